/** Who is asking: the bearer of the administrator's token, the account whose session a cookie carries, or the public. */
import { type Asker, publicReader } from '../changes/kind.ts'
import type { Database } from '../db/database.server.ts'
import type { Auth } from './auth.server.ts'
import { signerOf } from './mayChange.ts'
import { readMemberships, today } from './membership.server.ts'
import { readerOn } from './membership.ts'
import { administrator, bearsToken } from './token.server.ts'

/** An asker with the account they are signed in to; null for the public and for the bearer of the token. */
export interface Known extends Asker {
  account: { id: string; name: string } | null
}

const publicAsker: Known = { reader: publicReader, author: null, account: null }

/** Answers who asks: roles are read anew for every request, so a term that is over is over at once. */
export function sessionReader(
  auth: Auth,
  { db }: Pick<Database, 'db'>,
  adminToken: string | undefined,
): (request: Request) => Promise<Known> {
  const bears = bearsToken(adminToken)
  return async ({ headers }) => {
    if (bears(headers.get('authorization'))) return { reader: administrator, author: null, account: null }
    if (!headers.has('cookie')) return publicAsker
    const session = await auth.api.getSession({ headers })
    if (!session) return publicAsker
    const { id, name } = session.user
    const reader = { ...readerOn(await readMemberships(db, id), today()), name }
    return { reader, author: signerOf(reader), account: { id, name } }
  }
}
