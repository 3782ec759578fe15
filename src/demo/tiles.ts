/** The near basemap as vector tiles of zoom 14: buildings and trees, in the tiles they touch. */
import type { Building } from './buildings.ts'
import { type Point, toDegrees } from './plane.ts'
import { extent, type TileFeature, type TilePlace, vectorTile } from './vectorTile.ts'

const zoom = 14

/** Places on the whole map in tile widths, east from 180° west and south from the north edge (Web Mercator). */
function toTiles(point: Point): Point {
  const [lon, lat] = toDegrees(point, 7)
  const radians = (lat * Math.PI) / 180
  const south = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2
  return [((lon + 180) / 360) * 2 ** zoom, south * 2 ** zoom]
}

interface Content {
  small: TilePlace[][]
  big: TilePlace[][]
  trees: TilePlace[]
}

/** One feature for all small buildings, one for all big ones, one for all trees. */
function tileOf({ small, big, trees }: Content): Uint8Array {
  const polygons = (rings: TilePlace[][], isBig: boolean): TileFeature[] =>
    rings.length > 0 ? [{ geometry: { type: 'polygons', rings }, fields: { big: isBig } }] : []
  return vectorTile({
    building: [...polygons(small, false), ...polygons(big, true)],
    tree: trees.length > 0 ? [{ geometry: { type: 'points', points: trees }, fields: {} }] : [],
  })
}

/** Vector tile files by their path below the published folder. */
export function makeTiles(buildings: readonly Building[], trees: readonly Point[]): Map<string, Uint8Array> {
  const tiles = new Map<string, Content>()
  const contentAt = ([x, y]: Point): { content: Content; inTile(place: Point): TilePlace } => {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const path = `basemap/tile/${zoom}/${column}/${row}.pbf`
    const content = tiles.get(path) ?? { small: [], big: [], trees: [] }
    tiles.set(path, content)
    return {
      content,
      inTile: (place) => [Math.round((place[0] - column) * extent), Math.round((place[1] - row) * extent)],
    }
  }
  for (const { corners, big } of buildings) {
    const places = corners.map(toTiles)
    const touched = new Map(places.map((place) => [`${Math.floor(place[0])} ${Math.floor(place[1])}`, place]))
    for (const place of touched.values()) {
      const { content, inTile } = contentAt(place)
      content[big ? 'big' : 'small'].push(places.map(inTile).reverse())
    }
  }
  for (const place of trees.map(toTiles)) {
    const { content, inTile } = contentAt(place)
    content.trees.push(inTile(place))
  }
  return new Map([...tiles].map(([path, content]) => [path, tileOf(content)]))
}
