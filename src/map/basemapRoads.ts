/** The roads of the basemap: streets in three levels, arterials, ring roads, expressways and rails, each with its casing. */
import type { LayerSpecification } from 'maplibre-gl'
import { growing, kindLine, type Widths } from './basemapLine.ts'
import type { Look, SlottedLayer } from './layer.ts'

/** Levels of streets from small to large: width by zoom, from where they and their casing are drawn. */
const streets: { level: string; widths: Widths; from: number; casingFrom: number }[] = [
  { level: 'C', widths: { 12: 0.3, 14: 2.6, 18: 20 }, from: 11.6, casingFrom: 13.5 },
  { level: 'B', widths: { 11: 0.4, 13: 1.4, 14: 5, 18: 32 }, from: 10.4, casingFrom: 12.5 },
  { level: 'A', widths: { 10: 0.5, 12.5: 1.4, 14: 7.5, 18: 46 }, from: 9, casingFrom: 12.5 },
]

const arterial: Widths = { 9: 0.8, 12.5: 3, 14: 12, 18: 60 }
const highway: Widths = { 10: 1.8, 11: 2.6, 12.5: 6, 14: 20, 18: 90 }
const casing = 1.6
const round = { layout: { 'line-cap': 'round' } }

function street(id: string, level: string, minzoom: number, paint: Record<string, unknown>): LayerSpecification {
  const layout = { 'line-join': 'round', 'line-cap': 'round' }
  return {
    id,
    type: 'line',
    source: 'street',
    minzoom,
    filter: ['==', ['get', 'level'], level],
    layout,
    paint,
  } as never
}

/** Rows from the smallest street to the rails; far away roads keep to the background. */
export function basemapRoads({ palette: p }: Look): SlottedLayer[] {
  const surface = ['step', ['zoom'], p.roadFar, 12.5, p.road]
  const bed = (widths: Widths, more = casing) => ({ 'line-color': p.roadCasing, 'line-width': growing(widths, more) })
  const highways = ['ring', 'expressway']
  const layers = [
    ...streets.map(({ level, widths, casingFrom }) => street(`street${level}Casing`, level, casingFrom, bed(widths))),
    ...streets.map(({ level, widths, from }) =>
      street(`street${level}`, level, from, { 'line-color': surface, 'line-width': growing(widths) }),
    ),
    kindLine('arterialCasing', 'arterial', bed(arterial), { ...round, minzoom: 11 }),
    kindLine('arterial', 'arterial', { 'line-color': surface, 'line-width': growing(arterial) }, round),
    ...highways.map((kind) =>
      kindLine(`${kind}Casing`, kind, { 'line-color': p.expresswayCasing, 'line-width': growing(highway, 2) }),
    ),
    ...highways.map((kind) =>
      kindLine(kind, kind, { 'line-color': p.expressway, 'line-width': growing(highway) }, round),
    ),
    kindLine(
      'ringMiddle',
      'ring',
      { 'line-color': p.expresswayCasing, 'line-width': 0.9, 'line-dasharray': [9, 9], 'line-opacity': 0.8 },
      { minzoom: 13.5 },
    ),
    kindLine('rail', 'rail', { 'line-color': p.rail, 'line-width': growing({ 9: 1, 12: 1.8, 14: 4.2, 18: 10 }) }),
    kindLine('railGap', 'rail', {
      'line-color': p.railGap,
      'line-width': growing({ 9: 0.5, 12: 1, 14: 2.8, 18: 7 }),
      'line-dasharray': [4, 4],
    }),
  ]
  return layers.map((layer) => ({ slot: 'road', layer }))
}
