/** The stops of the timeline: the last days of quarters or months, and what happened up to each. */
import { lastDayOfMonth, type Month, type Timeline } from '../indicators/timeline.ts'

export const stepLengths = ['quarter', 'month'] as const
export type StepLength = (typeof stepLengths)[number]

export interface Stop extends Omit<Month, 'month' | 'steps'> {
  /** ISO dates: the first day of the step, and the day one stops at. */
  from: string
  day: string
  /** Alleys completed up to this day. */
  total: number
}

/** The stops from the first day to the last, which is a stop however short the step before it. */
export function stopsOf({ from, to, months }: Pick<Timeline, 'from' | 'to' | 'months'>, step: StepLength): Stop[] {
  const steps = [...Map.groupBy(months, ({ month }) => (step === 'month' ? month : quarterOf(month))).values()]
  let total = 0
  return steps.map((some) => {
    const sum = (of: 'completed' | 'downgraded' | 'restored') => some.reduce((all, month) => all + month[of], 0)
    const completed = sum('completed')
    total += completed
    const [first, last] = [`${some[0]!.month}-01`, lastDayOfMonth(some.at(-1)!.month)]
    return {
      from: first < from ? from : first,
      day: last < to ? last : to,
      completed,
      downgraded: sum('downgraded'),
      restored: sum('restored'),
      total,
    }
  })
}

/** The place of the step a day (ISO date) lies in; the last one for later days. */
export function placeOf(stops: readonly Stop[], day: string): number {
  const place = stops.findIndex((stop) => stop.day >= day)
  return place < 0 ? stops.length - 1 : place
}

/** The stop after a day, or the one before it; undefined where there is none. */
export function stopBeside(stops: readonly Stop[], day: string, direction: 1 | -1): Stop | undefined {
  return direction === 1 ? stops.find((stop) => stop.day > day) : stops.findLast((stop) => stop.day < day)
}

/** `2024-05` → `2024 2`. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)} ${Math.ceil(Number(month.slice(5)) / 3)}`
}
