/** The tables of the opinions: what of one is in no record, the codes it is followed by, and the count of what strangers try. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('opinion_private')
    .addColumn('opinion', 'text', (column) => column.primaryKey())
    .addColumn('sent', 'text', (column) => column.notNull().unique())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('opinion_code')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('opinion', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('opinion_code_opinion').on('opinion_code').column('opinion').execute()
  await db.schema
    .createTable('tally')
    .addColumn('try', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('whom', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('tally_whom').on('tally').columns(['what', 'whom', 'at']).execute()
}
