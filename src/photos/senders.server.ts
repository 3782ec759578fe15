/** Who may send pictures: those who work here, signed in, and strangers who did a proof of work, not many in a day. */
import type { Context } from 'hono'
import { type Proofs, proofShape } from '../accounts/proof.server.ts'
import type { Known } from '../accounts/session.server.ts'
import { addressOf, countTry } from '../accounts/tally.server.ts'
import { refuse } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import { readJson } from '../geo/json.ts'
import { maySend } from './photo.ts'
import { strangerAccount } from './photoFiles.server.ts'
import type { Sender } from './upload.api.ts'

/** What the bearer of the administrator's token is called in place of an account. */
const tokenAccount = 'token'

/** Pictures that one address may send in a day, and that one proof is good for. */
const allowances = [{ times: 30, within: 86_400_000 }]
const photosOfProof = 3

/** The header in which a stranger's proof comes, as base64url of its JSON. */
const proofHeader = 'x-opinion-proof'

/** Those who may make photos: planners, volunteers and administrators. */
export function workers(whoIs: (request: Request) => Promise<Known>) {
  return async (context: Context): Promise<Sender | Response> => {
    const { reader, account } = await whoIs(context.req.raw)
    if (!maySend(reader)) return refuse(context, 401, 'photoSignIn')
    return { account: account?.id ?? tokenAccount, maySend: (photo) => maySend(reader, photo) }
  }
}

/** Everyone: who begins an upload shows a proof; who goes on knows its id, which nobody guesses. */
export function strangers(database: Pick<Database, 'db'>, proofs: Proofs) {
  const stranger: Sender = { account: strangerAccount, maySend: () => false }
  return async (context: Context, isBegun: boolean): Promise<Sender | Response> => {
    if (isBegun) return stranger
    const given = readJson(Buffer.from(context.req.header(proofHeader) ?? '', 'base64url').toString())
    const proof = given.ok && (await proofs.isSound(given.value)) ? proofShape.parse(given.value) : null
    if (!proof) return refuse(context, 400, 'opinionProof')
    const wait = await countTry(database, 'photo', addressOf(context), allowances)
    if (wait !== null) {
      context.header('retry-after', String(wait))
      return refuse(context, 429, 'tooManyOpinions', { values: { n: Math.ceil(wait / 60) } })
    }
    return (await proofs.spend(proof, 'photo', photosOfProof)) ? stranger : refuse(context, 400, 'opinionProof')
  }
}
