/** Opening the database: PostgreSQL by its address, otherwise SQLite in a folder. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.server.ts'
import { openPostgres } from './postgres.server.ts'
import { openSqlite, readSqlite } from './sqlite.server.ts'

/**
 * Opens PostgreSQL when an address is given, otherwise SQLite in the folder (made when missing), and migrates it.
 * @throws {FolderInUse} when another server holds the folder.
 */
export async function openDatabase(place: { url?: string | undefined; folder: string }): Promise<Database> {
  return place.url ? openPostgres(place.url) : openSqlite(place.folder)
}

/** Whether there is a database already: always by an address, in a folder once one was opened there. */
export function hasDatabase(place: { url?: string | undefined; folder: string }): boolean {
  return Boolean(place.url) || existsSync(join(place.folder, 'map.sqlite'))
}

/** Opens what is there for reading only, beside a server that may be at work on it. */
export async function readDatabase(place: {
  url?: string | undefined
  folder: string
}): Promise<Pick<Database, 'type' | 'db' | 'close'>> {
  if (place.url) return openPostgres(place.url)
  const db = readSqlite(place.folder)
  return { type: 'sqlite', db, close: () => db.destroy() }
}
