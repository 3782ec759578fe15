/** The memberships of accounts in the database: read, given and ended. */
import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { dayOf } from '../changes/day.ts'
import type { MembershipTable, Tables } from '../db/tables.table.ts'
import { note } from './audit.server.ts'
import { demoPrefix } from './demoAccounts.ts'
import { holdsOn, type MemberRole, type Membership, memberRoles } from './membership.ts'

type Numbered = Membership & { id: string; account: string }

/** Today in Beijing (ISO date). */
export function today(): string {
  return dayOf(new Date().toISOString())
}

/** The memberships of one account, or of all. */
export async function readMemberships(db: Kysely<Tables>, account?: string): Promise<Numbered[]> {
  const all = db.selectFrom('membership').selectAll()
  const rows = await (account === undefined ? all : all.where('account', '=', account)).orderBy('starts').execute()
  return rows.map(membershipOf)
}

/** Gives an account one more membership, within a transaction. @param who the administrator's name. */
export async function giveMembership(
  db: Kysely<Tables>,
  { id: account, name }: { id: string; name: string },
  membership: Membership,
  who: string | null,
): Promise<void> {
  await db
    .insertInto('membership')
    .values({ id: randomUUID(), account, ...membership })
    .execute()
  await note(db, who, 'membershipGiven', { account: name, ...membership })
}

/**
 * Ends a membership with yesterday, so that it holds no more; it stays to be read.
 * @returns false when it is the last one of an administrator, which nobody may end.
 */
export async function endMembership(
  db: Kysely<Tables>,
  membership: Numbered,
  name: string,
  who: string | null,
): Promise<boolean> {
  if (membership.role === 'administrator' && !(await hasAdministrator(db, { besides: membership.id }))) return false
  const yesterday = dayOf(new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString())
  await db.updateTable('membership').set({ ends: yesterday }).where('id', '=', membership.id).execute()
  const { role, unit, person } = membership
  await note(db, who, 'membershipEnded', { account: name, role, unit, person })
  return true
}

/** Whether there is an administrator today, of one's own and not of the demo; one membership may be left out. */
export async function hasAdministrator(db: Kysely<Tables>, { besides = '' } = {}): Promise<boolean> {
  const rows = await db.selectFrom('membership').selectAll().where('role', '=', 'administrator').execute()
  return rows.some((row) => row.id !== besides && !row.account.startsWith(demoPrefix) && holdsOn(row, today()))
}

function membershipOf({ role, ...row }: Selectable<MembershipTable>): Numbered {
  const known = memberRoles.find((one) => one === role)
  if (!known) throw new Error(`The membership ${row.id} has the unknown role ${role}.`)
  return { ...row, role: known satisfies MemberRole }
}
