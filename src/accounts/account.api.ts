/** /api/account: who is signed in, signing in and out, and joining by a link; open to everyone, a password's change to its owner. */
import { type Context, Hono } from 'hono'
import { refuse, tongueOf } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import {
  type Account,
  joinShape,
  newPasswordShape,
  renewShape,
  type SignInWays,
  signInShape,
  tokenShape,
} from './account.ts'
import { note } from './audit.server.ts'
import { type Auth, plainName } from './auth.server.ts'
import { readBody, smallBody } from './body.server.ts'
import { passCookies, sessionBegun } from './cookies.server.ts'
import { countGuess } from './guess.server.ts'
import { invitationBy, join } from './invitation.server.ts'
import { faultOfPassword, type PasswordFault, passwordLength } from './password.ts'
import { passwordLinkBy, renewPassword } from './passwordLink.server.ts'
import type { Known } from './session.server.ts'

const unkept = { 'cache-control': 'no-store' }

/**
 * `GET /`: an Account. `GET /ways`: SignInWays. `POST /sign-in` {name, password, remember}: the cookie of a session, 401, or 429 with `Retry-After` in
 * seconds, in the same words for every name; without `remember` the cookie ends with the browser.
 * `POST /sign-out`, `POST /sign-out-everywhere`. `POST /password` {password, wished}: ends every other session.
 * `POST /invitation` {token}: what it is good for. `POST /join` {token, name, password}: makes the account.
 * `POST /password-link` {token}: whose password it renews. `POST /renew` {token, password}: sets it and ends every session.
 */
export function accountApi(
  auth: Auth,
  database: Database,
  whoIs: (request: Request) => Promise<Known>,
  office: string | null,
): Hono {
  const { db } = database
  const api = new Hono()
  api.use(smallBody)

  api.get('/', async (context) => {
    const { reader, account } = await whoIs(context.req.raw)
    const { role, units, person } = reader
    const told: Account = { name: account?.name ?? null, role, units, person }
    return context.json(told, 200, unkept)
  })

  api.get('/ways', (context) => context.json({ office } satisfies SignInWays, 200, unkept))

  api.post('/sign-in', async (context) => {
    const body = await readBody(context, signInShape, 'signIn')
    if ('refusal' in body) return body.refusal
    const { name: username, password, remember: rememberMe = false } = body.value
    const counted = await countGuess(database, plainName(username), addressOf(context))
    if ('wait' in counted) return refuseToWait(context, counted.wait)
    const { headers } = context.req.raw
    const answer = await auth.api.signInUsername({
      body: { username, password, rememberMe },
      headers,
      asResponse: true,
    })
    if (!answer.ok) return refuse(context, 401, 'signIn')
    await counted.forget()
    const begun = await sessionBegun(auth, answer)
    await note(db, begun?.name ?? username, 'signedIn', {})
    return withCookies(context, answer)
  })

  api.post('/sign-out', async (context) => {
    const { headers } = context.req.raw
    return withCookies(context, await auth.api.signOut({ headers, asResponse: true }))
  })

  api.post('/sign-out-everywhere', async (context) => {
    const { account } = await whoIs(context.req.raw)
    if (!account) return refuse(context, 401, 'notAllowed')
    const { headers } = context.req.raw
    await auth.api.revokeSessions({ headers })
    await note(db, account.name, 'signedOutEverywhere', {})
    return withCookies(context, await auth.api.signOut({ headers, asResponse: true }))
  })

  api.post('/password', async (context) => {
    const { account } = await whoIs(context.req.raw)
    if (!account) return refuse(context, 401, 'notAllowed')
    const body = await readBody(context, newPasswordShape)
    if ('refusal' in body) return body.refusal
    const { password: currentPassword, wished: newPassword } = body.value
    const fault = faultOfPassword(newPassword, account.name)
    if (fault) return refusePassword(context, fault)
    const counted = await countGuess(database, plainName(account.name), addressOf(context))
    if ('wait' in counted) return refuseToWait(context, counted.wait)
    const { headers } = context.req.raw
    const wish = { currentPassword, newPassword, revokeOtherSessions: true }
    const answer = await auth.api.changePassword({ body: wish, headers, asResponse: true })
    if (!answer.ok) return refuse(context, 401, 'signIn')
    await counted.forget()
    await note(db, account.name, 'passwordChanged', {})
    return withCookies(context, answer)
  })

  api.post('/invitation', async (context) => {
    const body = await readBody(context, tokenShape)
    if ('refusal' in body) return body.refusal
    const invitation = await invitationBy(db, body.value.token)
    return invitation ? context.json(invitation, 200, unkept) : refuse(context, 410, 'invitationOver')
  })

  api.post('/join', async (context) => {
    const body = await readBody(context, joinShape)
    if ('refusal' in body) return body.refusal
    const joined = await join(database, auth, body.value)
    if (typeof joined === 'object') return refusePassword(context, joined.password)
    if (joined === 'joined') return context.json({ ok: true }, 200, unkept)
    return refuse(context, joined === 'invitationOver' ? 410 : 400, joined)
  })

  api.post('/password-link', async (context) => {
    const body = await readBody(context, tokenShape)
    if ('refusal' in body) return body.refusal
    const link = await passwordLinkBy(auth, database, body.value.token)
    return link ? context.json(link, 200, unkept) : refuse(context, 410, 'passwordLinkOver')
  })

  api.post('/renew', async (context) => {
    const body = await readBody(context, renewShape)
    if ('refusal' in body) return body.refusal
    const renewed = await renewPassword(database, auth, body.value)
    if (typeof renewed === 'object') return refusePassword(context, renewed.password)
    return renewed === 'renewed' ? context.json({ ok: true }, 200, unkept) : refuse(context, 410, renewed)
  })

  return api
}

function refuseToWait(context: Context, seconds: number): Response {
  context.header('retry-after', String(seconds))
  return refuse(context, 429, 'tooManyGuesses')
}

function refusePassword(context: Context, fault: PasswordFault): Response {
  const n = fault === 'short' ? passwordLength.least : passwordLength.most
  const reason = tongueOf(context.req.raw).say(`fault.password.${fault}`, { n })
  return refuse(context, 400, 'password', { values: { reason } })
}

/** Only the cookies of better-auth's answer go out. */
function withCookies(context: Context, answer: Response): Response {
  passCookies(context, answer)
  return context.json({ ok: true }, 200, unkept)
}

function addressOf({ env }: Context): string {
  return typeof env?.address === 'string' ? env.address : ''
}
