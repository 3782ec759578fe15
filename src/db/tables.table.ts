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

export interface Tables {
  log: LogTable
  setting: SettingTable
}
