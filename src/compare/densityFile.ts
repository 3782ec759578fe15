/** The hexagons that are counted as a table and as areas, each with its days, its unit and the alley most of it lies on. */
import type { Feature, Polygon } from 'geojson'
import type { Key } from '../changes/record.ts'
import type { Speaker } from '../words/speak.ts'
import { type DensityCell, dateOf } from './densityCells.ts'
import { type HexagonGrid, ringOf } from './densityGrid.ts'
import type { DensityKind } from './densityKinds.ts'

/** What is counted and how: `radius` in metres, `days` since 1970, both included. */
interface Counted {
  kind: DensityKind
  radius: number
  grid: HexagonGrid
  days: readonly [number, number]
  cells: readonly DensityCell[]
}

/** Head and rows, the densest first. @param names of units and alleys by key. */
export function densityRows(
  { kind, radius, days, cells }: Counted,
  names: ReadonlyMap<Key, string>,
  synthetic: boolean,
  words: Pick<Speaker, 'say'>,
): (string | number)[][] {
  const columns = [
    'density.alley',
    'density.alleys',
    `density.${kind}`,
    'indicatorFile.from',
    'indicatorFile.to',
  ] as const
  const places = ['density.radiusMetres', 'density.longitude', 'density.latitude', 'indicatorFile.note'] as const
  const heads = ['indicatorFile.unit' as const, ...columns, ...places].map((word) => words.say(word))
  const nameOf = (key: Key | null) => (key === null ? words.say('noData') : (names.get(key) ?? key))
  const rows = cells.map(({ unit, alley, alleys, count, centre }) => {
    const [longitude = 0, latitude = 0] = centre.map((degrees) => Number(degrees.toFixed(6)))
    const place = [radius, longitude, latitude, synthetic ? words.say('sample') : '']
    return [nameOf(unit), nameOf(alley), alleys, count, ...days.map(dateOf), ...place]
  })
  return [heads, ...rows]
}

/** The hexagons as areas (WGS84 lon/lat), the densest first. */
export function densityFeatures({ kind, radius, grid, days, cells }: Counted): Feature<Polygon>[] {
  const [from, to] = days.map(dateOf)
  return cells.map(({ id, centre, count, unit, alley, alleys }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Polygon', coordinates: [ringOf(grid, centre)] },
    properties: { kind, count, unit, alley, alleys, from, to, radius },
  }))
}
