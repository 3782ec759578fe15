/** The roster beside the accounts: who of 1 + 24 + N has an account, who stands in for whom, and what waits for an administrator. */
import type { MapRecord } from '../changes/record.ts'
import type { AccountBook, AccountRow, Invitation } from './account.ts'
import { holdsOn, type MemberRole, type Membership } from './membership.ts'

/** What this page needs to know of a person and of a unit. */
export type RosterPerson = MapRecord<{ role: string; badge: string; unit: string | null; form: string | null }>
export type RosterUnit = MapRecord<{ no: number }>

/** How it stands with somebody's account: in use, never used, an open invitation, no account, or an account without a role today. */
export const holderStates = ['active', 'unused', 'invited', 'none', 'roleless'] as const
export type HolderState = (typeof holderStates)[number]

/** Somebody on the roster, or an account that nobody on the roster holds. */
export interface Holder {
  /** Key of the person, or `account:<id>`. */
  key: string
  person: RosterPerson | null
  account: AccountRow | null
  invitation: Invitation | null
  role: MemberRole | null
  /** Keys of the units, one's own first. */
  units: string[]
  state: HolderState
}

/** A unit, who answers for it, who stands in, and its volunteers. */
export interface UnitRow {
  unit: RosterUnit
  planner: Holder | null
  standIns: { holder: Holder; membership: Membership & { id: string } }[]
  volunteers: Holder[]
  /** Whether no account may change this unit as its planner today. */
  isUnheld: boolean
}

const roleOfPerson: Record<string, MemberRole> = {
  chiefPlanner: 'administrator',
  unitPlanner: 'planner',
  volunteer: 'volunteer',
}

/** The role somebody on the roster is usually given. */
export function usualRole(person: RosterPerson): MemberRole {
  return roleOfPerson[person.properties.role] ?? 'volunteer'
}

/** Everyone: first the roster in its order, then the accounts that nobody on it holds. @param day today in Beijing (ISO date). */
export function holdersOf(people: readonly RosterPerson[], book: AccountBook, day: string): Holder[] {
  const accounts = new Map<string, AccountRow>()
  for (const account of book.accounts) {
    for (const { person } of account.memberships) if (person && !accounts.has(person)) accounts.set(person, account)
  }
  const taken = new Set(accounts.values())
  const invitations = new Map(book.invitations.map((invitation) => [invitation.person, invitation]))
  const listed = people.map((person) => {
    const account = accounts.get(person.id) ?? null
    return holderOf(person.id, person, account, invitations.get(person.id) ?? null, day)
  })
  const others = book.accounts.filter((account) => !taken.has(account))
  return [...listed, ...others.map((account) => holderOf(`account:${account.id}`, null, account, null, day))]
}

function holderOf(
  key: string,
  person: RosterPerson | null,
  account: AccountRow | null,
  invitation: Invitation | null,
  day: string,
): Holder {
  const held = account?.memberships.filter((membership) => holdsOn(membership, day)) ?? []
  const own = person?.properties.unit ?? null
  const units = [own, ...held.map(({ unit }) => unit)].filter((unit) => unit !== null)
  const role = held[0]?.role ?? (person && !account ? usualRole(person) : null)
  const open = account ? null : invitation
  return {
    key,
    person,
    account,
    invitation: open,
    role,
    units: [...new Set(units)],
    state: stateOf(account, held, open),
  }
}

function stateOf(account: AccountRow | null, held: readonly Membership[], invitation: Invitation | null): HolderState {
  if (!account) return invitation ? 'invited' : 'none'
  if (held.length === 0) return 'roleless'
  return account.lastSignIn ? 'active' : 'unused'
}

/** The units in their order, each with its people. @param day today in Beijing (ISO date). */
export function unitRowsOf(units: readonly RosterUnit[], holders: readonly Holder[], day: string): UnitRow[] {
  return units
    .toSorted((one, other) => one.properties.no - other.properties.no)
    .map((unit) => {
      const own = holders.filter(({ person }) => person?.properties.unit === unit.id)
      const planning = holders.flatMap((holder) =>
        (holder.account?.memberships ?? [])
          .filter((one) => one.role === 'planner' && one.unit === unit.id && (one.ends === null || one.ends >= day))
          .map((membership) => ({ holder, membership })),
      )
      return {
        unit,
        planner: own.find(({ person }) => person?.properties.role === 'unitPlanner') ?? null,
        standIns: planning.filter(({ holder }) => holder.person?.properties.unit !== unit.id),
        volunteers: own.filter(({ person }) => person?.properties.role === 'volunteer'),
        isUnheld: !planning.some(({ membership }) => holdsOn(membership, day)),
      }
    })
}

/** How many of the roster there are in a part of it, and how many of those have an account with a role. */
export function countOf(holders: readonly Holder[], part: string): { all: number; held: number } {
  const those = holders.filter(({ person }) => person?.properties.role === part)
  return { all: those.length, held: those.filter(({ state }) => state === 'active' || state === 'unused').length }
}
