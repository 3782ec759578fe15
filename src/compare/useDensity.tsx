/** What the density map shows, as the link says it: what lies, in which days, in hexagons of which size, and how dense it is where. */
import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Alley } from '../alleys/alley.ts'
import type { Inspection } from '../alleys/inspection.ts'
import { fetchKind, useDataset, useRecords } from '../changes/dataset.store.ts'
import { idOf } from '../changes/record.ts'
import { type Shade, shadesOf } from '../indicators/ramp.ts'
import type { Theme } from '../map/palette.ts'
import { useView } from '../map/ViewLink.tsx'
import type { Opinion } from '../opinions/opinion.ts'
import type { Unit } from '../units/unit.ts'
import { useDensityHand } from './density.store.ts'
import {
  type DensityCell,
  type DensityPoint,
  type DensityScale,
  dayNumber,
  densityCells,
  densityScale,
  failedPoints,
  opinionPoints,
} from './densityCells.ts'
import { gridOver, type HexagonGrid } from './densityGrid.ts'
import { type DensityKind, densityKindNamed } from './densityKinds.ts'
import { useCompare } from './useCompare.tsx'

export interface Density {
  kind: DensityKind
  arrival: 'coming' | 'here' | 'failed'
  /** Metres. */
  radius: number
  points: readonly DensityPoint[]
  grid: HexagonGrid
  /** Days since 1970: those that can be counted, and those that are. */
  all: readonly [number, number]
  days: readonly [number, number]
  /** The densest first. */
  cells: readonly DensityCell[]
  scale: DensityScale
}

/** The colours of the classes from few to many, the one nearest to the ground left out: on dark ground the many are the light ones. */
export function densityShades({ counts }: DensityScale, theme: Theme): Shade[] {
  const shades = shadesOf({ better: 'down' }, counts.length + 1)
  return (theme === 'dark' ? shades.toReversed() : shades).slice(1)
}

export function useDensity(): Density {
  const { metric2, radius: named } = useView()
  const kind = densityKindNamed(metric2)
  const radius = Number(named ?? 500)
  const arrival = useKindOfAllUnits(kind)
  const points = usePoints(kind)
  const grid = useMemo(
    () =>
      gridOver(
        points.map(({ at }) => at),
        radius,
      ),
    [points, radius],
  )
  const { all, days } = useDays(points)
  const counted = useDeferredValue(days)
  const cells = useMemo(() => densityCells(points, grid, counted), [points, grid, counted])
  const scale = useMemo(() => densityScale(cells), [cells])
  return { kind, arrival, radius, points, grid, all, days, cells, scale }
}

/** Asks for the records of a kind of every unit; what is here is not asked for again. */
function useKindOfAllUnits(kind: DensityKind): Density['arrival'] {
  const units = useRecords<Unit>('unit')
  const day = useDataset((dataset) => dataset.day)
  const url = useDataset(({ index }) => index?.kinds[kind]?.url ?? '')
  useEffect(() => {
    for (const { id } of units) void fetchKind(kind, idOf(id), day).catch(() => undefined)
  }, [units, kind, day])
  return useDataset(({ arrivals }) => {
    const states = units.map(({ id }) => arrivals[url.replace('{unit}', idOf(id))])
    if (states.includes('failed')) return 'failed'
    return states.length > 0 && states.every((state) => state === 'here') ? 'here' : 'coming'
  })
}

function usePoints(kind: DensityKind): readonly DensityPoint[] {
  const opinions = useRecords<Opinion>('opinion')
  const inspections = useRecords<Inspection>('inspection')
  const alleys = useRecords<Alley>('alley')
  return useMemo(() => {
    if (kind === 'opinion') return opinionPoints(opinions)
    return failedPoints(inspections, new Map(alleys.map((alley) => [alley.id, alley])))
  }, [kind, opinions, inspections, alleys])
}

/** The days as the link or the moving hand says them: the last year where it says nothing. */
function useDays(points: readonly DensityPoint[]): Pick<Density, 'all' | 'days'> {
  const { date2, until } = useView()
  const { day } = useCompare()
  const moved = useDensityHand((hand) => hand.moved)
  return useMemo(() => {
    const last = day ? dayNumber(day) : 0
    const first = points.reduce((least, point) => Math.min(least, point.day), last - 365)
    const to = until ? Math.min(dayNumber(until), last) : last
    const from = date2 ? Math.max(first, Math.min(dayNumber(date2), to)) : Math.max(first, to - 364)
    return { all: [first, last], days: moved ?? [from, to] }
  }, [points, day, date2, until, moved])
}
