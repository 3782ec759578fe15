/** Incoming: a change set as a stranger sends it, read without trust and named fault by fault where it has no right shape. */
import { z } from 'zod'
import type { ChangeSet } from './change.ts'
import type { Fault } from './kind.ts'
import { isKey, type Json, type Key } from './record.ts'

/** How many changes one change set may hold; larger imports come in several. */
export const changeLimit = 2000

/** Tells the faults of a shape in a language: `{ error: z.locales.zhCN().localeError }`; English when left out. */
export type ShapeSpeaker = z.core.ParseContext<z.core.$ZodIssue>

const keyShape = z.custom<Key>(isKey, { error: 'key' })
const fieldsShape = z.record(
  z.string().max(64),
  z.custom<Json>((value) => value !== undefined),
)
const versionShape = z.int().positive()

/** Changes as a stranger sends them; how many is for the one who reads to say. */
export const changesShape = z
  .array(
    z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('create'), key: keyShape, fields: fieldsShape }),
      z.strictObject({
        action: z.literal('update'),
        key: keyShape,
        version: versionShape,
        was: fieldsShape,
        set: fieldsShape,
      }),
      z.strictObject({ action: z.literal('delete'), key: keyShape, version: versionShape, was: fieldsShape }),
    ]),
  )
  .min(1)

/** How many letters the why of a change set may have. */
export const commentLimit = 2000

export const changeSetShape = z.strictObject({
  id: z.uuid(),
  author: z.string().min(1).max(120),
  at: z.iso.datetime(),
  comment: z.string().max(commentLimit),
  changes: changesShape.max(changeLimit),
})

export type Incoming = { ok: true; changeSet: ChangeSet } | { ok: false; faults: Fault[] }

/** Reads a parsed JSON value (see `readJson` in geo/json) as a change set. */
export function readChangeSet(value: unknown, speaker?: ShapeSpeaker): Incoming {
  const read = changeSetShape.safeParse(value, speaker)
  return read.success ? { ok: true, changeSet: read.data } : { ok: false, faults: faultsOf(read.error, '') }
}

/** How many faults are told at once, and how long the words of one may be: enough to mend them, never the data sent back. */
const faultLimit = 20
const detailLimit = 160

/** The faults zod found, as faults of the fields under a path. */
export function faultsOf(error: z.ZodError, path: string): Fault[] {
  return error.issues.slice(0, faultLimit).map((issue) => ({
    field: [...(path === '' ? [] : [path]), ...issue.path.map(String)].join('.').slice(0, detailLimit),
    code: issue.message === 'key' ? 'key' : 'shape',
    detail: issue.message.slice(0, detailLimit),
  }))
}
