/** Columns: every unit as high as its number, in the colour of its class, drawn by deck.gl on the living map. */
import './columns.css'
import { WebMercatorViewport } from '@deck.gl/core'
import type { EaseToOptions, Map as LivingMap } from 'maplibre-gl'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { isKey, type Key } from '../changes/record.ts'
import { indicatorLayer } from '../indicators/indicator.layer.ts'
import { indicatorMeasure } from '../indicators/indicatorWords.ts'
import { useDeck, useTilt } from '../map/deck.tsx'
import { useHand } from '../map/hand.store.ts'
import type { Look, MapLayer } from '../map/layer.ts'
import { sunlight } from '../map/sunlight.layer.ts'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { CompareHover } from './CompareHover.tsx'
import { columnLayers, staffLayers } from './column.layer.ts'
import { columnScale } from './columnScale.ts'
import { columnsNamed, useColumns } from './columns.store.ts'
import { useIsNarrow, useNamed, useUnitColumns } from './useColumns.tsx'
import { type Comparison, useCompare } from './useCompare.tsx'
import { useGuest } from './useGuest.tsx'

/** Metres a column of the full scale stands high, unstretched. */
const fullHeight = 5200

/** Degrees between the staff with the scale and the south-eastern corner of the district. */
const aside = 0.012

/** Share of the window's height that the sheet covers on a phone. */
const sheetShare = 0.42

const effects = [sunlight]

/** Turns about the middle of what is seen of the map. */
function tilted(map: LivingMap): EaseToOptions {
  const { bearing, pitch } = useColumns.getState()
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const zoom = map.getZoom()
  if (width >= 640) return { center: map.getCenter(), zoom, bearing, pitch }
  const middle: [number, number] = [width / 2, (height - innerHeight * sheetShare) / 2]
  const { lng: longitude, lat: latitude } = map.unproject(middle)
  const tilt = new WebMercatorViewport({ width, height, longitude, latitude, zoom, pitch, bearing })
  const [lon = 0, lat = 0] = tilt.unproject(middle)
  return { center: [2 * longitude - lon, 2 * latitude - lat], zoom, bearing, pitch }
}

export function ColumnsFace({ drawing }: { drawing: Look }) {
  const words = useWords()
  const comparison = useCompare()
  const { indicator, classes, shades, compared } = comparison
  const scale = useMemo(() => columnScale(classes.greatest, indicator), [classes.greatest, indicator])
  const under = useColumnsOnMap(comparison, scale, drawing)
  useGuest(
    useMemo(() => groundRow(compared, drawing), [compared, drawing]),
    { under },
  )
  const [full, step] = [scale.full, scale.step].map((mark) => words.number(mark, 3))
  return (
    <>
      {classes.least !== null && (
        <div className="compareLegend columnsLegend">
          <ClassLegend indicator={indicator} classes={classes} shades={shades} />
          <p>
            {words.say('columns.scale', {
              full: full ?? '',
              step: step ?? '',
              measure: indicatorMeasure(indicator, words),
            })}
          </p>
          <p className="quiet">
            {words.say('columns.note')} <ViewLink step={{ face: undefined }}>{words.say('columns.flat')}</ViewLink>
          </p>
        </div>
      )}
      <CompareHover comparison={comparison} />
    </>
  )
}

/** Stands as the link says, also when one goes back and forward; the first time the tilt comes by itself. */
function useStanceOfLink(): void {
  const { stance } = useView()
  const isStanding = useRef(false)
  useEffect(() => {
    const named = columnsNamed(stance)
    useColumns.setState(named)
    if (isStanding.current) useHand.getState().map?.jumpTo({ bearing: named.bearing, pitch: named.pitch })
    isStanding.current = true
  }, [stance])
}

/** Draws the columns and the staff; answers which column lies under a place of the map. */
function useColumnsOnMap(comparison: Comparison, scale: ReturnType<typeof columnScale>, drawing: Look) {
  const words = useWords()
  const overlay = useDeck(effects)
  useStanceOfLink()
  useTilt(tilted)
  const hovered = useHand((hand) => hand.hovered?.key)
  const bbox = useDataset(({ index }) => index?.district.bbox)
  const height = fullHeight * useColumns((columns) => columns.stretch)
  const columns = useUnitColumns(comparison, scale, height, drawing)
  const size = (useIsNarrow() ? 11 : 13) * drawing.scale
  const named = useNamed(columns, size)
  const { indicator } = comparison
  const { palette } = drawing
  useEffect(() => {
    const say = (mark: number) =>
      `${words.number(mark, 3)}${mark === scale.full ? ` ${indicatorMeasure(indicator, words)}` : ''}`
    const staff = bbox ? staffLayers([bbox[2] - aside, bbox[1] + aside], scale, height, palette, say) : []
    const drawn = columnLayers(columns, (place) => named.has(place), hovered, { palette, size })
    overlay.setProps({ layers: [...staff, ...drawn] })
  }, [overlay, columns, named, hovered, bbox, scale, height, palette, size, indicator, words])
  return useCallback(
    ({ x, y }: { x: number; y: number }): Key | undefined => {
      const key: unknown = overlay.pickObject({ x, y, layerIds: ['column'] })?.object?.key
      return isKey(key) ? key : undefined
    },
    [overlay],
  )
}

/** What lies on the ground between the columns: the limits of units, and those compared in ink. */
function groundRow(compared: Comparison['compared'], drawing: Look): MapLayer {
  const { layers } = indicatorLayer([], compared, drawing)
  return {
    data: {},
    picks: [],
    layers: [
      {
        slot: 'limit',
        layer: { id: 'columnLimit', type: 'line', source: 'unit', paint: { 'line-color': drawing.palette.unitLine } },
      },
      ...layers.filter(({ layer }) => layer.id === 'comparedPaper' || layer.id === 'comparedInk'),
    ],
  }
}
