/** A membership says what an account may do, in which unit, and from which day to which; the strongest one of today counts. */
import { publicReader, type Reader } from '../changes/kind.ts'

export const memberRoles = ['administrator', 'planner', 'volunteer', 'official'] as const
export type MemberRole = (typeof memberRoles)[number]

export interface Membership {
  role: MemberRole
  /** Key of the unit it is bound to; null for the whole district. */
  unit: string | null
  /** Key of the person who holds the account; null when they are not of the 1 + 24 + N. */
  person: string | null
  /** First and last Beijing day (ISO dates), both included; null is open. */
  starts: string
  ends: string | null
}

/** Whether a role works in a unit, or in the whole district. */
export function isBoundToUnit(role: MemberRole): boolean {
  return role === 'planner' || role === 'volunteer'
}

/** Whether a membership holds on a Beijing day (ISO date). */
export function holdsOn({ starts, ends }: Pick<Membership, 'starts' | 'ends'>, day: string): boolean {
  return starts <= day && (ends === null || day <= ends)
}

/**
 * The reader that an account is on a Beijing day: its strongest role in the order of {@link memberRoles}, in all units where it
 * has that role (a planner may stand in for another), and the public when no membership holds.
 */
export function readerOn(memberships: readonly Membership[], day: string): Reader {
  const held = memberships.filter((membership) => holdsOn(membership, day))
  const role = memberRoles.find((one) => held.some((membership) => membership.role === one))
  if (!role) return publicReader
  const strongest = held.filter((membership) => membership.role === role)
  const units = strongest.map(({ unit }) => unit).filter((unit) => unit !== null)
  const person = strongest.find((membership) => membership.person !== null)?.person ?? null
  return { role, units: [...new Set(units)].sort(), person }
}
