/** The tables of the notices: who follows, what they follow, what they were told, and how far the log was told. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notice_follower')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('whom', 'text', (column) => column.notNull().unique())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('often', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('notice_follow')
    .addColumn('follower', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addPrimaryKeyConstraint('notice_follow_once', ['follower', 'about'])
    .execute()
  await db.schema.createIndex('notice_follow_about').on('notice_follow').column('about').execute()
  await db.schema
    .createTable('notice')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('follower', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('claim', 'text')
    .addColumn('claimed_at', 'bigint')
    .addPrimaryKeyConstraint('notice_once', ['seq', 'follower'])
    .execute()
  await db.schema.createIndex('notice_due').on('notice').columns(['state', 'due_at']).execute()
  await db.schema
    .createTable('notice_cursor')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .execute()
}
