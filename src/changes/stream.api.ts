/** GET /api/changes/stream: change sets as they are logged (server-sent events), open to everyone, each as its reader sees it. */
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { wholeNumber } from './changes.api.ts'
import type { Asker, Reader } from './kind.ts'
import type { Log } from './log.server.ts'
import type { Presences } from './presence.server.ts'
import type { Presence } from './presenceBeat.ts'
import { refuse } from './refusal.server.ts'

/** A comment is sent when nothing happened for so long, so that nobody on the way hangs up. */
const heartbeatMs = 15_000

/** Who reads is asked again after so long: the stream of someone who signed out, or whose term is over, ends. */
const askAgainMs = 15_000

/**
 * Begins after `Last-Event-ID`, or else `?after=N`, with what was logged since, then goes on live: no gap, nothing twice.
 * Each event has the number as its id and a LoggedChangeSet as its data. Whoever is signed in also hears who else is here:
 * events named `presence` with a Presence as data, first of everyone, then of everyone who comes, goes or does something else.
 */
export function streamApi(log: Log, presences: Presences, askerOf: (request: Request) => Promise<Asker>): Hono {
  return new Hono().get('/', async (context) => {
    const from = wholeNumber(context.req.header('last-event-id') ?? context.req.query('after') ?? '0')
    if (from === null) return refuse(context, 400, 'number', { values: { field: 'after' } })
    const { reader, author } = await askerOf(context.req.raw)
    const fold = log.fold(reader)
    context.header('x-accel-buffering', 'no')
    return streamSSE(context, async (stream) => {
      await stream.write(': hello\n\n')
      const others = reader.role === 'public' ? nobody : new Others(presences, author)
      stream.onAbort(() => others.stop())
      let asked = Date.now()
      for (let seq = from; !stream.aborted && !log.closed; ) {
        if (Date.now() - asked >= askAgainMs) {
          if (!isSame((await askerOf(context.req.raw)).reader, reader)) break
          asked = Date.now()
        }
        for (const presence of others.news())
          await stream.writeSSE({ event: 'presence', data: JSON.stringify(presence) })
        const logged = fold.changeSets[seq]
        if (logged) {
          seq += 1
          const changeSet = fold.partOf(reader, logged)
          if (changeSet.changes.length > 0) await stream.writeSSE({ id: String(seq), data: JSON.stringify(changeSet) })
          continue
        }
        const waited = Date.now()
        await log.grownPast(seq, heartbeatMs, others.whenNew)
        if (Date.now() - waited >= heartbeatMs - 100 && !log.closed) await stream.write(': beat\n\n')
      }
      others.stop()
    })
  })
}

/** The others who are here, as one stream hears of them. */
class Others {
  readonly stop: () => void
  #news: Presence[]
  #wake: () => void = () => {}

  constructor(presences: Presences, author: string | null) {
    const isOther = (presence: Presence) => presence.author !== author
    this.#news = presences.all().filter(isOther)
    this.stop = presences.follow((presence) => {
      if (!isOther(presence)) return
      this.#news.push(presence)
      this.#wake()
    })
  }

  /** What was not told yet. */
  news(): Presence[] {
    const news = this.#news
    this.#news = []
    return news
  }

  /** Calls `go` as soon as there is something to tell. */
  readonly whenNew = (go: () => void): (() => void) => {
    this.#wake = go
    if (this.#news.length > 0) queueMicrotask(go)
    return () => {
      this.#wake = () => {}
    }
  }
}

const nobody: Pick<Others, 'news' | 'stop' | 'whenNew'> = { news: () => [], stop: () => {}, whenNew: () => () => {} }

/** Whether someone still is who they were, with the same role in the same units. */
function isSame(one: Reader, other: Reader): boolean {
  return one.role === other.role && one.person === other.person && one.units.join() === other.units.join()
}
