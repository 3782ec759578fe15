/** /api/accounts: who may do what, and since when; for administrators only. */
import { Hono } from 'hono'
import { refuse } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import { type AccountBook, auditShape, membershipShape } from './account.ts'
import { note, readAudit } from './audit.server.ts'
import type { Auth } from './auth.server.ts'
import { readBody, smallBody } from './body.server.ts'
import { invite, readInvitations, withdraw } from './invitation.server.ts'
import { endSessions, readAccounts } from './keeping.server.ts'
import { endMembership, giveMembership, readMemberships, today } from './membership.server.ts'
import { holdsOn, type Membership } from './membership.ts'
import { makePasswordLink } from './passwordLink.server.ts'
import type { Known } from './session.server.ts'

const unkept = { 'cache-control': 'no-store' }

/** The name in the audit of whoever bears the administrator's token. */
const tokenName = 'ADMIN_TOKEN'

/**
 * `GET /`: an AccountBook. `GET /audit?act&name&from&to&at&id`: a page of entries, newest first. `POST /invitations` (a Membership): `{ token }`, told once. `DELETE /invitations/:id`.
 * `POST /:account/memberships` (a Membership), `DELETE /memberships/:id` (the last one ends the sessions too),
 * `POST /:account/sign-out` on every device, `POST /:account/password-link`: `{ token }`, told once.
 * @param isThere whether there is a record of a key.
 */
export function accountsApi(
  auth: Auth,
  database: Database,
  whoIs: (request: Request) => Promise<Known>,
  isThere: (key: string) => boolean,
): Hono {
  const { db, type } = database
  const api = new Hono()
  const nameOf = async (request: Request) => (await whoIs(request)).account?.name ?? tokenName
  const isKnown = ({ unit, person }: Membership) => [unit, person].every((key) => key === null || isThere(key))

  api.use(async (context, next) => {
    const { reader } = await whoIs(context.req.raw)
    if (reader.role === 'administrator') return next()
    return refuse(context, reader.role === 'public' ? 401 : 403, 'administratorsOnly')
  })
  api.use(smallBody)

  api.get('/', async (context) => {
    const accounts = await readAccounts(auth, database)
    const book: AccountBook = { accounts, invitations: await readInvitations(db), audit: await readAudit(db) }
    return context.json(book, 200, unkept)
  })

  api.get('/audit', async (context) => {
    const wish = auditShape.safeParse(context.req.query())
    return wish.success ? context.json(await readAudit(db, wish.data), 200, unkept) : refuse(context, 400, 'shape')
  })

  api.post('/invitations', async (context) => {
    const body = await readBody(context, membershipShape, 'membershipShape')
    if ('refusal' in body) return body.refusal
    if (!isKnown(body.value)) return refuse(context, 400, 'membershipShape')
    const token = await invite(db, body.value, await nameOf(context.req.raw))
    return context.json({ token }, 200, unkept)
  })

  api.delete('/invitations/:id', async (context) => {
    const isDone = await withdraw(db, context.req.param('id'), await nameOf(context.req.raw))
    return isDone ? context.json({ ok: true }, 200, unkept) : refuse(context, 404, 'notFound')
  })

  api.post('/:account/memberships', async (context) => {
    const body = await readBody(context, membershipShape, 'membershipShape')
    if ('refusal' in body) return body.refusal
    if (!isKnown(body.value)) return refuse(context, 400, 'membershipShape')
    const account = await accountOf(context.req.param('account'))
    if (!account) return refuse(context, 404, 'notFound')
    const who = await nameOf(context.req.raw)
    await db.transaction().execute((transaction) => giveMembership(transaction, account, body.value, who))
    return context.json({ ok: true }, 200, unkept)
  })

  api.delete('/memberships/:id', async (context) => {
    const membership = (await readMemberships(db)).find(({ id }) => id === context.req.param('id'))
    const account = membership && (await accountOf(membership.account))
    if (!membership || !account) return refuse(context, 404, 'notFound')
    const who = await nameOf(context.req.raw)
    const isDone = await db.transaction().execute(async (transaction) => {
      if (!(await endMembership(transaction, membership, account.name, who))) return false
      const left = await readMemberships(transaction, account.id)
      if (!left.some((one) => holdsOn(one, today()))) await endSessions(auth, type, transaction, account.id)
      return true
    })
    return isDone ? context.json({ ok: true }, 200, unkept) : refuse(context, 409, 'lastAdministrator')
  })

  api.post('/:account/sign-out', async (context) => {
    const account = await accountOf(context.req.param('account'))
    if (!account) return refuse(context, 404, 'notFound')
    await endSessions(auth, type, db, account.id)
    await note(db, await nameOf(context.req.raw), 'signedOutEverywhere', { account: account.name })
    return context.json({ ok: true }, 200, unkept)
  })

  api.post('/:account/password-link', async (context) => {
    const account = await accountOf(context.req.param('account'))
    if (!account) return refuse(context, 404, 'notFound')
    if (!account.hasPassword) return refuse(context, 409, 'noPassword')
    const token = await makePasswordLink(db, account, await nameOf(context.req.raw))
    return context.json({ token }, 200, unkept)
  })

  async function accountOf(id: string) {
    return (await readAccounts(auth, database)).find((account) => account.id === id)
  }

  return api
}
