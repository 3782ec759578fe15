/** The desk on the map: edited lines in their stage's recipe, the stored ones as ink dashes beneath, vertices, and what is measured. */
import type { Feature, FeatureCollection, Position } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Key } from '../changes/record.ts'
import { partsOf } from '../geo/parts.ts'
import { type Look, nameIn, stacked } from '../map/layer.ts'
import { fonts } from '../map/palette.ts'
import { alleyLayer } from './alley.layer.ts'
import { type Draft, fieldsOfDraft, sameLine } from './desk.ts'
import { type Line, middleAfter, type Vertex, withPart } from './line.ts'

/** What of the desk is to be seen. */
export interface DeskSight {
  drafts: readonly Draft[]
  chosen: Key | null
  vertex: Vertex | null
  /** Whether the vertices of the chosen line are shown. */
  vertices: boolean
  live: { key: Key; part: number; course: Position[] } | null
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const lineFeature = (geometry: Line, properties: object): Feature => ({ type: 'Feature', geometry, properties })

const pointFeature = (coordinates: Position, properties: object): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
})

/** The line of a draft as the hand holds it now. */
export function heldLine({ key, geometry }: Draft, live: DeskSight['live']): Line | null {
  return geometry && live?.key === key ? withPart(geometry, live.part, live.course) : geometry
}

/** Lines and points of the drafts as map data. */
export function deskData(sight: DeskSight): Record<'deskOld' | 'deskLine' | 'deskPoint', FeatureCollection> {
  const there = sight.drafts.map((draft) => ({ draft, line: draft.gone ? null : heldLine(draft, sight.live) }))
  const old = there.flatMap(({ draft: { base, key }, line }) =>
    base?.geometry && !sameLine(base.geometry, line) ? [lineFeature(base.geometry as Line, { key })] : [],
  )
  const lines = there.flatMap(({ draft, line }) => {
    const { stage, unit, name, nameHant, nameEn } = fieldsOfDraft(draft)
    const chosen = draft.key === sight.chosen
    return line ? [lineFeature(line, { key: draft.key, stage, unit, name, nameHant, nameEn, chosen })] : []
  })
  const held = there.find(({ draft }) => draft.key === sight.chosen)?.line
  const points =
    held && sight.vertices ? partsOf(held).flatMap((course, part) => pointsOf(course, part, sight.vertex)) : []
  return { deskOld: collection(old), deskLine: collection(lines), deskPoint: collection(points) }
}

function pointsOf(course: readonly Position[], part: number, vertex: Vertex | null): Feature[] {
  return course.flatMap((position, place) => {
    const chosen = vertex?.part === part && vertex.place === place
    const middle = middleAfter(course, place)
    return [
      ...(middle ? [pointFeature(middle, { look: 'middle' })] : []),
      pointFeature(position, { look: chosen ? 'chosen' : 'vertex', part, place }),
    ]
  })
}

/** The line under the pen, the measured line and the ring around what a point is drawn to. */
export function deskMarks(
  pen: readonly Position[] | null,
  measured: readonly Position[],
  ring: Position | null,
): Record<'deskMark', FeatureCollection> {
  const lines = [
    { course: pen ?? [], what: 'pen' },
    { course: measured, what: 'measure' },
  ].flatMap(({ course, what }) => [
    ...(course.length > 1 ? [lineFeature({ type: 'LineString', coordinates: [...course] }, { what })] : []),
    ...course.map((position) => pointFeature(position, { what })),
  ])
  return { deskMark: collection([...lines, ...(ring ? [pointFeature(ring, { what: 'ring' })] : [])]) }
}

const isWhat = (what: string, type: 'Point' | 'LineString') => [
  'all',
  ['==', ['get', 'what'], what],
  ['==', ['geometry-type'], type],
]

/** Layers of the desk, bottom to top. @param beforeWords what is written beside a line as it was. */
export function deskLayers(look: Look, beforeWords: string): LayerSpecification[] {
  const { palette, scale } = look
  const isChosen = ['==', ['get', 'chosen'], true]
  const recipe = alleyLayer({}, { chosen: undefined, unit: undefined, only: undefined }, look)
  const lines = stacked(recipe.layers)
    .filter((layer) => 'source' in layer && layer.source === 'alley')
    .map((layer) => ({ ...layer, id: `desk-${layer.id}`, source: 'deskLine' }))
  const mark = (id: string, type: string, filter: unknown, paint: object, layout: object = {}) => ({
    id: `deskMark-${id}`,
    type,
    source: 'deskMark',
    filter,
    paint,
    layout,
  })
  const dot = { 'circle-radius': 4 * scale, 'circle-color': palette.casing, 'circle-stroke-color': palette.ink }
  const rounded = { 'line-cap': 'round', 'line-join': 'round' }
  return [
    {
      id: 'deskHalo',
      type: 'line',
      source: 'deskLine',
      filter: isChosen,
      layout: rounded,
      paint: { 'line-color': palette.honey, 'line-width': 22 * scale, 'line-opacity': 0.45 },
    },
    {
      id: 'deskOld',
      type: 'line',
      source: 'deskOld',
      paint: { 'line-color': palette.ink, 'line-width': 2.2 * scale, 'line-dasharray': [8 / 2.2, 6 / 2.2] },
    },
    ...lines,
    {
      id: 'deskOldWords',
      type: 'symbol',
      source: 'deskOld',
      layout: {
        'symbol-placement': 'line-center',
        'text-field': beforeWords,
        'text-font': [...fonts.sans],
        'text-size': 12 * scale,
        'text-offset': [0, -1.1],
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.9 },
    },
    {
      id: 'deskName',
      type: 'symbol',
      source: 'deskLine',
      layout: {
        'symbol-placement': 'line-center',
        'text-rotation-alignment': 'viewport',
        'text-field': nameIn(look.language),
        'text-font': [...fonts.serifBold],
        'text-size': 16 * scale,
        'text-anchor': 'top',
        'text-offset': [0, 1],
        'text-padding': 4,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2.2 },
    },
    mark('pen', 'line', isWhat('pen', 'LineString'), { 'line-color': palette.ink, 'line-width': 3.4 * scale }, rounded),
    mark('penDot', 'circle', isWhat('pen', 'Point'), { ...dot, 'circle-stroke-width': 2 * scale }),
    mark(
      'measure',
      'line',
      isWhat('measure', 'LineString'),
      {
        'line-color': palette.ink,
        'line-width': 2 * scale,
        'line-dasharray': [1, 2],
      },
      rounded,
    ),
    mark('measureDot', 'circle', isWhat('measure', 'Point'), { ...dot, 'circle-stroke-width': 1.6 * scale }),
    {
      id: 'deskPoint',
      type: 'symbol',
      source: 'deskPoint',
      layout: {
        'icon-image': ['concat', 'desk-', ['get', 'look']],
        'icon-size': scale,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['match', ['get', 'look'], 'middle', 0, 'vertex', 1, 2],
      },
    },
    mark('ring', 'circle', isWhat('ring', 'Point'), {
      'circle-radius': 13 * scale,
      'circle-opacity': 0,
      'circle-color': palette.honey,
      'circle-stroke-color': palette.ink,
      'circle-stroke-width': 2.4 * scale,
    }),
  ] as unknown as LayerSpecification[]
}
