/** Ground on paper: where a position of the town stands in a drawing, and how many metres a unit of the drawing is. */
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { boundsOf } from '../geo/bounds.ts'
import { flatAround } from '../geo/flat.ts'
import { partsOf, ringsOf } from '../geo/parts.ts'

/** West, south, east, north in degrees WGS84. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export interface Paper {
  /** Units of the drawing. */
  width: number
  height: number
  metresPerUnit: number
  /** Where a position stands: units from the left and from the top. */
  at(position: Position): [x: number, y: number]
  /** Whether a shape comes near what is drawn. */
  shows(geometry: Geometry): boolean
}

/** Fits a box of ground into a drawing of so many units, in its middle, north above. @param margin units left free on every side. */
export function paperFor(box: Box, width: number, height: number, margin = 0): Paper {
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const flat = flatAround(middle)
  const [west, south] = flat.toMetres([box[0], box[1]])
  const [east, north] = flat.toMetres([box[2], box[3]])
  const metresPerUnit = Math.max((east - west) / (width - 2 * margin), (north - south) / (height - 2 * margin)) || 1
  const reach = [(width / 2) * metresPerUnit, (height / 2) * metresPerUnit] as const
  return {
    width,
    height,
    metresPerUnit,
    at: (position) => {
      const [x, y] = flat.toMetres(position)
      return [width / 2 + x / metresPerUnit, height / 2 - y / metresPerUnit]
    },
    shows: (geometry) => {
      const bounds = boundsOf(geometry)
      if (!bounds) return false
      const [left, bottom] = flat.toMetres([bounds[0], bounds[1]])
      const [right, top] = flat.toMetres([bounds[2], bounds[3]])
      return left <= reach[0] && right >= -reach[0] && bottom <= reach[1] && top >= -reach[1]
    },
  }
}

/** The box around shapes; the whole of them. @throws when there is none with a place. */
export function boxAround(shapes: readonly (Geometry | null)[]): Box {
  const boxes = shapes.flatMap((shape) => {
    const bounds = shape && boundsOf(shape)
    return bounds ? [bounds] : []
  })
  if (boxes.length === 0) throw new Error('There is nothing that has a place.')
  const least = (side: 0 | 1) => Math.min(...boxes.map((box) => box[side]))
  const most = (side: 2 | 3) => Math.max(...boxes.map((box) => box[side]))
  return [least(0), least(1), most(2), most(3)]
}

/** The path (SVG) of an area or a line; parts out of sight are left out. */
export function pathOn(paper: Paper, shape: Polygon | MultiPolygon | LineString | MultiLineString): string {
  const isArea = shape.type === 'Polygon' || shape.type === 'MultiPolygon'
  const parts = isArea
    ? ringsOf(shape)
    : partsOf(shape).filter((part) => paper.shows({ type: 'LineString', coordinates: part }))
  return parts.map((part) => `M${part.map((one) => written(paper.at(one))).join('L')}${isArea ? 'Z' : ''}`).join('')
}

function written([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
