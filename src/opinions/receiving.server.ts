/** Receiving: what a resident sends becomes a record and a sealed row in one transaction, once, however often it is sent. */
import { createHash } from 'node:crypto'
import type { Change, Create } from '../changes/change.ts'
import { dayOf } from '../changes/day.ts'
import { createOf, updateOf } from '../changes/draft.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import type { Beside } from '../changes/logRow.server.ts'
import { type Fields, idOf, type Key } from '../changes/record.ts'
import type { Database } from '../db/database.server.ts'
import { changeSetOf, codeOf, hashOfSending } from './code.server.ts'
import type { Opinion, OpinionProperties } from './opinion.ts'
import type { OpinionBody } from './opinionBody.ts'
import { answerDue, type OpinionTiers } from './opinionDue.ts'
import type { Placed } from './places.server.ts'
import { opinionOfCode, writeCode } from './privateRows.server.ts'
import type { Seal } from './seal.server.ts'

/** Who signs what residents write: nobody knows who they are. */
export const residentName = '居民（匿名）'

/** How often the next free number, or an agreement beside others, is tried when another process was quicker. */
const attempts = 8

/** How the photos that came before are made into records: their files are known to others of the house. */
export interface PhotosSent {
  /** Whether all of these came from the public and belong to nothing yet. */
  areWaiting(ids: readonly string[]): Promise<boolean>
  create(id: string, taken: Fields): Create
}

export interface Received {
  key: Key
  code: string
}

export type Receipt = Received | 'reused' | 'failed'

export class Receiving {
  readonly #database: Database
  readonly #log: Log
  readonly #seal: Seal | null
  readonly #tiers: OpinionTiers
  readonly #synthetic: boolean
  readonly #photos: PhotosSent | null
  #line: Promise<unknown> = Promise.resolve()

  constructor(
    database: Database,
    log: Log,
    given: { seal: Seal | null; tiers: OpinionTiers; synthetic: boolean; photos: PhotosSent | null },
  ) {
    this.#database = database
    this.#log = log
    this.#seal = given.seal
    this.#tiers = given.tiers
    this.#synthetic = given.synthetic
    this.#photos = given.photos
  }

  /** What was answered to this sending before; null when it never came, `reused` when something else came under its id. */
  async earlier(body: OpinionBody): Promise<Receipt | null> {
    const row = await this.#database.db
      .selectFrom('opinion_private')
      .select(['opinion', 'digest'])
      .where('sent', '=', hashOfSending(body.id))
      .executeTakeFirst()
    if (!row) return null
    return row.digest === digestOf(body) ? { key: row.opinion as Key, code: codeOf(body.id) } : 'reused'
  }

  /** Writes an opinion with its private row and its code. @param text as it is kept. */
  async receive(body: OpinionBody, text: string, placed: Placed): Promise<Receipt> {
    return this.#inLine(async () => {
      const today = dayOf(new Date().toISOString())
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const key = nextKey(this.#log, today.slice(0, 4))
        const fields = this.#fieldsOf(body, text, placed, today)
        const photos = (body.photos ?? []).map((photo) => this.#photoOf(photo, fields, today, key))
        const changes = [createOf(key, fields), ...photos.filter((change) => change !== undefined)]
        const outcome = await this.#log.commit(this.#setOf(body.id, changes), undefined, undefined, (transaction) =>
          this.#writeBeside(transaction, body, key),
        )
        if (outcome.ok) return { key, code: codeOf(body.id) }
        if ('reused' in outcome) return (await this.earlier(body)) ?? 'failed'
        if (!('conflicts' in outcome)) return 'failed'
      }
      return 'failed'
    })
  }

  /** What was answered to this agreement before, as {@link earlier}. */
  async earlierAgreement(opinion: Key, id: string): Promise<Receipt | null> {
    const known = await opinionOfCode(this.#database, codeOf(id))
    if (!known) return null
    return known.opinion === opinion ? { key: opinion, code: codeOf(id) } : 'reused'
  }

  /** One more who has met the same, with a code of their own. */
  async agree(opinion: Key, id: string, language: string): Promise<Receipt> {
    const code = codeOf(id)
    return this.#inLine(async () => {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const before = await this.earlierAgreement(opinion, id)
        if (before) return before
        const record = this.#log.fold(publicReader).records.get(opinion) as unknown as Opinion | undefined
        const update = record && updateOf(record, { agrees: (record.properties.agrees ?? 0) + 1 })
        if (!update) return 'failed'
        const outcome = await this.#log.commit(this.#setOf(id, [update]), undefined, undefined, (transaction) =>
          writeCode(transaction, { code, opinion, role: 'follower', language }),
        )
        if (outcome.ok) return { key: opinion, code }
        if (!('conflicts' in outcome || 'reused' in outcome)) return 'failed'
      }
      return 'failed'
    })
  }

  #setOf(id: string, changes: Change[]) {
    return { id: changeSetOf(id), author: residentName, at: new Date().toISOString(), comment: '', changes }
  }

  #fieldsOf({ type, topic, photos }: OpinionBody, text: string, placed: Placed, today: string): Fields {
    const { unit, alley, at } = placed
    const fields = {
      type,
      topic,
      stage: 'submitted',
      unit,
      alley,
      text,
      submittedOn: today,
      screenedOn: null,
      answeredOn: null,
      resolvedOn: null,
      satisfied: null,
      synthetic: this.#synthetic,
      due: answerDue(today, this.#tiers).on,
      photos: photos?.length ? photos.map(({ id }) => id) : null,
    } satisfies OpinionProperties
    return { ...fields, geometry: at && { type: 'Point', coordinates: at } }
  }

  #photoOf(
    { id, width, height }: { id: string; width: number; height: number },
    { unit = null, alley = null }: Fields,
    takenOn: string,
    opinion: Key,
  ): Create | undefined {
    const synthetic = this.#synthetic
    const taken = { unit, alley, takenOn, moment: 'before', madeBy: residentName, width, height, opinion, synthetic }
    return this.#photos?.create(id, taken)
  }

  async #writeBeside(transaction: Parameters<Beside>[0], body: OpinionBody, opinion: Key): Promise<void> {
    const { id, contact = null, place = null, language } = body
    const isAnything = contact !== null || place !== null
    const sealed = isAnything ? this.#seal?.close(opinion, JSON.stringify({ contact, place })) : null
    const at = new Date().toISOString()
    await transaction
      .insertInto('opinion_private')
      .values({ opinion, sent: hashOfSending(id), digest: digestOf(body), sealed: sealed ?? null, at })
      .execute()
    await writeCode(transaction, { code: codeOf(id), opinion, role: 'author', language })
  }

  #inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#line.then(work, work)
    this.#line = result.catch(() => {})
    return result
  }
}

/** The next number of a year, as a key: `opinion:2026-0042`. */
function nextKey(log: Log, year: string): Key {
  let last = 0
  for (const { id } of log.fold(publicReader).recordsOf('opinion')) {
    const [, of, number] = /^(\d{4})-(\d{4,})$/.exec(idOf(id)) ?? []
    if (of === year) last = Math.max(last, Number(number))
  }
  return `opinion:${year}-${String(last + 1).padStart(4, '0')}`
}

/** SHA-256 (hex) of what was sent, whatever the proof. */
function digestOf({ proof: _, ...body }: OpinionBody): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
