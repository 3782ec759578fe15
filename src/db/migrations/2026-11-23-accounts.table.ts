/** The tables of the accounts that are our own: memberships, invitations, the audit and the tries to sign in. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('membership')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('person', 'text')
    .addColumn('starts', 'text', (column) => column.notNull())
    .addColumn('ends', 'text')
    .execute()
  await db.schema.createIndex('membership_account').on('membership').column('account').execute()
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('person', 'text')
    .addColumn('starts', 'text', (column) => column.notNull())
    .addColumn('ends', 'text')
    .addColumn('made_by', 'text')
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('audit_at').on('audit').column('at').execute()
  await db.schema
    .createTable('guess')
    .addColumn('try', 'text', (column) => column.notNull())
    .addColumn('whom', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('guess_whom').on('guess').columns(['whom', 'at']).execute()
}
