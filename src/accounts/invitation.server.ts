/** Invitations: a link makes one account with one membership, once, within its time; its token is kept nowhere. */
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.server.ts'
import type { InvitationTable, Tables } from '../db/tables.table.ts'
import type { Invitation } from './account.ts'
import { note } from './audit.server.ts'
import { type Auth, nameShape } from './auth.server.ts'
import { hasNewName, keepAccount } from './keeping.server.ts'
import { claim, digestOf, newLink } from './link.server.ts'
import { giveMembership, hasAdministrator, today } from './membership.server.ts'
import { type Membership, memberRoles } from './membership.ts'
import { faultOfPassword, type PasswordFault } from './password.ts'

const hour = 60 * 60 * 1000

/** How long an invitation is good, and how long the first administrator's link (ms). */
const invitationTime = 7 * 24 * hour
const firstLinkTime = 24 * hour

/** Makes an invitation. @param who name of the administrator who makes it. @returns its token: whoever has it may join. */
export async function invite(db: Kysely<Tables>, membership: Membership, who: string): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    await note(transaction, who, 'invited', membership)
    return keepInvitation(transaction, membership, who, invitationTime)
  })
}

/** The token of a link for the first administrator, or null when there is one already. */
export async function firstLink(db: Kysely<Tables>): Promise<string | null> {
  return db.transaction().execute(async (transaction) => {
    if (await hasAdministrator(transaction)) return null
    await note(transaction, null, 'firstLink', {})
    const membership: Membership = { role: 'administrator', unit: null, person: null, starts: today(), ends: null }
    return keepInvitation(transaction, membership, null, firstLinkTime)
  })
}

/** The invitations that can still be used. */
export async function readInvitations(db: Kysely<Tables>): Promise<Invitation[]> {
  const rows = await openInvitations(db).where('made_by', 'is not', null).orderBy('made_at').execute()
  return rows.map(invitationOf)
}

/** The invitation that a token opens, or null when it cannot be used any more. */
export async function invitationBy(db: Kysely<Tables>, token: string): Promise<Invitation | null> {
  const row = await openInvitations(db).where('id', '=', digestOf(token)).executeTakeFirst()
  return row ? invitationOf(row) : null
}

/** Takes an invitation back; false when there is none to take back. */
export async function withdraw(db: Kysely<Tables>, id: string, who: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const row = await openInvitations(transaction).where('id', '=', id).executeTakeFirst()
    if (!row || !(await claim(transaction, 'invitation', id))) return false
    const { role, unit, person } = invitationOf(row)
    await note(transaction, who, 'invitationWithdrawn', { role, unit, person })
    return true
  })
}

export type Joined = 'joined' | 'invitationOver' | 'nameShape' | 'nameTaken' | { password: PasswordFault }

/** Makes the account that a token is good for: all of it, or nothing and the token is still good. */
export async function join(
  database: Database,
  auth: Auth,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<Joined> {
  const { db } = database
  if (!(await invitationBy(db, token))) return 'invitationOver'
  if (!nameShape.test(name)) return 'nameShape'
  const fault = faultOfPassword(password, name)
  if (fault) return { password: fault }
  const { hash } = (await auth.$context).password
  const hashed = await hash(password)
  return db.transaction().execute(async (transaction): Promise<Joined> => {
    const row = await openInvitations(transaction).where('id', '=', digestOf(token)).executeTakeFirst()
    if (!row) return 'invitationOver'
    const isFirst = row.made_by === null
    if (isFirst && (await hasAdministrator(transaction))) return 'invitationOver'
    if (!(await hasNewName(auth, database.type, transaction, name))) return 'nameTaken'
    if (!(await claim(transaction, 'invitation', row.id))) return 'invitationOver'
    const account = await keepAccount(auth, database.type, transaction, { name, hashed })
    const { role, unit, person, starts, ends } = invitationOf(row)
    await note(transaction, name, 'joined', { account: name })
    await giveMembership(transaction, account, { role, unit, person, starts, ends }, row.made_by)
    return 'joined'
  })
}

function openInvitations(db: Kysely<Tables>) {
  const now = new Date().toISOString()
  return db.selectFrom('invitation').selectAll().where('used_at', 'is', null).where('expires_at', '>', now)
}

async function keepInvitation(
  db: Kysely<Tables>,
  membership: Membership,
  who: string | null,
  time: number,
): Promise<string> {
  const { token, ...made } = newLink(time)
  await db
    .insertInto('invitation')
    .values({ ...made, ...membership, made_by: who, used_at: null })
    .execute()
  return token
}

function invitationOf({ id, role, unit, person, starts, ends, expires_at }: InvitationTable): Invitation {
  const known = memberRoles.find((one) => one === role)
  if (!known) throw new Error(`The invitation ${id} has the unknown role ${role}.`)
  return { id, role: known, unit, person, starts, ends, expiresAt: expires_at }
}
