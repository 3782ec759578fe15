/** What a unit needs on a device beside its published files: the basemap under it, and its photos in small. */
import type { AlsoKept } from '../changes/keptArea.ts'
import { boundsOf } from '../geo/bounds.ts'
import { tilesIn } from '../geo/tile.ts'
import type { Photo } from '../photos/photo.ts'
import { pictureAddress } from '../photos/pictureAddress.ts'
import type { Unit } from '../units/unit.ts'

/** The zoom of the near basemap's tiles. */
const nearZoom = 14

export function neededBy({ geometry }: Pick<Unit, 'geometry'>): AlsoKept {
  const bounds = geometry && boundsOf(geometry)
  const tiles = bounds ? tilesIn(bounds, nearZoom) : []
  return {
    ground: [
      'data/basemap/ground.geojson',
      'data/basemap/street.geojson',
      ...tiles.map(({ z, x, y }) => `data/basemap/tile/${z}/${x}/${y}.pbf`),
    ],
    pictures: (path, records) =>
      path.startsWith('photo/')
        ? (records as unknown as readonly Photo[]).map(({ properties }) => pictureAddress(properties.file, 'small'))
        : [],
  }
}
