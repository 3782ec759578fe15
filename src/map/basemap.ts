/** The built-in basemap: its sources, and its rows from the ground up, drawn from our own files. */
import { basemapGround } from './basemapGround.ts'
import { basemapNames } from './basemapNames.ts'
import { basemapRoads } from './basemapRoads.ts'
import { type Look, nameIn, type SlottedLayer, type Sources } from './layer.ts'

/** Sources of the basemap; `folder` is the address of the published data, `bounds` the box that has near tiles. */
export function basemapSources(folder: string, bounds: [number, number, number, number]): Sources {
  const file = (name: string) => `${folder}basemap/${name}`
  return {
    ground: { type: 'geojson', data: file('ground.geojson'), tolerance: 0.5 },
    street: { type: 'geojson', data: file('street.geojson'), tolerance: 0.5, maxzoom: 14 },
    near: { type: 'vector', tiles: [file('tile/{z}/{x}/{y}.pbf')], minzoom: 14, maxzoom: 14, bounds },
  }
}

/** The basemap's rows (DESIGN_LANGUAGE §4). */
export function basemapLayers(look: Look): SlottedLayer[] {
  return [...basemapGround(look), ...basemapRoads(look), ...basemapNames(look, nameIn(look.language))]
}
