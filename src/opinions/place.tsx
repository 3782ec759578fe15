/** The place of the draft as the town knows it: which unit, which alley, and who will receive what is said. */
import { useEffect, useMemo } from 'react'
import { useRecords, useRecordsOfUnit } from '../changes/dataset.store.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Person } from '../people/person.ts'
import type { Unit } from '../units/unit.ts'
import type { Named } from '../words/speak.ts'
import { receiversOf } from './receivers.ts'
import { useSpeak } from './speak.store.ts'
import { whereaboutsFinder } from './whereabouts.ts'

/** What the form needs to know of an alley. */
export type NamedAlley = MapRecord<Named & { unit: string }>

export interface DraftPlace {
  unit: Unit | undefined
  alley: NamedAlley | undefined
  /** From the pin to the alley; undefined where the alley was chosen by name. */
  metres: number | undefined
  /** A position for looking around: the pin, or where the chosen alley lies (degrees lon/lat). */
  at: [number, number] | undefined
}

/** Keeps what the pin stands in up with the pin. */
export function useWhereabouts(): void {
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<NamedAlley>('alley')
  const finder = useMemo(() => whereaboutsFinder(units, alleys), [units, alleys])
  const at = useSpeak(({ draft }) => (draft?.where === 'pin' ? draft.at : null))
  useEffect(() => {
    useSpeak.setState({ whereabouts: at && units.length > 0 ? finder(at) : null })
  }, [finder, units, at])
}

/** The unit and alley the draft is about. */
export function useDraftPlace(): DraftPlace {
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<NamedAlley>('alley')
  const draft = useSpeak((speak) => speak.draft)
  const whereabouts = useSpeak((speak) => speak.whereabouts)
  return useMemo(() => {
    const unitOf = (key: Key | null | undefined) => units.find(({ id }) => id === key)
    const alleyOf = (key: Key | null | undefined) => alleys.find(({ id }) => id === key)
    if (draft?.where === 'list') {
      const alley = alleyOf(draft.alley)
      return { unit: unitOf(draft.unit), alley, metres: undefined, at: alley && middleOf(alley) }
    }
    if (draft?.where !== 'pin') return { unit: undefined, alley: undefined, metres: undefined, at: undefined }
    return {
      unit: unitOf(whereabouts?.unit),
      alley: alleyOf(whereabouts?.nearest?.alley),
      metres: whereabouts?.nearest?.metres,
      at: draft.at ?? undefined,
    }
  }, [units, alleys, draft, whereabouts])
}

/** The vertex in the middle of an alley's line, or between the two ends of a straight one. */
export function middleOf({ geometry }: MapRecord<object>): [number, number] | undefined {
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return undefined
  const line = geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? [])
  const half = (line.length - 1) / 2
  const [one, other] = [line[Math.floor(half)], line[Math.ceil(half)]]
  if (!one || !other) return undefined
  return [((one[0] ?? 0) + (other[0] ?? 0)) / 2, ((one[1] ?? 0) + (other[1] ?? 0)) / 2]
}

/** The planner of a unit, who answers. */
export function usePlannerOf(unit: Unit | undefined): Person | undefined {
  const { records } = useRecordsOfUnit<Person>('person', unit?.id)
  const { planner } = receiversOf(records, unit?.id ?? null)
  return records.find(({ id }) => id === planner)
}
