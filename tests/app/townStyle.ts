/** A small town and the whole style its map is drawn with, set as `app/layers.tsx` sets it, for tests of the style. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { alleyData, alleyLayer, alleyNameData, litAlleys } from '../../src/alleys/alley.layer.ts'
import { type Alley, alleyShape } from '../../src/alleys/alley.ts'
import { type Stage, stages } from '../../src/alleys/stage.ts'
import type { Key } from '../../src/changes/record.ts'
import { basemapLayers, basemapSources } from '../../src/map/basemap.ts'
import { type Look, type MapLayer, stacked } from '../../src/map/layer.ts'
import { palettes, type Theme } from '../../src/map/palette.ts'
import { positionLayer } from '../../src/map/position.layer.ts'
import type { Language } from '../../src/map/view.ts'
import { projectData, projectLayer } from '../../src/projects/project.layer.ts'
import { type Project, projectShape } from '../../src/projects/project.ts'
import { workLines } from '../../src/projects/workLine.ts'
import { litUnit, unitData, unitLayer, veilAround } from '../../src/units/unit.layer.ts'
import { type Unit, unitShape } from '../../src/units/unit.ts'

/** A unit half a minute wide whose south-western corner is at these degrees. */
export function unitAt(id: string, lon: number, lat: number): Unit {
  const ring = [
    [lon, lat],
    [lon + 0.01, lat],
    [lon + 0.01, lat + 0.01],
    [lon, lat + 0.01],
    [lon, lat],
  ]
  const named = { name: `${id}街道`, nameHant: `${id}街道`, nameEn: `${id} Subdistrict` }
  const short = { shortName: id, shortNameHant: id, shortNameEn: id }
  const properties = unitShape.parse({
    no: 1,
    ...named,
    ...short,
    bodyType: 'subdistrict',
    areaKm2: null,
    population: null,
    mappingStatus: 'assumed',
    bodies: [],
    label: [lon + 0.005, lat + 0.005],
    hive: [0, 0],
    synthetic: true,
  })
  return {
    type: 'Feature',
    id: `unit:${id}`,
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { ...properties, version: 1 },
  }
}

/** An alley at a stage in a unit; further properties may be given. */
export function alleyAt(id: string, stage: Stage, more: Partial<Alley['properties']> = {}): Alley {
  const properties = alleyShape.parse({
    name: `${id}巷`,
    nameHant: `${id}巷`,
    nameEn: `${id} Alley`,
    unit: 'unit:one',
    lengthM: 100,
    ...more,
    stage,
  })
  const coordinates = [
    [116.301, 39.801],
    [116.304, 39.802],
  ]
  return {
    type: 'Feature',
    id: `alley:${id}`,
    geometry: { type: 'LineString', coordinates },
    properties: { ...properties, version: 1 },
  }
}

/** A project of a work line with a geometry. */
export function projectAt(
  id: string,
  workLine: Project['properties']['workLine'],
  geometry: Project['geometry'],
): Project {
  const properties = projectShape.parse({
    name: id,
    nameHant: id,
    nameEn: id,
    workLine,
    unit: 'unit:one',
    status: 'underway',
    startedOn: null,
    completedOn: null,
    synthetic: true,
  })
  return { type: 'Feature', id: `project:${id}`, geometry, properties: { ...properties, version: 1 } }
}

/** Two units, one alley at every stage, one project of every form. */
export const town = {
  units: [unitAt('one', 116.3, 39.8), unitAt('two', 116.31, 39.8)],
  alleys: stages.map((stage) => alleyAt(stage, stage, { unit: stage === 'rework' ? 'unit:two' : 'unit:one' })),
  projects: [
    projectAt('avenue', workLines[0], {
      type: 'LineString',
      coordinates: [
        [116.3, 39.8],
        [116.31, 39.8],
      ],
    }),
    projectAt('block', workLines[1], unitAt('block', 116.3, 39.8).geometry),
    projectAt('space', workLines[2], { type: 'Point', coordinates: [116.305, 39.805] }),
  ],
}

/** What a person looks at. */
export interface Sight {
  theme?: Theme
  language?: Language
  large?: boolean
  key?: Key
  stage?: string[]
  keys?: Key[]
  line?: string[]
  hive?: boolean
  position?: { lon: number; lat: number; accuracy: number }
}

/** What the layers are drawn with under a sight. */
export function lookOf({ theme = 'light', language = 'zh-Hans', large = false }: Sight): Look {
  return { palette: palettes[theme], language, scale: large ? 1.28 : 1 }
}

/** The nouns' rows of the small town under a sight, bottom to top. */
export function rowsOf(sight: Sight): MapLayer[] {
  const look = lookOf(sight)
  const chosen = town.units.find(({ id }) => id === sight.key)
  const completion = new Map<Key, number | null>([
    ['unit:one', 0.5],
    ['unit:two', null],
  ])
  const units = { ...unitData(town.units, completion), unitVeil: veilAround(chosen), ...litUnit(undefined) }
  return [
    unitLayer(units, chosen?.id, look),
    projectLayer(projectData(town.projects), sight.line ?? [], sight.key, look),
    alleyLayer(
      { ...alleyData(town.alleys), ...alleyNameData(town.alleys), ...litAlleys(undefined, undefined) },
      { chosen: sight.key, unit: chosen?.id, only: sight.stage, keys: sight.keys },
      look,
    ),
    positionLayer(sight.position ?? null, look),
  ]
}

/** The layers of the small town's map under a sight, in drawing order. */
export function layersOf(sight: Sight): LayerSpecification[] {
  const all = [...basemapLayers(lookOf(sight)), ...rowsOf(sight).flatMap((row) => row.layers)]
  return stacked(sight.hive ? all.filter(({ slot }) => ['ground', 'mask'].includes(slot)) : all)
}

/** The whole style as the stage hands it to MapLibre. */
export function styleOf(sight: Sight): StyleSpecification {
  const noun = Object.fromEntries(
    rowsOf(sight)
      .flatMap((row) => Object.entries(row.data))
      .map(([id, data]) => [id, { type: 'geojson', data, promoteId: 'key', tolerance: 0.3 } as const]),
  )
  const fixed = basemapSources('https://town.example/data/', [116, 39.7, 116.5, 39.9])
  return { version: 8, sources: { ...fixed, ...noun }, layers: layersOf(sight) }
}

const themes: Theme[] = ['light', 'dark']
const tongues: Language[] = ['zh-Hans', 'zh-Hant', 'en']
const matters: Sight[] = [
  {},
  { key: 'unit:one', large: true },
  { key: 'alley:rework', stage: ['rework', 'consulting'] },
  { key: 'project:block', line: [...workLines], keys: ['alley:rework', 'alley:accepted'] },
  { stage: [], keys: [], position: { lon: 116.3, lat: 39.8, accuracy: 20 } },
  { hive: true, key: 'unit:two' },
]

/** Every theme and language with nothing, a unit, an alley, a project chosen, filtered, located, and in the hive. */
export const sights: Sight[] = themes.flatMap((theme) =>
  tongues.flatMap((language) => matters.map((matter) => ({ theme, language, ...matter }))),
)
