/** The files of the photos: kept once under their content, found by their id, and removed when no photo shows them any more. */
import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '../db/database.server.ts'
import type { PhotoFileTable, Tables } from '../db/tables.table.ts'
import type { Naming } from './naming.server.ts'
import type { PictureStore } from './pictureStore.server.ts'
import { reencode } from './reencode.server.ts'

/** How long what nobody needs is kept, in milliseconds. */
const keptFor = {
  /** A picture whose photo has not come yet: a phone may be without network for weeks. */
  unnamed: 30 * 86_400_000,
  /** The same of a stranger, whose opinion follows at once. */
  unnamedStranger: 2 * 86_400_000,
  /** A picture whose photo was turned down or deleted, so that a slip can be taken back. */
  deleted: 7 * 86_400_000,
  /** Bytes that no row tells of: a server may be about to write the row. */
  orphan: 3_600_000,
}

/** What everyone without an account is called in place of one. */
export const strangerAccount = 'public'

export class PhotoFiles {
  readonly #database: Database
  readonly #store: PictureStore
  readonly #naming: Naming
  #line: Promise<unknown> = Promise.resolve()

  constructor(database: Database, store: PictureStore, naming: Naming) {
    this.#database = database
    this.#store = store
    this.#naming = naming
  }

  /** What is known of a file, or null. */
  async find(id: string): Promise<PhotoFileTable | null> {
    const row = await this.#database.db.selectFrom('photo_file').selectAll().where('id', '=', id).executeTakeFirst()
    return row ?? null
  }

  /** The stored bytes of a file, or null. */
  async read({ full_sha, small_sha }: PhotoFileTable, size: 'full' | 'small'): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#store.read(size === 'full' ? full_sha : small_sha)
  }

  /**
   * Re-encodes and keeps a picture: first its bytes, then the row that tells of them; then it looks whether somebody who removed
   * the same bytes under another id was quicker. An id that is there already stays as it is.
   * Pictures are unpacked one after the other, so that many senders never fill the memory.
   * @throws {PictureRefused} for what is no sound picture; nothing is kept of it.
   */
  async keep(id: string, bytes: Uint8Array, account: string): Promise<void> {
    const { type, full, small } = await this.#inLine(() => reencode(bytes))
    const pictures = [full, small].map((picture) => ({ picture, sha: shaOf(picture) }))
    for (const { sha, picture } of pictures) await this.#store.put(sha, picture)
    const [full_sha = '', small_sha = ''] = pictures.map(({ sha }) => sha)
    const at = new Date().toISOString()
    const row = { id, full_sha, small_sha, type, size: full.length, received: bytes.length, account, at }
    await this.#database.write(async (transaction) => {
      const known = await transaction.selectFrom('photo_file').select('id').where('id', '=', id).executeTakeFirst()
      if (known) return
      await transaction.insertInto('photo_file').values(row).execute()
    })
    for (const { sha, picture } of pictures) if (!(await this.#store.has(sha))) await this.#store.put(sha, picture)
  }

  /** Removes a file: its row, and its bytes unless another file has the same. */
  async remove(id: string): Promise<void> {
    await this.#database.write(async (transaction) => {
      const row = await transaction.selectFrom('photo_file').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return
      await transaction.deleteFrom('photo_file').where('id', '=', id).execute()
      for (const sha of [row.full_sha, row.small_sha]) {
        if (!(await isTold(transaction, sha))) await this.#store.remove(sha)
      }
    })
  }

  /** Removes every picture whose time is over: at once what was blurred, later what was turned down or never asked for. */
  async removeOver(now = Date.now()): Promise<void> {
    const rows = await this.#database.db.selectFrom('photo_file').select(['id', 'at', 'account']).execute()
    const over = rows.filter((row) => this.#isOver(row, now))
    for (const { id } of over) await this.remove(id)
  }

  /** Removes bytes that no row tells of, such as a server leaves that is killed in the middle of keeping a picture. */
  async removeOrphans(now = Date.now()): Promise<void> {
    for await (const { sha, at } of this.#store.list()) {
      if (now - at < keptFor.orphan || (await isTold(this.#database.db, sha))) continue
      await this.#database.write(async (transaction) => {
        if (!(await isTold(transaction, sha))) await this.#store.remove(sha)
      })
    }
  }

  #isOver({ id, at, account }: Pick<PhotoFileTable, 'id' | 'at' | 'account'>, now: number): boolean {
    const name = this.#naming.nameOf(id)
    const unnamedFor = account === strangerAccount ? keptFor.unnamedStranger : keptFor.unnamed
    if (!name) return now - Date.parse(at) > unnamedFor
    if (!name.left) return false
    return name.left.why === 'replaced' || now - Date.parse(name.left.at) > keptFor.deleted
  }

  #inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#line.then(work)
    this.#line = result.catch(() => {})
    return result
  }
}

async function isTold(db: Pick<Transaction<Tables>, 'selectFrom'>, sha: string): Promise<boolean> {
  const rows = db.selectFrom('photo_file').select('id')
  const told = rows.where((row) => row.or([row('full_sha', '=', sha), row('small_sha', '=', sha)])).limit(1)
  return (await told.executeTakeFirst()) !== undefined
}

function shaOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
