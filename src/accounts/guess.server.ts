/** Guesses: how often somebody may try a password, for each account name and for each address, whichever server is asked. */
import { createHash, randomUUID } from 'node:crypto'
import type { Database } from '../db/database.server.ts'

/** Tries within the time (ms) that may fail. */
export const guessLimit = 10
const guessTime = 60_000

export type Counted = { forget: () => Promise<void> } | { wait: number }

/**
 * Counts a try before the password is looked at. Each try is written before it is counted, so tries at the same time
 * never pass the limit together; whether the name exists makes no difference. A try that was refused counts no more.
 * @returns the way to take the try back when it was right, or, when there were too many, for how long (seconds) nobody is let try.
 */
export async function countGuess(
  { db }: Pick<Database, 'db'>,
  name: string,
  address: string,
  now = Date.now(),
): Promise<Counted> {
  const id = randomUUID()
  const whom = [digest(`name ${name}`), digest(`address ${address}`)]
  await db
    .deleteFrom('guess')
    .where('at', '<', now - guessTime)
    .execute()
  await db
    .insertInto('guess')
    .values(whom.map((one) => ({ try: id, whom: one, at: now })))
    .execute()
  const counts = await db
    .selectFrom('guess')
    .select(({ fn }) => [fn.countAll().as('tries'), fn.min('at').as('first')])
    .where('whom', 'in', whom)
    .groupBy('whom')
    .execute()
  const forget = async () => {
    await db.deleteFrom('guess').where('try', '=', id).execute()
  }
  const over = counts.filter(({ tries }) => Number(tries) > guessLimit)
  if (over.length === 0) return { forget }
  await forget()
  const free = Math.max(...over.map(({ first }) => Number(first) + guessTime))
  return { wait: Math.max(1, Math.ceil((free - now) / 1000)) }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
