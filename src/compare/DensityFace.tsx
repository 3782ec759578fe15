/** The density map: hexagons coloured by how many opinions or failed items lie in them, on the living map. */
import './density.css'
import { PolygonLayer, TextLayer } from '@deck.gl/layers'
import { useEffect, useMemo } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import { indicatorLayer } from '../indicators/indicator.layer.ts'
import { rgb, useDeck } from '../map/deck.tsx'
import { textLook } from '../map/deckText.layer.ts'
import { useHand } from '../map/hand.store.ts'
import type { Look, MapLayer } from '../map/layer.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { DensityHover } from './DensityHover.tsx'
import { DensityLegend } from './DensityLegend.tsx'
import { densityLayer } from './density.layer.ts'
import { useDensityHand } from './density.store.ts'
import { hexagonOf, ringOf } from './densityGrid.ts'
import { useNamed } from './useColumns.tsx'
import { useCompare, useShortNames } from './useCompare.tsx'
import { type Density, densityShades, useDensity } from './useDensity.tsx'
import { useGuest } from './useGuest.tsx'

export function DensityFace({ drawing }: { drawing: Look }) {
  const words = useWords()
  const density = useDensity()
  const { compared } = useCompare()
  useGuest(useMemo(() => groundRow(compared, drawing), [compared, drawing]))
  useHexagonsOnMap(density, drawing)
  useLitCell(density)
  return (
    <>
      {density.arrival === 'coming' && (
        <p className="mapNotice" role="status">
          {words.say('density.coming')}
        </p>
      )}
      <div className="compareLegend">
        <DensityLegend density={density} theme={drawing.palette.theme} />
      </div>
      <DensityHover density={density} />
    </>
  )
}

function useHexagonsOnMap({ points, days, radius, scale, cells, grid }: Density, drawing: Look): void {
  const overlay = useDeck()
  const lit = useDensityHand((hand) => hand.lit?.id)
  const names = useNameLayer(drawing)
  const { palette } = drawing
  const layer = useMemo(() => {
    if (points.length === 0) return []
    const fills = densityShades(scale, palette.theme).map(({ fill }) => fill)
    return [densityLayer(points, days, radius, scale, fills)]
  }, [points, days, radius, scale, palette.theme])
  useEffect(() => {
    const ring = new PolygonLayer({
      id: 'densityLit',
      data: cells.filter(({ id }) => id === lit),
      filled: false,
      stroked: true,
      getPolygon: ({ centre }) => ringOf(grid, centre) as never,
      getLineColor: rgb(palette.ink),
      getLineWidth: 3,
      lineWidthUnits: 'pixels',
    })
    overlay.setProps({ layers: [...layer, names, ring] })
  }, [overlay, layer, names, cells, lit, grid, palette.ink])
}

/** The names of the units, over the hexagons, as far as there is room for them. */
function useNameLayer({ palette, scale }: Look) {
  const units = useRecords<Unit>('unit')
  const names = useShortNames()
  const size = 12 * scale
  const signs = useMemo(
    () => units.map(({ id, properties }) => ({ at: properties.label, top: 0, label: names.get(id) ?? '' })),
    [units, names],
  )
  const named = useNamed(signs, size)
  return useMemo(
    () =>
      new TextLayer({
        ...textLook,
        id: 'densityName',
        data: signs.filter((_, place) => named.has(place)),
        getText: ({ label }) => label,
        getPosition: ({ at }) => at,
        getSize: size,
        fontWeight: 700,
        outlineColor: [...rgb(palette.halo), 220],
        getColor: rgb(palette.ink),
      }),
    [signs, named, palette, size],
  )
}

/** Follows the pointer over the map: which hexagon it is in. */
function useLitCell({ grid, cells }: Density): void {
  const map = useHand((hand) => hand.map)
  useEffect(() => {
    if (!map) return
    const known = new Set(cells.map(({ id }) => id))
    const listeners = [
      map.on('mousemove', ({ lngLat, point: { x, y } }) => {
        const id = hexagonOf(grid, [lngLat.lng, lngLat.lat]).join(',')
        useDensityHand.setState({ lit: known.has(id) ? { id, x, y } : null })
      }),
      map.on('mouseout', () => useDensityHand.setState({ lit: null })),
    ]
    return () => {
      for (const listener of listeners) listener.unsubscribe()
      useDensityHand.setState({ lit: null })
    }
  }, [map, grid, cells])
}

/** What lies on the ground beneath the hexagons: the limits of units, and those compared in ink. */
function groundRow(compared: ReturnType<typeof useCompare>['compared'], drawing: Look): MapLayer {
  const { layers } = indicatorLayer([], compared, drawing)
  const stays = ['comparedPaper', 'comparedInk', 'comparedDisc', 'comparedLetter']
  return {
    data: {},
    picks: [],
    layers: [
      {
        slot: 'limit',
        layer: { id: 'densityLimit', type: 'line', source: 'unit', paint: { 'line-color': drawing.palette.unitLine } },
      },
      ...layers.filter(({ layer }) => stays.includes(layer.id)),
    ],
  }
}
