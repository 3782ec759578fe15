/** The tally: how often a stranger may do something, counted for each address, whichever server is asked. */
import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Database } from '../db/database.server.ts'

/** So many times within so many milliseconds, a day at most. */
export interface Allowance {
  times: number
  within: number
}

/** How long a row is kept (ms). */
const keptFor = 86_400_000

/**
 * Counts a try. It is written before it is counted, so tries at the same time never pass an allowance together; a try that
 * is refused counts no more, and one that is clearly too many writes nothing.
 * @param what names what is done. @param whom who does it, see {@link addressOf}; only its digest is kept, for a day.
 * @returns null, or for how long (seconds) it may not be done.
 */
export async function countTry(
  { db }: Pick<Database, 'db'>,
  what: string,
  whom: string,
  allowances: readonly Allowance[],
  now = Date.now(),
): Promise<number | null> {
  const mine = { try: randomUUID(), what, whom: createHash('sha256').update(whom).digest('hex'), at: now }
  const waitAfter = async (besides: number): Promise<number> => {
    const rows = await db
      .selectFrom('tally')
      .select('at')
      .where('what', '=', what)
      .where('whom', '=', mine.whom)
      .orderBy('at', 'desc')
      .limit(besides + Math.max(...allowances.map(({ times }) => times)))
      .execute()
    const waits = allowances.map(({ times, within }) => Number(rows[times - 1 + besides]?.at ?? 0) + within - now)
    return Math.ceil(Math.max(0, ...waits) / 1000)
  }
  const before = await waitAfter(0)
  if (before > 0) return before
  await db
    .deleteFrom('tally')
    .where('at', '<', now - keptFor)
    .execute()
  await db.insertInto('tally').values(mine).execute()
  const wait = await waitAfter(1)
  if (wait === 0) return null
  await db.deleteFrom('tally').where('try', '=', mine.try).execute()
  return wait
}

/** The address of who asks, as it is counted: of IPv6 the half that names the network, for the other half changes at will. */
export function addressOf({ env }: Context): string {
  const address = typeof env?.address === 'string' ? env.address : ''
  if (!address.includes(':') || address.includes('.')) return address
  const [before = '', after] = address.split('::')
  const groups = before.split(':').filter(Boolean)
  const rest = (after ?? '').split(':').filter(Boolean)
  const filled =
    after === undefined ? groups : [...groups, ...Array(8 - groups.length - rest.length).fill('0'), ...rest]
  return filled.slice(0, 4).join(':')
}
