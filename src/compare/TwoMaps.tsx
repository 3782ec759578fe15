/** Two sides as two maps with one camera: the stage's own map shows the right side, a twin of it the left. */
import './twoMaps.css'
import type { CSSProperties, ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import { aside } from '../indicators/indicator.layer.ts'
import { basemapLayers, basemapSources } from '../map/basemap.ts'
import { useHand } from '../map/hand.store.ts'
import { type Look, type SlottedLayer, stacked } from '../map/layer.ts'
import { TwinMap } from '../map/TwinMap.tsx'
import { unitData } from '../units/unit.layer.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { SidesHover } from './SidesHover.tsx'
import { sideName } from './sideWords.ts'
import { useGuest, usePick } from './useGuest.tsx'
import { useIndicatorRow } from './useIndicatorRow.tsx'
import type { PaintedSide, PaintedSides } from './useSides.tsx'

const picks = ['indicatorFill']
const dataFolder = new URL('data/', document.baseURI).href
const anywhere: [number, number, number, number] = [-180, -85, 180, 85]

/** @param isApart whether the maps stand beside each other, and not one over the other. @param style of the twin. */
export function TwoMaps(props: {
  sides: PaintedSides
  drawing: Look
  isApart: boolean
  style?: CSSProperties
  children?: ReactNode
}) {
  const words = useWords()
  const { sides, drawing, isApart, style } = props
  const { left, right } = sides
  const { compared } = sides.comparison
  const [hasRoom, setRoom] = useState(true)
  useGuest(useIndicatorRow(usePainted(right), compared, drawing))
  const layers = useTwinLayers(useIndicatorRow(usePainted(left), compared, drawing).layers, drawing)
  const units = useRecords<Unit>('unit')
  const data = useMemo(() => unitData(units, new Map()), [units])
  const bbox = useDataset(({ index }) => index?.district.bbox) ?? anywhere
  const fixed = useMemo(() => basemapSources(dataFolder, bbox), [bbox])
  const pick = usePick()
  if (!hasRoom) return <p className="mapNotice">{words.say('sides.noRoom')}</p>
  return (
    <div className="twoMaps" data-apart={isApart}>
      <TwinMap
        className="twoMaps-twin"
        {...(style && { style })}
        {...(isApart && { label: words.say('sides.map', { side: sideName(sides, left, words) }) })}
        fixed={fixed}
        data={data}
        layers={layers}
        picks={picks}
        onPick={pick}
        onFault={() => setRoom(false)}
      />
      {props.children}
      <div className="twoMaps-legends">
        {[left, right].map((side) => (
          <div key={sideName(sides, side, words)} className="twoMaps-legend">
            {sides.by === 'day' && <b>{side.day}</b>}
            <ClassLegend indicator={side.indicator} classes={side.classes} shades={side.shades} />
          </div>
        ))}
      </div>
      <SidesHover sides={sides} />
    </div>
  )
}

/** A side as something painted. */
function usePainted({ rows, indicator, classes, shades }: PaintedSide) {
  return useMemo(() => ({ rows: [...rows.values()], indicator, classes, shades }), [rows, indicator, classes, shades])
}

/** The basemap, the indicator over it, and the unit under the pointer in ink, as on the stage. */
function useTwinLayers(rows: readonly SlottedLayer[], drawing: Look) {
  const hovered = useHand((hand) => hand.hovered?.key)
  const ground = useMemo(() => basemapLayers(drawing).filter(({ layer }) => !aside.includes(layer.id)), [drawing])
  return useMemo(() => {
    const lit: SlottedLayer = {
      slot: 'limit',
      layer: {
        id: 'twinHover',
        type: 'line',
        source: 'unit',
        filter: ['==', ['get', 'key'], hovered ?? ''],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': drawing.palette.ink, 'line-width': 2.2 },
      },
    }
    return stacked([...ground, ...rows, lit])
  }, [ground, rows, hovered, drawing])
}
