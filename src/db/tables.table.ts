/** The tables of the database, the same on SQLite and PostgreSQL: numbers, and texts that hold JSON or ISO dates. */

/** One logged change set. */
export interface LogTable {
  /** From 1, without gaps, in commit order. */
  seq: number
  /** The id made by the client; unique. */
  id: string
  author: string
  /** Server's clock (ISO 8601 UTC with milliseconds). */
  at: string
  /** The device's clock (ISO 8601 UTC). */
  made_at: string
  comment: string
  /** JSON: the changes as they applied. */
  changes: string
  /** SHA-256 (hex) of what the client sent, to know a second sending from another body under the same id. */
  digest: string
}

/** One thing said of the data as a whole: a name and a JSON value. */
export interface SettingTable {
  name: string
  value: string
}

/** What an account may do, where and when; an account may have several. */
export interface MembershipTable {
  /** A UUID. */
  id: string
  account: string
  role: string
  /** Key of the unit it is bound to; null for the whole district. */
  unit: string | null
  /** Key of the person who holds the account; null when they are not of the 1 + 24 + N. */
  person: string | null
  /** First and last Beijing day (ISO dates); open when null. */
  starts: string
  ends: string | null
}

/** A link that makes one account with one membership. */
export interface InvitationTable {
  /** SHA-256 (hex) of the token in the link, which is kept nowhere. */
  id: string
  role: string
  unit: string | null
  person: string | null
  starts: string
  ends: string | null
  /** Name of the account that made it; null for the first administrator's link. */
  made_by: string | null
  /** Instants (ISO 8601 UTC with milliseconds). */
  made_at: string
  expires_at: string
  used_at: string | null
}

/** A link by which an account gets a new password. */
export interface PasswordLinkTable {
  /** SHA-256 (hex) of the token in the link, which is kept nowhere. */
  id: string
  account: string
  /** Name of the account that made it. */
  made_by: string
  /** Instants (ISO 8601 UTC with milliseconds). */
  made_at: string
  expires_at: string
  used_at: string | null
}

/** What was done to accounts; rows are only ever added. */
export interface AuditTable {
  /** A UUID. */
  id: string
  /** Instant (ISO 8601 UTC with milliseconds). */
  at: string
  /** Name of the account that did it; null for the server itself. */
  who: string | null
  act: string
  /** JSON: what it was about. */
  about: string
}

/** A try to sign in, kept for a minute: one row for the name and one for the address. */
export interface GuessTable {
  /** A UUID; both rows of a try have the same. */
  try: string
  /** SHA-256 (hex) of the name or the address. */
  whom: string
  /** Milliseconds since 1970. */
  at: number
}

/** A picture that was sent, re-encoded and stored under the SHA-256 (hex) of its bytes. */
export interface PhotoFileTable {
  /** The UUID under which it was sent. */
  id: string
  /** The stored bytes, up to 2048 pixels and up to 480. */
  full_sha: string
  small_sha: string
  /** MIME type of both. */
  type: string
  /** Bytes stored of the larger one, and bytes received. */
  size: number
  received: number
  /** Id of the account that sent it. */
  account: string
  /** Instant (ISO 8601 UTC with milliseconds). */
  at: string
}

/** What of an opinion stands in no record. */
export interface OpinionPrivateTable {
  /** Key of the opinion. */
  opinion: string
  /** SHA-256 (hex) of the id under which the resident's device sent it, which is kept nowhere. */
  sent: string
  /** SHA-256 (hex) of what was sent, to know a second sending from another one under the same id. */
  digest: string
  /** Contact and exact place, encrypted; null where there are none, and once their time is over. */
  sealed: string | null
  /** Instant (ISO 8601 UTC with milliseconds). */
  at: string
}

/** A code by which somebody follows an opinion. */
export interface OpinionCodeTable {
  /** SHA-256 (hex) of the code, which is kept nowhere. */
  hash: string
  /** Key of the opinion. */
  opinion: string
  /** `author` or `follower`. */
  role: string
  language: string
  /** Instant (ISO 8601 UTC with milliseconds). */
  at: string
}

/** One try of something that a stranger may do only so often. */
export interface TallyTable {
  /** A UUID. */
  try: string
  what: string
  /** SHA-256 (hex) of the address, or of the proof. */
  whom: string
  /** Milliseconds since 1970. */
  at: number
}

/** Somebody who is told of what happens: one device or one e-mail address. */
export interface NoticeFollowerTable {
  /** A UUID. */
  id: string
  /** SHA-256 (hex) of the secret in the link to their own page. */
  hash: string
  /** `push` or `email`. */
  way: string
  /** Keyed digest of the address, so that each is there once. */
  whom: string
  /** Address and secret, encrypted. */
  sealed: string
  language: string
  /** `now`, `daily` or `weekly`. */
  often: string
  /** Instant (ISO 8601 UTC with milliseconds). */
  made_at: string
}

/** One thing that somebody follows. */
export interface NoticeFollowTable {
  follower: string
  /** Key of an opinion, an alley or a unit. */
  about: string
  /** `author` and `contact` (from the contact they left) of an opinion, or `reader`. */
  role: string
  /** The last change set before they followed: what came later is told. */
  since: number
  /** Instants (ISO 8601 UTC with milliseconds); null until an e-mail address was confirmed. */
  made_at: string
  confirmed_at: string | null
}

/** What one follower is told of one change set: there is one row at most. */
export interface NoticeTable {
  seq: number
  follower: string
  /** `news`, or `confirm` for the question whether the address is theirs. */
  kind: string
  /** JSON: what happened, as `notices/happening.ts` tells it. */
  told: string
  /** `waiting`, `sending` (claimed), `sent`, `failed`, or `unsure` where the sender was cut off. */
  state: string
  tries: number
  /** Milliseconds since 1970: not before. */
  due_at: number
  /** A UUID of whoever sends it, and when they took it (ms since 1970). */
  claim: string | null
  claimed_at: number | null
}

/** How far the log was told. */
export interface NoticeCursorTable {
  name: string
  seq: number
}

export interface Tables {
  log: LogTable
  setting: SettingTable
  membership: MembershipTable
  invitation: InvitationTable
  password_link: PasswordLinkTable
  audit: AuditTable
  guess: GuessTable
  photo_file: PhotoFileTable
  opinion_private: OpinionPrivateTable
  opinion_code: OpinionCodeTable
  tally: TallyTable
  notice_follower: NoticeFollowerTable
  notice_follow: NoticeFollowTable
  notice: NoticeTable
  notice_cursor: NoticeCursorTable
}
