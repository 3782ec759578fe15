/** The table of the pictures' files: which stored bytes belong to the id under which they were sent. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('photo_file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('full_sha', 'text', (column) => column.notNull())
    .addColumn('small_sha', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('photo_file_full').on('photo_file').column('full_sha').execute()
  await db.schema.createIndex('photo_file_small').on('photo_file').column('small_sha').execute()
}
