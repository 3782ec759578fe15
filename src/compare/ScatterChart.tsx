/** The drawing of the scatter by ECharts, as SVG: circles in the colours of the classes, means as dashes, those compared in ink. */
import { ScatterChart as Circles, type ScatterSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef } from 'react'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import { hover, useHand } from '../map/hand.store.ts'
import type { Look } from '../map/layer.ts'
import { palettes, tokens } from '../map/palette.ts'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { meanOf } from './numbers.ts'
import type { Point } from './points.ts'
import type { Line } from './spread.ts'
import { type Comparison, shadeOf, useShortNames } from './useCompare.tsx'
import { usePick } from './useGuest.tsx'

use([Circles, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer])

type Option = ComposeOption<ScatterSeriesOption | GridComponentOption | MarkLineComponentOption>

interface Props {
  comparison: Comparison
  across: CatalogueRow
  points: readonly Point[]
  line: Line | null
  isSized: boolean
  room: { width: number; height: number }
  drawing: Look
  label: string
}

/** The shapes of the units side by side, in the order of their letters (DESIGN_LANGUAGE §4). */
const shapes = ['circle', 'rect', 'triangle', 'diamond']

export function ScatterChart(props: Props) {
  const words = useWords()
  const names = useShortNames()
  const pick = usePick()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ReturnType<typeof init>>(null)
  const hovered = useHand((hand) => hand.hovered?.key)
  const { comparison, across, points, line, isSized, room, drawing } = props
  const option = useMemo(
    () => optionOf({ comparison, across, points, line, isSized, room, drawing }, names, words),
    [comparison, across, points, line, isSized, room, drawing, names, words],
  )
  useEffect(() => {
    const drawn = init(box.current, undefined, { renderer: 'svg' })
    chart.current = drawn
    return () => drawn.dispose()
  }, [])
  useEffect(() => chart.current?.resize(room), [room])
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option])
  useEffect(() => {
    const drawn = chart.current
    drawn?.on('click', ({ dataIndex }) => pick(points[dataIndex]?.unit))
    drawn?.on('mousemove', ({ dataIndex, event }) => {
      const unit = points[dataIndex]?.unit
      if (unit) hover(unit, event?.offsetX ?? 0, event?.offsetY ?? 0)
    })
    drawn?.on('mouseout', () => hover(null))
    return () => {
      drawn?.off('click')
      drawn?.off('mousemove')
      drawn?.off('mouseout')
    }
  }, [points, pick])
  useEffect(() => {
    const dataIndex = points.findIndex(({ unit }) => unit === hovered)
    chart.current?.dispatchAction({ type: 'downplay', seriesIndex: 0 })
    if (dataIndex >= 0) chart.current?.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex })
  }, [points, hovered])
  return <div className="scatter" ref={box} role="img" aria-label={props.label} />
}

function optionOf(props: Omit<Props, 'label'>, names: ReadonlyMap<string, string>, words: Speaker): Option {
  const { comparison, across, points, line, isSized, room, drawing } = props
  const { indicator } = comparison
  const paint = paintOf(drawing)
  const font = { fontFamily: paint.sans, fontSize: 12, color: paint['ink-3'] }
  const axis = (one: CatalogueRow) => ({
    type: 'value' as const,
    scale: true,
    name: `${indicatorName(one.id, words)} (${indicatorMeasure(one, words)})`,
    nameLocation: 'middle' as const,
    nameTextStyle: { ...font, color: paint['ink-2'] },
    axisLabel: { ...font, formatter: (value: number) => words.number(value, one.digits) },
    axisLine: { lineStyle: { color: paint['line-2'] } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: paint.line } },
    splitNumber: room.width < 560 ? 4 : 6,
  })
  const [least, most] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const right = least + (most - least) * 0.8
  return {
    animation: false,
    grid: { left: 64, right: 72, top: 32, bottom: 56 },
    xAxis: { ...axis(across), nameGap: 30 },
    yAxis: { ...axis(indicator), nameGap: 44 },
    series: [
      {
        type: 'scatter',
        data: points.map((point) => circleOf(point, comparison, isSized, names, paint, right)),
        labelLayout: { hideOverlap: true },
        emphasis: { scale: 1.25, itemStyle: { borderColor: paint.ink, borderWidth: 2.5 }, label: { fontWeight: 700 } },
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          label: { ...font, position: 'insideEndTop', formatter: ({ name }) => name },
          lineStyle: { color: paint['ink-3'], type: 'dashed', width: 1 },
          data: [...meansOf(points, across, indicator, words), ...lineOf(points, line, paint['honey-deep'])],
        },
      },
    ],
  }
}

/** @param right from this value across on, names stand on the left of their circles, where there is room. */
function circleOf(
  { unit, x, y, size }: Point,
  comparison: Comparison,
  isSized: boolean,
  names: ReadonlyMap<string, string>,
  paint: Paint,
  right: number,
) {
  const name = names.get(unit) ?? unit
  const place = comparison.compared.findIndex(({ key }) => key === unit)
  const shade = shadeOf(comparison, y)
  const isHollow = isSized && size === null
  const label = {
    show: true,
    formatter: name,
    position: x > right ? ('left' as const) : ('right' as const),
    color: paint['ink-2'],
    fontFamily: paint.sans,
  }
  if (place >= 0) {
    return {
      value: [x, y],
      symbol: shapes[place] ?? 'circle',
      symbolSize: 22,
      itemStyle: { color: paint.ink, borderColor: paint['paper-0'], borderWidth: 1.5, opacity: 1 },
      label: {
        ...label,
        position: 'top' as const,
        formatter: `${comparison.compared[place]?.letter} ${name}`,
        color: paint.ink,
        fontWeight: 700 as const,
      },
      z: 4,
    }
  }
  return {
    value: [x, y],
    symbolSize: isHollow ? 8 : isSized ? 8 + 22 * Math.sqrt(size ?? 0) : 15,
    itemStyle: {
      color: isHollow ? 'transparent' : (shade?.fill ?? paint['paper-0']),
      borderColor: isHollow ? paint['ink-3'] : (shade?.outline ?? paint['ink-3']),
      borderWidth: 1,
      opacity: 1,
    },
    label,
  }
}

/** The means of the units drawn, as two lines. */
function meansOf(points: readonly Point[], across: CatalogueRow, upwards: CatalogueRow, words: Speaker) {
  const mean = (values: number[], one: CatalogueRow) => {
    const found = meanOf(values.map((value) => ({ value }))).mean
    return found === null
      ? null
      : { at: found, name: words.say('scatter.mean', { value: words.number(found, one.digits) }) }
  }
  const [x, y] = [
    mean(
      points.map((point) => point.x),
      across,
    ),
    mean(
      points.map((point) => point.y),
      upwards,
    ),
  ]
  return [
    ...(x ? [{ xAxis: x.at, name: x.name, label: { position: 'end' as const } }] : []),
    ...(y ? [{ yAxis: y.at, name: y.name }] : []),
  ]
}

/** The regression from the leftmost point to the rightmost. */
function lineOf(points: readonly Point[], line: Line | null, color: string) {
  if (!line) return []
  const across = points.map(({ x }) => x)
  const end = (x: number) => ({ coord: [x, line.start + line.slope * x] })
  const look = { lineStyle: { color, type: 'solid' as const, width: 1.75 }, label: { show: false } }
  return [[{ ...end(Math.min(...across)), ...look }, end(Math.max(...across))] as [object, object]]
}

type Paint = ReturnType<typeof paintOf>

/** The colours of the theme the map is drawn in, and the fonts of the page. */
function paintOf({ palette }: Look) {
  return { ...tokens[palette === palettes.dark ? 'dark' : 'light'], sans: getComputedStyle(document.body).fontFamily }
}
