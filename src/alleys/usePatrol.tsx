/** What a patrol of a unit knows: how its alleys were inspected this month, where one stands, and what lies nearest. */
import { useMemo } from 'react'
import { type Arrival, useRecordsOfUnit } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { useHand } from '../map/hand.store.ts'
import type { Alley } from './alley.ts'
import { type Coverage, coverageOn } from './coverage.ts'
import { ruleOn, scoreOf } from './grade.ts'
import { useGradeRules } from './gradeRule.store.ts'
import type { Inspection } from './inspection.ts'
import { type Away, alleyHere, byDistance } from './patrol.ts'
import { useToday } from './today.tsx'

/** When an alley was last inspected (ISO date), its score 0–100, and whether that was below the pass mark. */
export interface LastLook {
  date: string
  score: number
  isBelow: boolean
}

export interface Patrol {
  coverage: Coverage
  /** Whether the inspections are here; without them nobody knows what was visited. */
  arrival: Arrival
  lastLook: ReadonlyMap<Key, LastLook>
  /** All alleys by distance; null while the position is not known. */
  away: readonly Away[] | null
  here: Alley | null
  /** Metres by which the position may be off. */
  accuracy: number
}

export function usePatrol(unit: Key | undefined): Patrol & { alleys: readonly Alley[] } {
  const today = useToday()
  const rules = useGradeRules()
  const position = useHand((hand) => hand.position)
  const { records: alleys } = useRecordsOfUnit<Alley>('alley', unit)
  const { records: inspections, arrival } = useRecordsOfUnit<Inspection>('inspection', unit)
  const coverage = useMemo(() => coverageOn(alleys, inspections, today), [alleys, inspections, today])
  const lastLook = useMemo(() => {
    const looks = new Map<Key, LastLook>()
    for (const { properties } of inspections) {
      const alley = properties.alley as Key
      if (coverage.lastOn.get(alley) !== properties.date) continue
      const score = scoreOf(properties, rules)
      const isBelow = score < ruleOn(properties.date, rules).passMark
      looks.set(alley, { date: properties.date, score: Math.round(score), isBelow })
    }
    return looks
  }, [inspections, coverage, rules])
  const away = useMemo(() => (position ? byDistance(alleys, [position.lon, position.lat]) : null), [alleys, position])
  const accuracy = Math.round(position?.accuracy ?? 0)
  const here = away ? alleyHere(away, accuracy) : null
  return { alleys, coverage, arrival, lastLook, away, here, accuracy }
}
