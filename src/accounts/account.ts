/** What browser and server say to each other about accounts. */
import { z } from 'zod'
import type { Reader } from '../changes/kind.ts'
import { isKey, kindOf } from '../changes/record.ts'
import { isBoundToUnit, type Membership, memberRoles } from './membership.ts'

/** Who is signed in here: `name` is null for the public. */
export interface Account extends Reader {
  name: string | null
}

const keyOf = (kind: string) => z.string().refine((text) => isKey(text) && kindOf(text) === kind)

/** A membership as an administrator asks for it. */
export const membershipShape = z
  .strictObject({
    role: z.enum(memberRoles),
    unit: keyOf('unit').nullable(),
    person: keyOf('person').nullable(),
    starts: z.iso.date(),
    ends: z.iso.date().nullable(),
  })
  .refine(({ role, unit }) => isBoundToUnit(role) === (unit !== null))
  .refine(({ starts, ends }) => ends === null || starts <= ends)

export const signInShape = z.strictObject({ name: z.string().max(200), password: z.string().max(1000) })
export const tokenShape = z.strictObject({ token: z.string().max(100) })
export const joinShape = signInShape.extend(tokenShape.shape)
export const newPasswordShape = z.strictObject({ password: z.string().max(1000), wished: z.string().max(1000) })

/** What is done to accounts; its sentences are the words `act.<name>`. */
export type Act =
  | 'firstLink'
  | 'invited'
  | 'invitationWithdrawn'
  | 'joined'
  | 'membershipGiven'
  | 'membershipEnded'
  | 'signedIn'
  | 'signedOutEverywhere'
  | 'passwordChanged'

export interface AuditEntry {
  id: string
  /** Instant (ISO 8601 UTC). */
  at: string
  /** Name of the account; null for the server itself. */
  who: string | null
  act: Act
  about: { account?: string } & Partial<Membership>
}

/** An invitation that is still open; `id` is not its token. */
export interface Invitation extends Membership {
  id: string
  /** Instant (ISO 8601 UTC). */
  expiresAt: string
}

export interface AccountRow {
  id: string
  name: string
  memberships: (Membership & { id: string })[]
}

/** What the administrators' page shows. */
export interface AccountBook {
  accounts: AccountRow[]
  invitations: Invitation[]
  audit: AuditEntry[]
}
