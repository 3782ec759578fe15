/** Map tiles: the squares of the web's maps (Web Mercator, row 0 in the north) that a box touches. */

export interface Tile {
  z: number
  /** Column, eastwards from 180° west. */
  x: number
  /** Row, southwards from the north edge. */
  y: number
}

/** The tile at a zoom that a place in degrees WGS84 lies in. */
export function tileAt([lon, lat]: readonly [number, number], z: number): Tile {
  const side = 2 ** z
  const radians = (lat * Math.PI) / 180
  const south = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2
  const within = (place: number) => Math.min(side - 1, Math.max(0, Math.floor(place)))
  return { z, x: within(((lon + 180) / 360) * side), y: within(south * side) }
}

/** All tiles at a zoom that a box [west, south, east, north] touches, from north-west to south-east. */
export function tilesIn([west, south, east, north]: readonly [number, number, number, number], z: number): Tile[] {
  const [first, last] = [tileAt([west, north], z), tileAt([east, south], z)]
  const tiles: Tile[] = []
  for (let y = first.y; y <= last.y; y += 1) for (let x = first.x; x <= last.x; x += 1) tiles.push({ z, x, y })
  return tiles
}
