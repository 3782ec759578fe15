/** Tracking: what became of an opinion, told to whoever has its code, and what its author says of the outcome. */
import type { LoggedChangeSet } from '../changes/change.ts'
import { dayOf } from '../changes/day.ts'
import { newId, updateOf } from '../changes/draft.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { type Fields, isKey, type Key, type MapRecord } from '../changes/record.ts'
import type { Database } from '../db/database.server.ts'
import { metBy } from './met.ts'
import type { Opinion } from './opinion.ts'
import { answerDue, type OpinionTiers } from './opinionDue.ts'
import { nextStages, type OpinionStage, opinionStages } from './opinionSteps.ts'
import { type CodeRole, contactUntil, readSealed } from './privateRows.server.ts'
import { residentName } from './receiving.server.ts'
import type { Seal } from './seal.server.ts'
import type { Stop, Tracked } from './tracked.ts'

/** How long news of another process may take (ms). */
const patience = 2000

/** Fields that are the workers' alone: their words stay among them until they answer. */
const workersOnly: readonly string[] = ['shownText']

export class Tracking {
  readonly #database: Database
  readonly #log: Log
  readonly #seal: Seal | null
  readonly #tiers: OpinionTiers

  constructor(database: Database, log: Log, given: { seal: Seal | null; tiers: OpinionTiers }) {
    this.#database = database
    this.#log = log
    this.#seal = given.seal
    this.#tiers = given.tiers
  }

  /** The opinion of a key, whoever may see it. */
  find(key: string): Opinion | undefined {
    return isKey(key) ? (this.#fold.records.get(key) as unknown as Opinion | undefined) : undefined
  }

  /** The same of an opinion that a row tells of, which another process may have written a moment ago. */
  async findWritten(key: string): Promise<Opinion | undefined> {
    const record = this.find(key)
    if (record) return record
    await this.#log.grownPast(this.#log.seq, patience)
    return this.find(key)
  }

  /** What is told of an opinion; null when it is not there any more. */
  async tell(key: string, role: CodeRole): Promise<Tracked | null> {
    const record = await this.findWritten(key)
    if (!record) return null
    const isAuthor = role === 'author'
    const { duplicateOf, doneBy } = record.properties
    const opinion = isAuthor ? ownView(record) : this.#seen(record.id)
    if (!opinion) return null
    const main = duplicateOf ? this.#seen(duplicateOf) : null
    const sealed = isAuthor ? await readSealed(this.#database, this.#seal, key) : null
    const next = isAuthor ? this.#nextOf(record) : []
    const told = main ?? opinion
    return {
      opinion,
      isAuthor,
      met: this.#metBy(main ?? record),
      steps: this.#stopsOf(record.id),
      merged: main,
      mergedSteps: main ? this.#stopsOf(main.id) : [],
      done: this.#changeSet(told.properties.doneBy ?? doneBy ?? ''),
      photos: this.#photosOf(record, told),
      contactUntil: sealed?.contact ? contactUntil(record, (other) => this.find(other)) : null,
      mayWithdraw: next.includes('withdrawn'),
      mayConfirm: next.includes('confirmed'),
    }
  }

  /** The author takes a step. @returns whether it may be taken as things stand now. */
  async step(key: string, stage: 'confirmed' | 'reopened' | 'withdrawn', said: Fields): Promise<boolean> {
    const record = this.find(key)
    if (!record || !this.#nextOf(record).includes(stage)) return false
    const today = dayOf(new Date().toISOString())
    const again = { reopenedOn: today, satisfied: false, resolvedOn: null, due: answerDue(today, this.#tiers).on }
    const update = updateOf(record, { ...said, stage, ...(stage === 'reopened' && again) })
    if (!update) return false
    const at = new Date().toISOString()
    const set = { id: newId(), author: residentName, at, comment: '', changes: [update] }
    const outcome = await this.#log.commit(set, undefined, () => null)
    return outcome.ok
  }

  /** What the author may bring it to; others who have met the same are not left alone by taking it back. */
  #nextOf(record: Opinion): OpinionStage[] {
    const next = nextStages(record.properties.stage, 'resident')
    return this.#metBy(record) > 1 ? next.filter((stage) => stage !== 'withdrawn') : next
  }

  #metBy(record: Opinion): number {
    return metBy(record, this.#fold.recordsOf('opinion') as Iterable<unknown> as Iterable<Opinion>)
  }

  get #fold() {
    return this.#log.fold(publicReader)
  }

  #seen(key: Key): Opinion | null {
    const record = this.#fold.records.get(key)
    return record ? (this.#fold.seen(record) as unknown as Opinion | null) : null
  }

  #stopsOf(key: Key): Stop[] {
    const stops: Stop[] = []
    for (const { at, author, changes } of this.#log.changeSets) {
      for (const change of changes) {
        if (change.key !== key || change.action === 'delete') continue
        const named = change.action === 'create' ? change.fields.stage : change.set.stage
        const stage = opinionStages.find((one) => one === named)
        if (stage) stops.push({ stage, at, by: isKey(author) ? author : null })
      }
    }
    return stops
  }

  #changeSet(id: string): LoggedChangeSet | null {
    const found = id === '' ? undefined : this.#fold.changeSets.findLast((one) => one.id === id)
    const seen = found && this.#fold.partOf(publicReader, found)
    return seen && seen.changes.length > 0 ? seen : null
  }

  #photosOf({ id, properties }: Opinion, { properties: told }: Opinion): MapRecord[] {
    const { submittedOn } = properties
    const photos = [...this.#fold.recordsOf('photo')].filter((record) => this.#fold.seen(record) !== null)
    const alley = told.alley ?? null
    const wanted = photos.filter(({ properties: photo }) => {
      if (photo.opinion === id) return true
      return alley !== null && photo.alley === alley && photo.moment === 'after' && String(photo.takenOn) >= submittedOn
    })
    const pairs = new Set(wanted.map(({ properties: photo }) => photo.pairOf))
    return photos.filter((photo) => wanted.includes(photo) || pairs.has(photo.id))
  }
}

/** What its author reads: their own words as they wrote them. */
function ownView(record: Opinion): Opinion {
  const properties = Object.entries(record.properties).filter(([name]) => !workersOnly.includes(name))
  return { ...record, properties: Object.fromEntries(properties) } as unknown as Opinion
}
