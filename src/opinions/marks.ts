/** What the map of opinions shows: one mark a unit from afar, one an alley nearer by, and every opinion as a pin near by. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Key } from '../changes/record.ts'
import type { Opinion } from './opinion.ts'

/** From these zooms on, alleys and single opinions have marks of their own. */
export const alleyZoom = 12.5
export const singleZoom = 15

/** Days after which an opinion that was dealt with leaves the map. */
const shownDays = 365

const notShown: readonly string[] = ['submitted', 'withdrawn', 'duplicate', 'outOfScope']
const done: readonly string[] = ['resolved', 'confirmed']

/** Whether an opinion still waits for something to be done. */
export function isOpen({ properties }: Opinion): boolean {
  return !done.includes(properties.stage) && !notShown.includes(properties.stage)
}

/** Opinions for the map: all that are open, and those of the last year that were dealt with. @param today ISO date. */
export function forMap(opinions: readonly Opinion[], today: string): Opinion[] {
  const since = new Date(Date.parse(today) - shownDays * 86_400_000).toISOString().slice(0, 10)
  return opinions.filter(
    (opinion) =>
      opinion.geometry?.type === 'Point' &&
      !notShown.includes(opinion.properties.stage) &&
      (isOpen(opinion) || opinion.properties.submittedOn >= since),
  )
}

/** A mark: what a click on it chooses, how many opinions it stands for and how many of them are open. */
interface Mark {
  key: Key
  level: 'unit' | 'alley' | 'single'
  n: number
  open: number
  topic: string
  /** The zoom from which a single pin stands. */
  from: number
}

/**
 * Marks of all three levels; the layers show each where it belongs. An alley with one opinion has no mark but its pin,
 * which then stands from {@link alleyZoom} on.
 * @param labelOf where a unit's name stands (degrees lon/lat); units without one have no mark.
 */
export function marksOf(
  opinions: readonly Opinion[],
  labelOf: (unit: string) => readonly [number, number] | undefined,
): FeatureCollection<Point, Mark> {
  const byUnit = Map.groupBy(opinions, ({ properties }) => String(properties.unit))
  const byAlley = Map.groupBy(
    opinions.filter(({ properties }) => properties.alley !== null),
    ({ properties }) => String(properties.alley),
  )
  const crowded = [...byAlley].filter(([, members]) => members.length > 1)
  const inCrowd = new Set(crowded.flatMap(([, members]) => members.map(({ id }) => id)))
  const features = [
    ...[...byUnit].flatMap(([unit, members]) => mark(unit as Key, 'unit', members, labelOf(unit))),
    ...crowded.flatMap(([alley, members]) => mark(alley as Key, 'alley', members, middleOf(members))),
    ...opinions.flatMap((opinion) =>
      mark(opinion.id, 'single', [opinion], placeOf(opinion), inCrowd.has(opinion.id) ? singleZoom : alleyZoom),
    ),
  ]
  return { type: 'FeatureCollection', features }
}

function mark(
  key: Key,
  level: Mark['level'],
  members: readonly Opinion[],
  at: readonly [number, number] | undefined,
  from = 0,
): Feature<Point, Mark>[] {
  if (!at) return []
  const open = members.filter(isOpen).length
  const topic = members[0]?.properties.topic ?? 'other'
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { key, level, n: members.length, open, topic, from },
    },
  ]
}

function placeOf({ geometry }: Opinion): [number, number] | undefined {
  if (geometry?.type !== 'Point') return undefined
  const [lon, lat] = geometry.coordinates
  return lon === undefined || lat === undefined ? undefined : [lon, lat]
}

/** The place of the opinion in the middle of a crowd, so that the mark lies on the alley. */
function middleOf(members: readonly Opinion[]): [number, number] | undefined {
  const places = members.flatMap((member) => {
    const at = placeOf(member)
    return at ? [at] : []
  })
  const sorted = places.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
  return sorted[Math.floor(sorted.length / 2)]
}
