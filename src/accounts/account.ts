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

const pairShape = z.strictObject({ name: z.string().max(200), password: z.string().max(1000) })
/** `remember` keeps the session past the closing of the browser. */
export const signInShape = pairShape.extend({ remember: z.boolean().optional() })
export const tokenShape = z.strictObject({ token: z.string().max(100) })
export const joinShape = pairShape.extend(tokenShape.shape)
export const renewShape = tokenShape.extend({ password: z.string().max(1000) })
export const newPasswordShape = z.strictObject({ password: z.string().max(1000), wished: z.string().max(1000) })

/** What is done to accounts; its sentences are the words `act.<name>`. */
export const acts = [
  'firstLink',
  'invited',
  'invitationWithdrawn',
  'joined',
  'arrived',
  'membershipGiven',
  'membershipEnded',
  'signedIn',
  'signedOutEverywhere',
  'passwordChanged',
  'passwordLinkMade',
  'passwordRenewed',
  'contactSeen',
] as const
export type Act = (typeof acts)[number]

/** Which entries of the audit are wished for, as the query of its address. */
export const auditShape = z.strictObject({
  act: z.enum(acts).optional(),
  /** Name of an account that did it, or to which it was done. */
  name: z.string().min(1).max(200).optional(),
  /** Beijing days (ISO dates), both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Instant and id of the last entry already read: only older ones. */
  at: z.iso.datetime().optional(),
  id: z.string().max(100).optional(),
})
export type AuditWish = z.infer<typeof auditShape>

export interface AuditEntry {
  id: string
  /** Instant (ISO 8601 UTC). */
  at: string
  /** Name of the account; null for the server itself. */
  who: string | null
  act: Act
  about: { account?: string; opinion?: string } & Partial<Membership>
}

/** The ways to sign in besides name and password: what the office calls its own sign-on, or null where there is none. */
export interface SignInWays {
  office: string | null
}

/** An invitation that is still open; `id` is not its token. */
export interface Invitation extends Membership {
  id: string
  /** Instant (ISO 8601 UTC). */
  expiresAt: string
}

/** Whose password a link renews, and until when (ISO 8601 UTC). */
export interface PasswordLink {
  name: string
  expiresAt: string
}

export interface AccountRow {
  id: string
  name: string
  /** Instant (ISO 8601 UTC); null when they never signed in. */
  lastSignIn: string | null
  /** False for an account that signs in by the office's own sign-on alone. */
  hasPassword: boolean
  memberships: (Membership & { id: string })[]
}

/** What the administrators' page shows. */
export interface AccountBook {
  accounts: AccountRow[]
  invitations: Invitation[]
  audit: AuditEntry[]
}
