/** The timeline: what the log tells of each month, and the days by which people remember the years. */
import type { AlleyProperties } from '../alleys/alley.ts'
import { gradeOn } from '../alleys/grade.ts'
import { isCompleted, type Stage } from '../alleys/stage.ts'
import type { LoggedChangeSet } from '../changes/change.ts'
import { dayOf } from '../changes/day.ts'
import { kindOf } from '../changes/record.ts'
import type { Register } from './register.ts'

/** What happened in one month. */
export interface Month {
  /** `2024-06`. */
  month: string
  /** Alleys that came to be accepted, net of those sent back; all alleys' steps from stage to stage; grades lost and restored. */
  completed: number
  steps: number
  downgraded: number
  restored: number
}

/** A day worth a mark: the first records, the first unit planner, the first accepted alley, and the months with the most of something. */
export interface TimeMark {
  date: string
  what: 'founded' | 'appointed' | 'firstCompleted' | 'busiest' | 'mostDowngraded' | 'mostRestored'
  /** How many, for the months with the most. */
  n?: number
}

export interface Timeline {
  /** The first and the last day that can be looked at (ISO dates). */
  from: string
  to: string
  /** Every month from the first to the last. */
  months: Month[]
  marks: TimeMark[]
}

/**
 * Reads a whole log, in its order, with the register of the records it leads to.
 * @param to the last day (ISO date); null when the log is empty.
 */
export function timelineOf(
  log: readonly Pick<LoggedChangeSet, 'at' | 'changes'>[],
  register: Pick<Register, 'units' | 'rules'>,
  to: string,
): Timeline | null {
  if (!log[0]) return null
  const from = dayOf(log[0].at)
  const months = new Map(monthsBetween(from, to).map((month) => [month, emptyMonth(month)]))
  const firsts = new Map<TimeMark['what'], string>([['founded', from]])
  const first = (what: TimeMark['what'], date: string) => !firsts.has(what) && firsts.set(what, date)
  for (const { at, changes } of log) {
    const date = dayOf(at)
    const month = months.get(date.slice(0, 7))
    for (const change of changes) {
      if (kindOf(change.key) === 'person' && change.action === 'create' && change.fields.role === 'unitPlanner') {
        first('appointed', date)
      }
      if (kindOf(change.key) !== 'alley' || !month) continue
      const before = change.action === 'create' ? undefined : (change.was.stage as Stage | undefined)
      const after = stageAfter(change)
      if (before === after) continue
      if (change.action === 'update') month.steps += 1
      const gained =
        Number(after !== undefined && isCompleted(after)) - Number(before !== undefined && isCompleted(before))
      month.completed += gained
      if (gained > 0) first('firstCompleted', date)
    }
  }
  for (const { date, what } of gradeEvents(register, to)) {
    const month = months.get(date.slice(0, 7))
    if (month && what !== 'awarded') month[what] += 1
  }
  const marks = [...firsts].map(([what, date]): TimeMark => ({ what, date }))
  const most = [...months.values()]
  return {
    from,
    to,
    months: most,
    marks: [
      ...marks,
      ...peak(most, 'steps', 'busiest', to),
      ...peak(most, 'downgraded', 'mostDowngraded', to),
      ...peak(most, 'restored', 'mostRestored', to),
    ].sort((one, other) => one.date.localeCompare(other.date)),
  }
}

function stageAfter(change: LoggedChangeSet['changes'][number]): Stage | undefined {
  if (change.action === 'delete') return undefined
  const stage = change.action === 'create' ? change.fields.stage : (change.set.stage ?? change.was.stage)
  return stage as Stage | undefined
}

function gradeEvents(register: Pick<Register, 'units' | 'rules'>, to: string) {
  const { units, rules } = register
  const alleys = units.flatMap((unit) => unit.alleys)
  return alleys.flatMap(
    ({ alley, inspections }) => gradeOn(alley.properties as AlleyProperties, inspections, to, rules).events,
  )
}

/** The month with the most of something, marked at its last day, or the last there is; none where nothing of it ever was. */
function peak(
  months: readonly Month[],
  of: 'steps' | 'downgraded' | 'restored',
  what: TimeMark['what'],
  to: string,
): TimeMark[] {
  const best = months.reduce<Month | null>((top, month) => (month[of] > (top?.[of] ?? 0) ? month : top), null)
  if (!best) return []
  const last = lastDayOfMonth(best.month)
  return [{ date: last < to ? last : to, what, n: best[of] }]
}

function emptyMonth(month: string): Month {
  return { month, completed: 0, steps: 0, downgraded: 0, restored: 0 }
}

/** `2024-01`, `2024-02` … from the month of one day to that of another. */
export function monthsBetween(from: string, to: string): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number]
  const [lastYear, lastMonth] = to.split('-').map(Number) as [number, number]
  const count = Math.max(0, (lastYear - year) * 12 + lastMonth - month + 1)
  return Array.from({ length: count }, (_, place) =>
    new Date(Date.UTC(year, month - 1 + place, 1)).toISOString().slice(0, 7),
  )
}

/** `2024-02` → `2024-02-29`. */
export function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
