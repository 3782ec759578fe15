/** SQLite: one file in a data folder, held by one process at a time, every commit on disk before it is answered. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Database } from './database.server.ts'
import { migrate } from './migrate.server.ts'
import type { Tables } from './tables.table.ts'

/** Thrown when another process holds the data folder. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
  constructor(folder: string) {
    super(
      `Another server or command is using the data folder ${folder}. Nothing was changed. ` +
        'Stop it first, or give this one a folder of its own with DATA_DIR.',
    )
  }
}

/** The file holds sessions and the hashes of passwords; SQLite gives its companions the same mode. */
const ownerOnly = 0o600

/** Opens `map.sqlite` in the folder; see {@link Database}. */
export async function openSqlite(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  const lock = lockFolder(folder)
  const file = new DatabaseSync(join(folder, 'map.sqlite'))
  chmodSync(join(folder, 'map.sqlite'), ownerOnly)
  file.exec('pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma busy_timeout=5000')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(file) }) })
  await migrate(db)
  return {
    type: 'sqlite',
    db,
    migrating: (work) => work(),
    write: (work) => db.transaction().execute(work),
    listen: () => {},
    tell: async () => {},
    hear: () => {},
    close: async () => {
      await db.destroy()
      lock.close()
    },
  }
}

/** Opens `map.sqlite` for reading only, beside the server that may hold the folder. @throws when there is none. */
export function readSqlite(folder: string): Kysely<Tables> {
  const file = new DatabaseSync(join(folder, 'map.sqlite'), { readOnly: true, timeout: 5000 })
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(file) }) })
}

/** An exclusive transaction on a second file, held open: a lock of the kernel's that ends with the process, however it ends. */
function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('pragma busy_timeout=0; begin exclusive')
    return lock
  } catch {
    lock.close()
    throw new FolderInUse(resolve(folder))
  }
}

/** Node's own SQLite in the shape that Kysely's dialect expects. */
function adapted(file: DatabaseSync): SqliteDatabase {
  return {
    close: () => file.close(),
    prepare: (sql) => {
      const statement = file.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      }
    },
  }
}
