/** A grid of hexagons over places, the very one deck.gl's HexagonLayer lays, so that tables count what is drawn. */
import type { Position } from 'geojson'

/** Units of the world's square map to a whole turn, and metres of the equator, as deck.gl has them. */
const world = 512
const equator = 40.03e6

export interface HexagonGrid {
  /** Units of the world's square map. */
  radius: number
  origin: readonly [number, number]
}

/** Column and row of a hexagon. */
export type Hexagon = readonly [number, number]

function flat([lon = 0, lat = 0]: Position): [number, number] {
  const [turn, lift] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
  const north = Math.log(Math.tan(Math.PI / 4 + lift / 2))
  return [(world * (turn + Math.PI)) / (2 * Math.PI), (world * (north + Math.PI)) / (2 * Math.PI)]
}

function round([x, y]: readonly [number, number]): Position {
  const lat = 2 * Math.atan(Math.exp((y / world) * 2 * Math.PI - Math.PI)) - Math.PI / 2
  return [(x / world) * 360 - 180, (lat * 180) / Math.PI]
}

/** Pointy-top hexagons lie in rows 1.5 radii apart, odd rows shifted by half a hexagon. */
const apart = [2 * Math.sin(Math.PI / 3), 1.5] as const

function hexagonAt([x, y]: readonly [number, number], radius: number): Hexagon {
  const down = y / radius / apart[1]
  let row = Math.round(down)
  const along = x / radius / apart[0] - (row & 1) / 2
  let column = Math.round(along)
  const over = down - row
  if (Math.abs(over) * 3 <= 1) return [column, row]
  const beside = along - column
  const nextColumn = column + (along < column ? -1 : 1) / 2
  const nextRow = row + (down < row ? -1 : 1)
  if (beside ** 2 + over ** 2 > (along - nextColumn) ** 2 + (down - nextRow) ** 2) {
    column = nextColumn + (row & 1 ? 1 : -1) / 2
    row = nextRow
  }
  return [column, row]
}

function middleOf([column, row]: Hexagon, radius: number): [number, number] {
  return [(column + (row & 1) / 2) * radius * apart[0], row * radius * apart[1]]
}

/** The grid over places (degrees lon/lat), one hexagon standing about their middle. @param metres radius of a hexagon. */
export function gridOver(places: readonly Position[], metres: number): HexagonGrid {
  const [lons, lats] = [places.map(([lon = 0]) => lon), places.map(([, lat = 0]) => lat)]
  const centre = [middle(lons), middle(lats)]
  const perMetre = world / equator / Math.cos((centre[1]! * Math.PI) / 180)
  const radius = perMetre * metres
  const [x, y] = flat(round(middleOf(hexagonAt(flat(centre), radius), radius)))
  return { radius, origin: [Math.fround(x), Math.fround(y)] }
}

function middle(numbers: readonly number[]): number {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const number of numbers) {
    least = Math.min(least, number)
    greatest = Math.max(greatest, number)
  }
  return least > greatest ? 0 : (least + greatest) / 2
}

/** The hexagon a place (degrees lon/lat) lies in. */
export function hexagonOf({ radius, origin }: HexagonGrid, place: Position): Hexagon {
  const [x, y] = flat(place)
  return hexagonAt([x - origin[0], y - origin[1]], radius)
}

/** Degrees lon/lat of the middle of a hexagon. */
export function centreOf({ radius, origin }: HexagonGrid, hexagon: Hexagon): Position {
  const [x, y] = middleOf(hexagon, radius)
  return round([x + origin[0], y + origin[1]])
}

/** The six corners of the hexagon about a centre (degrees lon/lat), closed. */
export function ringOf({ radius }: HexagonGrid, centre: Position): Position[] {
  const [x, y] = flat(centre)
  return Array.from({ length: 7 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner
    return round([x + Math.sin(angle) * radius, y + Math.cos(angle) * radius])
  })
}
