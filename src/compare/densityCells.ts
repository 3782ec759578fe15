/** What lies dense: opinions or failed items as places with a day, counted by hexagon, with the alleys and units they belong to. */
import type { Geometry, Position } from 'geojson'
import type { Alley } from '../alleys/alley.ts'
import { pointAlong } from '../alleys/along.ts'
import { failedItems } from '../alleys/findings.ts'
import type { Inspection } from '../alleys/inspection.ts'
import { middleOf } from '../alleys/middle.ts'
import { isKey, type Key } from '../changes/record.ts'
import type { Opinion } from '../opinions/opinion.ts'
import { unseenStages } from '../opinions/opinionSteps.ts'
import { centreOf, type HexagonGrid, hexagonOf } from './densityGrid.ts'

/** One opinion, or one item that failed at an inspection. */
export interface DensityPoint {
  /** Degrees lon/lat. */
  at: Position
  /** Days since 1970. */
  day: number
  alley: Key | null
  unit: Key | null
}

const dayMs = 86_400_000

/** Days since 1970 of an ISO date, and back. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

const keyOf = (value: unknown): Key | null => (isKey(value) ? value : null)

/** Opinions where they lie, those that everyone may see, whoever looks; those without a place are left out. */
export function opinionPoints(opinions: Iterable<Opinion>): DensityPoint[] {
  return [...opinions].flatMap(({ geometry, properties: { stage, submittedOn, alley, unit } }) =>
    geometry?.type === 'Point' && unit !== null && !unseenStages.includes(stage)
      ? [{ at: geometry.coordinates, day: dayNumber(submittedOn), alley: keyOf(alley), unit: keyOf(unit) }]
      : [],
  )
}

/** Items that failed and were not put off: where the inspector saw the defect, else at the middle of the alley; those of unknown alleys are left out. */
export function failedPoints(
  inspections: Iterable<Inspection>,
  alleys: ReadonlyMap<Key, Pick<Alley, 'geometry'>>,
): DensityPoint[] {
  const middles = new Map([...alleys].map(([key, { geometry }]) => [key, middleOfAlley(geometry)]))
  return [...inspections].flatMap(({ properties }) => {
    const alley = keyOf(properties.alley)
    const middle = alley && middles.get(alley)
    if (!alley || !middle) return []
    const day = dayNumber(properties.date)
    return failedItems(properties).map((item) => {
      const alongM = properties.defects?.find((defect) => defect.item === item)?.alongM
      const line = alleys.get(alley)?.geometry
      const isLine = line?.type === 'LineString' || line?.type === 'MultiLineString'
      const at = alongM !== undefined && isLine ? pointAlong(line, alongM) : middle
      return { at, day, alley, unit: keyOf(properties.unit) }
    })
  })
}

function middleOfAlley(geometry: Geometry | null): Position | undefined {
  const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'
  return isLine ? middleOf(geometry)?.at : undefined
}

export interface DensityCell {
  /** Its column and row. */
  id: string
  centre: Position
  count: number
  /** The unit and the alley most of it belongs to; null where none is known. */
  unit: Key | null
  alley: Key | null
  /** How many alleys it holds something of. */
  alleys: number
}

/** The hexagons that hold anything of the days from–to (days since 1970, both included), the densest first. */
export function densityCells(
  points: readonly DensityPoint[],
  grid: HexagonGrid,
  [from, to]: readonly [number, number],
): DensityCell[] {
  const found = new Map<string, { hexagon: readonly [number, number]; inside: DensityPoint[] }>()
  for (const point of points) {
    if (point.day < from || point.day > to) continue
    const hexagon = hexagonOf(grid, point.at)
    const id = hexagon.join(',')
    const cell = found.get(id)
    if (cell) cell.inside.push(point)
    else found.set(id, { hexagon, inside: [point] })
  }
  return [...found]
    .map(([id, { hexagon, inside }]) => ({
      id,
      centre: centreOf(grid, hexagon),
      count: inside.length,
      unit: mostOf(inside.map(({ unit }) => unit)),
      alley: mostOf(inside.map(({ alley }) => alley)),
      alleys: new Set(inside.flatMap(({ alley }) => alley ?? [])).size,
    }))
    .sort((one, other) => other.count - one.count)
}

function mostOf(keys: readonly (Key | null)[]): Key | null {
  const counts = new Map<Key, number>()
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].reduce<[Key | null, number]>((most, one) => (one[1] > most[1] ? one : most), [null, 0])[0]
}

export interface DensityScale {
  /** How many counts a class spans: class 0 is 1 … step. */
  step: number
  /** How many hexagons lie in each class; none where nothing lies anywhere. */
  counts: number[]
}

/** At most five classes of one width, a round number where it is more than two. */
export function densityScale(cells: readonly Pick<DensityCell, 'count'>[]): DensityScale {
  const most = cells.reduce((sum, { count }) => Math.max(sum, count), 0)
  if (most === 0) return { step: 1, counts: [] }
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500].find((one) => one * 5 >= most) ?? Math.ceil(most / 5000) * 1000
  const counts = Array<number>(Math.ceil(most / step)).fill(0)
  for (const { count } of cells) counts[Math.ceil(count / step) - 1]! += 1
  return { step, counts }
}
