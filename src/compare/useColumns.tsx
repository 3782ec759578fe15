/** The columns of the units as the link says: how high, in which colour, and which of them bear their names as the map stands. */
import { WebMercatorViewport } from '@deck.gl/core'
import { useEffect, useMemo, useState } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import { clearLabels } from '../map/clear.ts'
import { useHand } from '../map/hand.store.ts'
import type { Look } from '../map/layer.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import type { Column } from './column.layer.ts'
import { bandsOf, type ColumnScale, columnRadius } from './columnScale.ts'
import { type Comparison, shadeOf, useShortNames } from './useCompare.tsx'

/** Whether there is room for numbers only. */
export function useIsNarrow(): boolean {
  return useHand((hand) => (hand.map?.getContainer().clientWidth ?? 0) < 640)
}

/** @param height of the full scale in metres. */
export function useUnitColumns(
  comparison: Comparison,
  scale: ColumnScale,
  height: number,
  { palette }: Look,
): readonly Column[] {
  const words = useWords()
  const names = useShortNames()
  const units = useRecords<Unit>('unit')
  const isNarrow = useIsNarrow()
  const places = useMemo(() => new Map(units.map(({ id, properties }) => [id, properties.label])), [units])
  const radius = useMemo(() => columnRadius([...places.values()]), [places])
  return useMemo(() => {
    const { ranking, indicator } = comparison
    return ranking.flatMap(({ unit, value }) => {
      const at = places.get(unit)
      if (!at) return []
      const bands = value === null ? [] : bandsOf(value, scale, height)
      const number = value === null ? words.say('noData') : words.number(value, indicator.digits)
      return [
        {
          key: unit,
          at,
          radius,
          bands,
          top: Math.max(0, ...bands.map(({ foot, thick }) => foot + thick)),
          fill: shadeOf(comparison, value)?.fill ?? palette.outside,
          label: isNarrow ? number : `${names.get(unit) ?? unit}\n${number}`,
        },
      ]
    })
  }, [comparison, places, radius, scale, height, names, words, palette, isNarrow])
}

/** Places of the columns (or of what lies flat) that bear their names as the map stands now, the higher before the lower. @param size of names in CSS pixels. */
export function useNamed(columns: readonly Pick<Column, 'at' | 'top' | 'label'>[], size: number): ReadonlySet<number> {
  const map = useHand((hand) => hand.map)
  const [viewport, setViewport] = useState<WebMercatorViewport | null>(null)
  useEffect(() => {
    if (!map) return
    const stand = () => {
      const { lng: longitude, lat: latitude } = map.getCenter()
      const { clientWidth: width, clientHeight: height } = map.getContainer()
      const [zoom, pitch, bearing] = [map.getZoom(), map.getPitch(), map.getBearing()]
      setViewport(new WebMercatorViewport({ width, height, longitude, latitude, zoom, pitch, bearing }))
    }
    stand()
    const listening = map.on('moveend', stand)
    return () => listening.unsubscribe()
  }, [map])
  return useMemo(() => {
    if (!viewport) return new Set()
    const labels = columns.map(({ at, top, label }) => {
      const [x = 0, y = 0] = viewport.project([at[0], at[1], top])
      const lines = label.split('\n')
      const longest = Math.max(...lines.map(widthOf))
      return { x, y, width: longest * size, height: lines.length * size * 1.2, weight: top }
    })
    return clearLabels(labels)
  }, [viewport, columns, size])
}

/** How wide a line is, in heights of its letters: Chinese letters are as wide as high, others about 0.6. */
function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 1 : 0.6), 0)
}
