/** Records made by hand for the tests of the indicators: a unit with what a test says happened in it. */
import type { Fields, Key, MapRecord } from '../../src/changes/record.ts'
import { recordOf } from '../../src/changes/record.ts'
import { catalogue, type IndicatorId } from '../../src/indicators/catalogue.ts'
import { factsOf, type UnitFacts } from '../../src/indicators/facts.ts'
import { type Value, valueFor } from '../../src/indicators/indicator.ts'
import { registerOf } from '../../src/indicators/register.ts'
import { fangzhuang, alley as plainAlley, opinion as plainOpinion } from '../changes/sent.ts'

/** The day the tests stand on. */
export const today = '2026-11-20'

/** The twelve months up to it. */
export const year = { from: '2025-11-21', to: today }

/** Points that leave an inspection below the pass mark: two items fail, the wires among them. */
export const failing = { 2: 2, 6: 2 }

export function unit(more: Fields = {}, key: Key = 'unit:fangzhuang'): MapRecord {
  return recordOf(key, { ...fangzhuang, ...more }, 1)
}

export function alley(id: string, more: Fields = {}): MapRecord {
  const graded = { awardedGrade: null, awardedOn: null }
  return recordOf(`alley:${id}`, { ...plainAlley, ...graded, lengthM: 1000, ...more }, 1)
}

/** An inspection with ten points for every item but those named. */
export function inspection(of: string, date: string, lost: Record<number, number> = {}, more: Fields = {}): MapRecord {
  const points = Array.from({ length: 10 }, (_, item) => lost[item] ?? 10)
  const about = { alley: `alley:${of}`, unit: 'unit:fangzhuang', inspector: 'person:planner-13' }
  const fields = { ...about, date, checklist: '2023', points, waivers: [], ...more }
  return recordOf(`inspection:${of}-${date}-${Object.values(lost).join('')}`, fields, 1)
}

let opinions = 0

export function opinion(stage: string, submittedOn: string, more: Fields = {}): MapRecord {
  opinions += 1
  return recordOf(`opinion:${opinions}`, { ...plainOpinion, stage, submittedOn, ...more }, 1)
}

export function person(id: string, role: string, termStart: string, termEnd: string | null = null): MapRecord {
  return recordOf(`person:${id}`, { role, unit: 'unit:fangzhuang', termStart, termEnd }, 1)
}

export function visit(by: string, date: string, attendees = 0): MapRecord {
  const fields = {
    unit: 'unit:fangzhuang',
    person: `person:${by}`,
    date,
    purpose: 'patrol',
    attendees,
    synthetic: true,
  }
  return recordOf(`visit:${by}-${date}`, fields, 1)
}

/** The facts of the first unit among the records, today. */
export function factsIn(records: readonly MapRecord[], from?: string, to = today): UnitFacts {
  const register = registerOf(records)
  const [entry] = register.units
  if (!entry) throw new Error('no unit among the records')
  return factsOf(register, entry, to, from)
}

/** An alley with a grade since January 2025. */
export function graded(id: string, awardedGrade: string, more: Fields = {}): MapRecord {
  return alley(id, { stage: 'accepted', awardedGrade, awardedOn: '2025-01-10', ...more })
}

/** An indicator of a unit of which neither area nor population is known, with these records. */
export function read(id: IndicatorId, records: readonly MapRecord[], from?: string, to = today): Value {
  const indicator = catalogue.find((row) => row.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return valueFor(indicator, factsIn([unit(), ...records], from, to))
}
