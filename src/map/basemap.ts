/** The built-in basemap: ground, water, roads, rails and names of the district, drawn from our own files. */
import type { LayerSpecification } from 'maplibre-gl'
import { type Look, nameIn, type Slot, type SlottedLayer, type Sources } from './layer.ts'
import { basemapNames } from './basemapNames.ts'

/** Sources of the basemap; `folder` is the address of the published data. */
export function basemapSources(folder: string, bounds: [number, number, number, number]): Sources {
  return {
    ground: { type: 'geojson', data: `${folder}basemap/ground.geojson`, tolerance: 0.5 },
    street: { type: 'geojson', data: `${folder}basemap/street.geojson`, tolerance: 0.5, maxzoom: 14 },
    near: {
      type: 'vector',
      tiles: [`${folder}basemap/tile/{z}/{x}/{y}.pbf`],
      minzoom: 14,
      maxzoom: 14,
      bounds,
    },
  }
}

type Expression = unknown[]

/** Widths in CSS pixels by zoom, growing evenly between the stops and twice as fast beyond z14 as the ground does. */
function widths(stops: [number, number][]): Expression {
  return ['interpolate', ['exponential', 1.6], ['zoom'], ...stops.flat()]
}

function ground(kind: string, rest: Record<string, unknown>, source = 'ground'): LayerSpecification {
  const filter = Array.isArray(rest.filter) ? ['all', ['==', ['get', 'kind'], kind], rest.filter] : ['==', ['get', 'kind'], kind]
  return { id: `${kind}`, source, ...rest, filter } as unknown as LayerSpecification
}

function line(id: string, kind: string, paint: Record<string, unknown>, rest: Record<string, unknown> = {}): LayerSpecification {
  return {
    ...ground(kind, { type: 'line', layout: { 'line-join': 'round', 'line-cap': 'butt' }, paint, ...rest }),
    id,
  } as LayerSpecification
}

function street(id: string, levels: string[], paint: Record<string, unknown>, minzoom: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'street',
    minzoom,
    filter: ['in', ['get', 'level'], ['literal', levels]],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
  } as unknown as LayerSpecification
}

/** The basemap's rows from the ground up (DESIGN_LANGUAGE §4). */
export function basemapLayers(look: Look): SlottedLayer[] {
  const { palette: p } = look
  const row = (slot: Slot, layer: LayerSpecification): SlottedLayer => ({ slot, layer })
  const land = ['step', ['zoom'], p.landFar, 12.5, p.land]
  const widthA = widths([[10, 0.5], [12.5, 1.4], [14, 7.5], [18, 46]])
  const widthB = widths([[11, 0.4], [13, 1.4], [14, 5], [18, 32]])
  const widthC = widths([[12, 0.3], [14, 2.6], [18, 20]])
  const casing = (stops: [number, number][]): Expression => widths(stops.map(([zoom, width]) => [zoom, width + 1.6]))
  const far = ['step', ['zoom'], p.roadFar, 12.5, p.road]
  const ringWidth = widths([[10, 1.8], [11, 2.6], [12.5, 6], [14, 20], [18, 90]])
  const ringCasing = widths([[10, 3.2], [11, 4.2], [12.5, 8], [14, 22.5], [18, 94]])
  const riverbank = widths([[9, 0.6], [14, 1.4]])
  return [
    row('ground', { id: 'outside', type: 'background', paint: { 'background-color': p.outside } }),
    row('ground', ground('contour', { type: 'line', maxzoom: 13, paint: { 'line-color': p.contour, 'line-opacity': ['case', ['get', 'index'], 0.9, 0.55], 'line-width': ['case', ['get', 'index'], 1.1, 0.6] } })),
    row('ground', line('districtGlow', 'district', { 'line-color': p.districtGlow, 'line-width': widths([[9, 9], [14, 16]]), 'line-opacity': 0.32, 'line-blur': 4 })),
    row('ground', ground('district', { type: 'fill', paint: { 'fill-color': land } })),
    row('ground', { ...ground('contour', { type: 'line', maxzoom: 13, paint: { 'line-color': p.contour, 'line-opacity': 0.35, 'line-width': 0.6 } }), id: 'contourInside' } as LayerSpecification),
    row('ground', ground('park', { type: 'fill', paint: { 'fill-color': ['step', ['zoom'], p.park, 12.5, p.parkNear] } })),
    row('ground', line('bank', 'water', { 'line-color': p.bank, 'line-width': riverbank })),
    row('ground', ground('water', { type: 'fill', paint: { 'fill-color': p.water } })),
    row('ground', line('waterLine', 'waterLine', { 'line-color': p.water, 'line-width': widths([[9, 1.2], [12, 3], [14, 12], [18, 60]]) }, { layout: { 'line-cap': 'round', 'line-join': 'round' } })),
    row('ground', line('neighbourLimit', 'neighbourLimit', { 'line-color': p.neighbourLabel, 'line-width': 0.9, 'line-opacity': 0.5, 'line-dasharray': [6, 3, 1, 3] })),
    row('near', { id: 'building', type: 'fill', source: 'near', 'source-layer': 'building', minzoom: 13.5, paint: { 'fill-color': ['case', ['to-boolean', ['get', 'big']], p.buildingBig, p.building], 'fill-outline-color': p.buildingEdge, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14, 1] } }),
    row('road', street('streetCCasing', ['C'], { 'line-color': p.roadCasing, 'line-width': casing([[12, 0.3], [14, 2.6], [18, 20]]), 'line-opacity': 0.8 }, 13.5)),
    row('road', street('streetBCasing', ['B'], { 'line-color': p.roadCasing, 'line-width': casing([[11, 0.4], [13, 1.4], [14, 5], [18, 32]]) }, 12.5)),
    row('road', street('streetACasing', ['A'], { 'line-color': p.roadCasing, 'line-width': casing([[10, 0.5], [12.5, 1.4], [14, 7.5], [18, 46]]) }, 12.5)),
    row('road', street('streetC', ['C'], { 'line-color': far, 'line-width': widthC }, 11.6)),
    row('road', street('streetB', ['B'], { 'line-color': far, 'line-width': widthB }, 10.4)),
    row('road', street('streetA', ['A'], { 'line-color': far, 'line-width': widthA }, 9)),
    row('road', line('arterialCasing', 'arterial', { 'line-color': p.roadCasing, 'line-width': casing([[9, 0.8], [12.5, 3], [14, 12], [18, 60]]), 'line-opacity': 0.9 }, { layout: { 'line-join': 'round', 'line-cap': 'round' }, minzoom: 11 })),
    row('road', line('arterial', 'arterial', { 'line-color': far, 'line-width': widths([[9, 0.8], [12.5, 3], [14, 12], [18, 60]]) }, { layout: { 'line-join': 'round', 'line-cap': 'round' } })),
    row('road', line('ringCasing', 'ring', { 'line-color': p.expresswayCasing, 'line-width': ringCasing })),
    row('road', line('expresswayCasing', 'expressway', { 'line-color': p.expresswayCasing, 'line-width': ringCasing })),
    row('road', line('ring', 'ring', { 'line-color': p.expressway, 'line-width': ringWidth })),
    row('road', line('expressway', 'expressway', { 'line-color': p.expressway, 'line-width': ringWidth })),
    row('road', line('ringMiddle', 'ring', { 'line-color': p.expresswayCasing, 'line-width': 0.9, 'line-dasharray': [9, 9], 'line-opacity': 0.8 }, { minzoom: 13.5 })),
    row('road', line('rail', 'rail', { 'line-color': p.rail, 'line-width': widths([[9, 1], [12, 1.8], [14, 4.2], [18, 10]]) })),
    row('road', line('railGap', 'rail', { 'line-color': p.railGap, 'line-width': widths([[9, 0.5], [12, 1], [14, 2.8], [18, 7]]), 'line-dasharray': [4, 4] })),
    row('limit', line('districtEdge', 'district', { 'line-color': p.districtEdge, 'line-width': widths([[9, 1.4], [12, 2], [14, 2.4]]) }, { layout: { 'line-join': 'round' } })),
    ...basemapNames(look, nameIn(look.language)),
  ]
}
