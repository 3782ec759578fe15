/** The units as outlines on a small paper: lon/lat laid flat, north up, rounded to what can be seen. */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Key } from '../changes/record.ts'
import { ringsOf } from '../geo/parts.ts'
import type { Unit } from '../units/unit.ts'

export interface UnitPaths {
  width: number
  height: number
  /** `d` of an SVG path by unit; units without an area have none. */
  paths: ReadonlyMap<Key, string>
}

/** Lays the units on a paper of a width in pixels; steps shorter than half a pixel are passed over. */
export function unitPaths(units: readonly Pick<Unit, 'id' | 'geometry'>[], width: number): UnitPaths {
  const areas = units.flatMap(({ id, geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [{ id, area: geometry }] : [],
  )
  const all = areas.flatMap(({ area }) => ringsOf(area).flat())
  if (all.length === 0) return { width, height: 0, paths: new Map() }
  const lons = all.map(([lon = 0]) => lon)
  const lats = all.map(([, lat = 0]) => lat)
  const [west, east] = endsOf(lons)
  const [south, north] = endsOf(lats)
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / ((east - west) * shrink || 1)
  const onPaper = ([lon = 0, lat = 0]: Position): [number, number] => [
    (lon - west) * shrink * scale,
    (north - lat) * scale,
  ]
  return {
    width,
    height: (north - south) * scale,
    paths: new Map(areas.map(({ id, area }) => [id, pathOf(area, onPaper)])),
  }
}

function pathOf(area: Polygon | MultiPolygon, onPaper: (position: Position) => [number, number]): string {
  return ringsOf(area)
    .map((ring) => {
      const steps: string[] = []
      let [lastX, lastY] = [Number.NaN, Number.NaN]
      for (const position of ring) {
        const [x, y] = onPaper(position)
        if (Math.hypot(x - lastX, y - lastY) < 0.5) continue
        ;[lastX, lastY] = [x, y]
        steps.push(`${x.toFixed(1)} ${y.toFixed(1)}`)
      }
      return `M${steps.join('L')}Z`
    })
    .join('')
}

function endsOf(numbers: readonly number[]): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const one of numbers) {
    least = Math.min(least, one)
    greatest = Math.max(greatest, one)
  }
  return [least, greatest]
}
