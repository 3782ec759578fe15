/** Proof of work: a stranger's device does a little reckoning before it may send, in place of a foreign captcha. */
import { createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import type { Database } from '../db/database.server.ts'
import { countTry } from './tally.server.ts'

/** How hard it is: rounds of PBKDF2 for each number tried, and how many numbers are tried; about a second on a phone. */
const usualWork = { cost: 1000, least: 300, most: 900 }
export type Work = typeof usualWork

/** How long a challenge is good (ms): long enough for three photos on a slow network. */
const goodFor = 30 * 60_000

/** A solved challenge as it is sent: the challenge as it was given, and its solution. */
export const proofShape = z.looseObject({
  challenge: z.looseObject({ parameters: z.looseObject({}), signature: z.string().max(200) }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string().max(200) }),
})
export type Proof = z.infer<typeof proofShape>

export interface Proofs {
  /** A new challenge of altcha-lib, version 2. */
  challenge(): Promise<Challenge>
  /** Whether a proof is one: ours, solved, and not too old. */
  isSound(proof: unknown): Promise<boolean>
  /** Uses a sound proof for something that it is good for so many times; false when it was used up. */
  spend(proof: Proof, what: string, times: number): Promise<boolean>
}

/** @param secret signs the challenges; without one they end with this process. */
export function openProofs(database: Pick<Database, 'db'>, secret: string | undefined, work = usualWork): Proofs {
  const own = secret ?? randomBytes(32).toString('hex')
  const key = (name: string) => Buffer.from(hkdfSync('sha256', own, '', `proof ${name}`, 32)).toString('hex')
  const keys = { hmacSignatureSecret: key('challenge'), hmacKeySignatureSecret: key('solution') }
  return {
    challenge: () =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: work.cost,
        counter: randomInt(work.least, work.most),
        deriveKey,
        expiresAt: new Date(Date.now() + goodFor),
        ...keys,
      }),
    isSound: async (proof) => {
      const read = proofShape.safeParse(proof)
      if (!read.success) return false
      const { challenge, solution } = read.data as unknown as Payload
      const answer = await verifySolution({ challenge, solution, deriveKey, ...keys }).catch(() => null)
      return answer?.verified === true
    },
    spend: async ({ challenge }, what, times) => {
      const whom = createHash('sha256').update(challenge.signature).digest('hex')
      return (await countTry(database, what, whom, [{ times, within: goodFor }])) === null
    },
  }
}
