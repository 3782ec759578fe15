/** The sender: follows the log, gathers what is to be told, and hands each notice to its channel once. */
import { publicReader } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'
import { type Claim, claimNext, settle } from './claims.server.ts'
import { type Follower, followerNamed, forget } from './followers.server.ts'
import { cursorOf, type Gathering, gather, oldestWish } from './gather.server.ts'
import { letterOf, pushOf } from './letters.ts'
import type { Mail } from './mail.server.ts'
import type { Outcome } from './outcome.ts'
import type { Push } from './push.server.ts'
import { speakerIn } from './speakers.server.ts'
import { sweepFollows } from './sweep.server.ts'

/** Notices that are on their way at the same time. */
const atOnce = 4

/** Milliseconds between a change and its telling, so that a flood of changes is one turn; and until the next look without one. */
const soon = 500
const lookEvery = 30_000
const sweepEvery = 3_600_000

export interface Sending extends Gathering {
  push: Push | null
  mail: Mail | null
  /** Where this town is found by everyone, with a slash at the end; letters need it. */
  address: string | null
  synthetic: boolean
  report(error: unknown): void
}

export class Sender {
  readonly #given: Sending
  readonly #timers: NodeJS.Timeout[]
  readonly #stopFollowing: () => void
  #soon: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #claiming: Promise<unknown> = Promise.resolve()
  readonly #busy = new Set<string>()
  #closed = false

  constructor(given: Sending) {
    this.#given = given
    this.#stopFollowing = given.log.follow(() => this.#wake())
    const come = (work: () => Promise<unknown>) => () => void work().catch(given.report)
    this.#timers = [
      setInterval(
        come(() => this.turn()),
        lookEvery,
      ).unref(),
      setInterval(
        come(() => this.sweep()),
        sweepEvery,
      ).unref(),
    ]
    this.#wake()
  }

  /** Gathers and sends all that is due as of an instant (ms since 1970), after the turn at hand. */
  async turn(now = Date.now()): Promise<void> {
    await this.#inTurn(() => this.#comeRound(now))
  }

  async sweep(now = Date.now()): Promise<void> {
    await sweepFollows(this.#given.database.db, (key) => this.#find(key), now)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopFollowing()
    for (const timer of this.#timers) clearInterval(timer)
    if (this.#soon) clearTimeout(this.#soon)
    await this.#turn
  }

  async #comeRound(now: number): Promise<void> {
    const { database, log } = this.#given
    const cursor = await cursorOf(database.db, this.#given.start)
    const isWanted = this.#given.envelopes.email !== null || (await oldestWish(database.db)) !== null
    for (let more = isWanted && cursor < log.seq; more && !this.#closed; ) more = await gather(this.#given, now)
    await Promise.all(Array.from({ length: atOnce }, () => this.#sendAll(now)))
  }

  async #sendAll(now: number): Promise<void> {
    while (!this.#closed) {
      const claim = await this.#claim(now)
      if (!claim) return
      await this.#deliver(claim, now).finally(() => this.#busy.delete(claim.follower))
    }
  }

  async #deliver(claim: Claim, now: number): Promise<void> {
    const { database, envelopes } = this.#given
    const follower = await followerNamed(database.db, envelopes, claim.follower)
    const outcome = follower ? await this.#hand(follower, claim) : 'later'
    if (outcome === 'gone') await database.write((transaction) => forget(transaction, claim.follower))
    else await settle(database.db, claim, outcome, now)
  }

  /** One claim after the other, and of each follower one at a time, so that everybody hears things in their order. */
  #claim(now: number): Promise<Claim | null> {
    const claimed = this.#claiming.then(async () => {
      const claim = await claimNext(this.#given.database.db, now, this.#busy)
      if (claim) this.#busy.add(claim.follower)
      return claim
    })
    this.#claiming = claimed.catch(() => null)
    return claimed
  }

  async #hand(follower: Follower, claim: Claim): Promise<Outcome> {
    const { push, mail, address, synthetic } = this.#given
    const words = speakerIn(follower.language)
    const find = (key: MapRecord['id']) => this.#find(key)
    if ('subscription' in follower.address) {
      const payload = pushOf(claim, find, words, synthetic)
      return push ? push.send(follower.address.subscription, JSON.stringify(payload)) : 'later'
    }
    if (!mail || !address) return 'later'
    const { email, token } = { ...follower.address, token: follower.token }
    return mail.send({
      to: email,
      ...letterOf({ claim, token, address, follower: follower.id }, find, words, synthetic),
    })
  }

  #find(key: MapRecord['id']): MapRecord | undefined {
    return this.#given.log.fold(publicReader).records.get(key)
  }

  #wake(): void {
    if (this.#soon || this.#closed) return
    this.#soon = setTimeout(() => {
      this.#soon = null
      void this.turn().catch(this.#given.report)
    }, soon).unref()
  }

  #inTurn(work: () => Promise<unknown>): Promise<unknown> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return result
  }
}
