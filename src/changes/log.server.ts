/** The log on the server: the one door writes it, every fold follows it, and whoever waits hears when it grew. */
import type { Transaction } from 'kysely'
import type { Database } from '../db/database.server.ts'
import type { LogTable, Tables } from '../db/tables.table.ts'
import type { ChangeSet, LoggedChangeSet } from './change.ts'
import { endOfDay, later } from './day.ts'
import { type Examined, examine, type May } from './examine.ts'
import { type Fold, type Folded, foldOf, type Step } from './fold.ts'
import { PastFold } from './foldPast.ts'
import { countWhile, Versions } from './foldVersions.ts'
import type { ShapeSpeaker } from './incoming.ts'
import { type Kinds, publicReader, type Sight } from './kind.ts'
import { type Beside, digestOf, logAs, loggedOf, rowOf } from './logRow.server.ts'
import type { FieldConflict, RecordConflict } from './merge.ts'

/** What became of a change set: logged (now or by an earlier sending), refused, or its id was used for another one. */
export type Outcome =
  | { ok: true; logged: LoggedChangeSet }
  | Exclude<Examined, { ok: true }>
  | { ok: false; reused: true }

/** How many rows are read or written in one statement. */
const batch = 500

/** How many moments of the past are kept, with the pages made of them. */
const pastKept = 24

export class Log {
  readonly kinds: Kinds
  readonly #database: Database
  readonly #log: LoggedChangeSet[] = []
  readonly #ids = new Set<string>()
  readonly #folds = new Map<Sight['role'], Fold>()
  readonly #versions = new Versions()
  readonly #past = new Map<string, PastFold>()
  readonly #followers = new Set<(fold: Fold, steps: Step[]) => void>()
  readonly #waiting = new Set<() => void>()
  #turn: Promise<unknown> = Promise.resolve()
  #closed = false

  private constructor(database: Database, kinds: Kinds) {
    this.#database = database
    this.kinds = kinds
    this.fold(publicReader)
  }

  /** Reads the whole log of a database and follows it from then on; `report` is told when that fails. */
  static async open(database: Database, kinds: Kinds, report: (error: unknown) => void = () => {}): Promise<Log> {
    const log = new Log(database, kinds)
    await log.#inTurn(() => log.#catchUp(database.db))
    database.listen(() => void log.#inTurn(() => log.#catchUp(database.db)).catch(report))
    return log
  }

  /** The number of the last change set; 0 while the log is empty. */
  get seq(): number {
    return this.#log.length
  }

  get closed(): boolean {
    return this.#closed
  }

  /** The log as it is, whoever reads. */
  get changeSets(): readonly LoggedChangeSet[] {
    return this.#log
  }

  /** The map as a reader knows it; it moves forward with the log. */
  fold({ role }: Sight): Fold {
    const known = this.#folds.get(role)
    if (known) return known
    const fold = foldOf(this.kinds, this.#log, { role })
    this.#folds.set(role, fold)
    return fold
  }

  /** The map as a reader knew it at the end of a Beijing day (ISO date); the moments last asked for are kept. */
  foldAt(reader: Sight, day: string): Folded {
    const end = endOfDay(day)
    const seq = countWhile(this.#log, ({ at }) => at < end)
    if (seq === this.seq) return this.fold(reader)
    const name = `${seq} ${reader.role}`
    const fold = this.#past.get(name) ?? new PastFold(this.fold(reader), this.#versions, seq)
    this.#past.delete(name)
    this.#past.set(name, fold)
    for (const old of [...this.#past.keys()].slice(0, -pastKept)) this.#past.delete(old)
    return fold
  }

  /**
   * The one door: examines a change set against the newest records and logs it, in one transaction that is on disk before
   * this returns. What `may` forbids is refused; left out, everything is allowed. The same id with the same body is answered as the first time, and logged once, `beside` with it.
   */
  async commit(sent: ChangeSet, speaker?: ShapeSpeaker, may?: May, beside?: Beside): Promise<Outcome> {
    return this.#inTurn(async () => {
      const outcome = await this.#database.write(async (transaction): Promise<Outcome> => {
        await this.#catchUp(transaction)
        const digest = digestOf(sent)
        if (this.#ids.has(sent.id)) return this.#answerAgain(transaction, sent.id, digest)
        const examined = examine(this.kinds, this.fold(publicReader).records, sent, speaker, may)
        if ('conflicts' in examined)
          return { ok: false, conflicts: examined.conflicts.map((one) => this.#withAuthor(one)) }
        if (!examined.ok) return examined
        const at = later(new Date().toISOString(), this.#log.at(-1)?.at ?? '')
        const logged = logAs(sent, this.seq + 1, at, sent.at, examined.changes)
        await transaction.insertInto('log').values(rowOf(logged, digest)).execute()
        await beside?.(transaction)
        return { ok: true, logged }
      })
      if (outcome.ok && outcome.logged.seq > this.seq) this.#advance([outcome.logged])
      return outcome
    })
  }

  /**
   * Appends a past that keeps its own dates (the demo town, a restored backup), all of it or nothing; change sets that are
   * there already are passed over.
   * @throws with the first change set that is refused or dated before the one it follows.
   */
  async appendHistory(changeSets: Iterable<ChangeSet>): Promise<number> {
    return this.#inTurn(async () => {
      const logged = await this.#database.write(async (transaction) => {
        await this.#catchUp(transaction)
        const past = this.#examineAll(changeSets)
        for (let from = 0; from < past.length; from += batch) {
          await transaction
            .insertInto('log')
            .values(past.slice(from, from + batch).map(({ row }) => row))
            .execute()
        }
        return past.map((one) => one.logged)
      })
      this.#advance(logged)
      return logged.length
    })
  }

  /** Hears of every step of every fold, in order; returns the way to stop hearing. */
  follow(follower: (fold: Fold, steps: Step[]) => void): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /**
   * Resolves when the log has grown past a number, was closed, or the time (ms) is over.
   * @param also registers one more reason to go on, and returns the way to take it back.
   */
  async grownPast(seq: number, withinMs: number, also: (go: () => void) => () => void = () => () => {}): Promise<void> {
    if (this.seq > seq || this.#closed) return
    await new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer)
        forget()
        this.#waiting.delete(go)
        resolve()
      }
      const timer = setTimeout(go, withinMs)
      const forget = also(go)
      this.#waiting.add(go)
    })
  }

  /** Lets everyone who waits for the log to grow go, for good. */
  endStreams(): void {
    this.#closed = true
    this.#wake()
  }

  /** Ends the streams; resolves after the work at hand. The database stays open for whoever opened it. */
  async close(): Promise<void> {
    this.endStreams()
    await this.#turn
  }

  #examineAll(changeSets: Iterable<ChangeSet>): { logged: LoggedChangeSet; row: LogTable }[] {
    const fold = foldOf(this.kinds, this.#log)
    const known = new Set(this.#ids)
    const past: { logged: LoggedChangeSet; row: LogTable }[] = []
    for (const sent of changeSets) {
      if (known.has(sent.id)) continue
      known.add(sent.id)
      const at = new Date(sent.at).toISOString()
      const examined = examine(this.kinds, fold.records, sent)
      if (!examined.ok) throw new Error(`Change set ${sent.id} is refused: ${JSON.stringify(examined).slice(0, 400)}`)
      if (fold.lastAt !== null && at < fold.lastAt)
        throw new Error(`Change set ${sent.id} is dated before the one it follows.`)
      const madeAt = 'madeAt' in sent && typeof sent.madeAt === 'string' ? sent.madeAt : sent.at
      const logged = logAs(sent, fold.seq + 1, at, madeAt, examined.changes)
      fold.advance(logged)
      past.push({ logged, row: rowOf(logged, digestOf(sent)) })
    }
    return past
  }

  /** What a change set was answered when it first came, unless another one came under its id. */
  async #answerAgain(transaction: Transaction<Tables>, id: string, digest: string): Promise<Outcome> {
    const row = await transaction.selectFrom('log').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    return row.digest === digest ? { ok: true, logged: loggedOf(row) } : { ok: false, reused: true }
  }

  /** A conflict with who gave the field the value it has, and when. */
  #withAuthor(conflict: FieldConflict | RecordConflict): FieldConflict | RecordConflict {
    if (!('field' in conflict)) return conflict
    const last = this.#log.findLast(({ changes }) =>
      changes.some(
        (change) => change.key === conflict.key && change.action === 'update' && conflict.field in change.set,
      ),
    )
    return last ? { ...conflict, by: { author: last.author, at: last.at } } : conflict
  }

  async #catchUp(db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<void> {
    for (;;) {
      const rows = await db
        .selectFrom('log')
        .selectAll()
        .where('seq', '>', this.seq)
        .orderBy('seq')
        .limit(batch)
        .execute()
      this.#advance(rows.map(loggedOf))
      if (rows.length < batch) return
    }
  }

  #advance(changeSets: LoggedChangeSet[]): void {
    for (const changeSet of changeSets) {
      this.#log.push(changeSet)
      this.#ids.add(changeSet.id)
      this.#versions.advance(changeSet)
      for (const fold of this.#folds.values()) {
        const steps = fold.advance(changeSet)
        for (const follower of this.#followers) follower(fold, steps)
      }
    }
    if (changeSets.length > 0) this.#wake()
  }

  #wake(): void {
    for (const go of [...this.#waiting]) go()
  }

  /** One thing after the other: a commit, or hearing what another process committed. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work, work)
    this.#turn = result.catch(() => {})
    return result
  }
}
