/** PostgreSQL: many server processes on one database, writing one after the other and telling each other when they did. */
import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Client, Pool } from 'pg'
import type { Database } from './database.server.ts'
import { migrate } from './migrate.server.ts'
import type { Tables } from './tables.table.ts'

/** Advisory locks of this program: any two numbers, the same in every process. */
const migrationLock = 20_200_121
const writeLock = 20_200_122

const changes = 'changes'
const fleeting = 'fleeting'
const reconnectMs = 1000

/** Connects to the address (`postgres://…`); see {@link Database}. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url })
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrateAlone(url, () => migrate(db))
  const ears: Ear[] = []
  const self = randomUUID()
  return {
    type: 'postgres',
    db,
    migrating: (work) => migrateAlone(url, work),
    write: (work) =>
      db.transaction().execute(async (transaction) => {
        const locked = sql`pg_advisory_xact_lock(${sql.lit(writeLock)})`
        await sql`select ${locked}, pg_notify(${changes}, ${self})`.execute(transaction)
        return work(transaction)
      }),
    listen: (heard) => {
      ears.push(new Ear(url, changes, (writer) => writer !== self && heard()))
    },
    tell: async (text) => {
      await sql`select pg_notify(${fleeting}, ${text})`.execute(db)
    },
    hear: (heard) => {
      ears.push(new Ear(url, fleeting, (text) => text && heard(text)))
    },
    close: async () => {
      await Promise.all(ears.map((ear) => ear.close()))
      await db.destroy()
    },
  }
}

/** Several processes may start for the first time at once: a lock outside the migrator's own tables lets one go first. */
async function migrateAlone(url: string, work: () => Promise<void>): Promise<void> {
  const guard = new Client({ connectionString: url })
  await guard.connect()
  try {
    await guard.query(`select pg_advisory_lock(${migrationLock})`)
    await work()
  } finally {
    await guard.end()
  }
}

/** A connection of its own that listens, comes back by itself, and says so with an empty text whenever it had been away. */
class Ear {
  readonly #url: string
  readonly #channel: string
  readonly #heard: (text: string) => void
  #client: Client | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false

  constructor(url: string, channel: string, heard: (text: string) => void) {
    this.#url = url
    this.#channel = channel
    this.#heard = heard
    void this.#connect()
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  async #connect(): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true })
    this.#client = client
    client.on('notification', ({ payload = '' }) => this.#heard(payload))
    client.on('error', () => {})
    client.on('end', () => this.#comeBack())
    try {
      await client.connect()
      await client.query(`listen ${this.#channel}`)
      this.#heard('')
    } catch {
      await client.end().catch(() => {})
      this.#comeBack()
    }
  }

  #comeBack(): void {
    if (this.#closed) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#connect(), reconnectMs)
  }
}
