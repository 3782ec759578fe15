/** The proof of work: a small sum that the browser does off the page's own thread, step by step, in place of a foreign puzzle, so that nobody floods the inbox. */
import { type Challenge, type Payload, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { ask } from './asking.store.ts'

export type Proof = Payload

/** A proof is taken as stale after so many milliseconds, well before the server does. */
const freshFor = 20 * 60_000

let coming: { proof: Promise<Proof | null>; since: number } | null = null

/** Begins the sum unless one is done or under way; resolves to null when the server could not be asked or the device gave up. */
export function prepareProof(): Promise<Proof | null> {
  if (!coming || Date.now() - coming.since > freshFor) {
    const own = { proof: solve().catch(() => null), since: Date.now() }
    coming = own
    void own.proof.then((proof) => {
      if (!proof && coming === own) coming = null
    })
  }
  return coming.proof
}

/** Takes the proof; the next one is a new sum. */
export async function takeProof(): Promise<Proof | null> {
  const proof = await prepareProof()
  coming = null
  return proof
}

async function solve(): Promise<Proof | null> {
  const asked = await ask<Challenge>('/challenge')
  if (asked.state !== 'answered') return null
  const challenge = asked.value
  const solution = await solveChallenge({ challenge, deriveKey })
  return solution && { challenge, solution }
}
