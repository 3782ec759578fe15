/** The ground of the basemap: land, relief, parks, waters and buildings. */
import type { LayerSpecification } from 'maplibre-gl'
import { growing, kindFill, kindLine } from './basemapLine.ts'
import type { Look, SlottedLayer } from './layer.ts'

const roundLine = { layout: { 'line-cap': 'round' } }

/** Rows from the ground up; the district's edge lies above the limits of units. */
export function basemapGround({ palette: p }: Look): SlottedLayer[] {
  const contour = kindLine('contour', 'contour', {
    'line-color': p.contour,
    'line-opacity': 0.7,
    'line-width': 0.8,
  })
  const building = {
    id: 'building',
    type: 'fill',
    source: 'near',
    'source-layer': 'building',
    minzoom: 13.5,
    paint: {
      'fill-color': ['case', ['to-boolean', ['get', 'big']], p.buildingBig, p.building],
      'fill-outline-color': p.buildingEdge,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14, 1],
    },
  } as unknown as LayerSpecification
  const glow = { 'line-color': p.districtGlow, 'line-width': growing({ 9: 9, 14: 16 }), 'line-opacity': 0.32 }
  const bank = { 'line-color': p.bank, 'line-width': growing({ 9: 0.6, 14: 1.4 }) }
  const stream = { 'line-color': p.water, 'line-width': growing({ 9: 1.2, 12: 3, 14: 12, 18: 60 }) }
  const neighbour = { 'line-color': p.neighbourLabel, 'line-width': 0.9, 'line-opacity': 0.5 }
  const edge = { 'line-color': p.districtEdge, 'line-width': growing({ 9: 1.4, 12: 2.1, 14: 2.6 }) }
  return [
    { slot: 'under', layer: { id: 'outside', type: 'background', paint: { 'background-color': p.outside } } },
    { slot: 'ground', layer: { ...contour, maxzoom: 13 } },
    { slot: 'under', layer: kindLine('districtGlow', 'district', { ...glow, 'line-blur': 4 }) },
    { slot: 'ground', layer: kindFill('park', ['step', ['zoom'], p.park, 12.5, p.parkNear]) },
    { slot: 'ground', layer: kindLine('bank', 'water', bank) },
    { slot: 'ground', layer: kindFill('water', p.water) },
    { slot: 'ground', layer: kindLine('waterLine', 'waterLine', stream, roundLine) },
    {
      slot: 'ground',
      layer: kindLine('neighbourLimit', 'neighbourLimit', { ...neighbour, 'line-dasharray': [6, 3, 1, 3] }),
    },
    { slot: 'near', layer: building },
    { slot: 'line', layer: kindLine('districtEdge', 'district', edge) },
  ]
}
