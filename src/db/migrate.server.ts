/** Migrating: brings the tables of a database to what this version of the program expects. */
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as logAndSetting from './migrations/2026-11-22-log-and-setting.table.ts'
import * as accounts from './migrations/2026-11-23-accounts.table.ts'
import * as photoFiles from './migrations/2026-11-24-photo-files.table.ts'
import * as passwordLinks from './migrations/2026-11-25-password-links.table.ts'
import * as opinions from './migrations/2026-11-26-opinions.table.ts'
import * as notices from './migrations/2026-11-27-notices.table.ts'
import type { Tables } from './tables.table.ts'

/** In the order of their names; a new one is one more line, an old one is never changed. */
const migrations: Record<string, Migration> = {
  '2026-11-22-log-and-setting': logAndSetting,
  '2026-11-23-accounts': accounts,
  '2026-11-24-photo-files': photoFiles,
  '2026-11-25-password-links': passwordLinks,
  '2026-11-26-opinions': opinions,
  '2026-11-27-notices': notices,
}

/**
 * Runs the migrations that the database has not seen.
 * @throws when one fails; what it did is taken back.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
