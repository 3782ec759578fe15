/** Columns in space: bands of equal steps, a ring around the one under the pointer, names on top, and a staff with the scale. */
import type { Layer } from '@deck.gl/core'
import { LineLayer, PolygonLayer, TextLayer } from '@deck.gl/layers'
import type { Key } from '../changes/record.ts'
import { rgb } from '../map/deck.tsx'
import { textLook } from '../map/deckText.layer.ts'
import type { Palette } from '../map/palette.ts'
import { matt } from '../map/sunlight.layer.ts'
import { cellRing } from '../units/hive.ts'
import { type Band, type ColumnScale, marksOf } from './columnScale.ts'

export interface Column {
  key: Key
  /** Degrees lon/lat. */
  at: [number, number]
  /** Metres. */
  radius: number
  /** None where the number is unknown. */
  bands: Band[]
  top: number
  /** `#rrggbb` */
  fill: string
  label: string
}

/** @param named whether a column bears its name. @param size of names in CSS pixels. */
export function columnLayers(
  columns: readonly Column[],
  named: (place: number) => boolean,
  hovered: Key | undefined,
  look: { palette: Palette; size: number },
): Layer[] {
  const { palette, size } = look
  const ink = rgb(palette.ink)
  const slabs = columns.flatMap((column) => column.bands.map((band) => ({ ...column, ...band })))
  return [
    new PolygonLayer({
      id: 'column',
      data: slabs,
      extruded: true,
      pickable: true,
      getPolygon: ({ at, radius, foot }) => cellRing(at, foot, radius) as never,
      getElevation: ({ thick }) => thick,
      getFillColor: ({ fill }) => rgb(fill),
      wireframe: true,
      getLineColor: [...ink, palette.theme === 'dark' ? 120 : 70],
      material: matt,
    }),
    new PolygonLayer({
      id: 'columnRing',
      data: columns.filter(({ key, bands }) => key === hovered || bands.length === 0),
      filled: false,
      stroked: true,
      getPolygon: ({ at, radius, top }) => cellRing(at, top + 20, radius) as never,
      getLineColor: ink,
      getLineWidth: 3,
      lineWidthUnits: 'pixels',
      lineJointRounded: true,
    }),
    new TextLayer({
      ...textLook,
      id: 'columnName',
      data: columns.filter((_, place) => named(place)),
      getText: ({ label }) => label,
      getPosition: ({ at, top }) => [at[0], at[1], top] as [number, number, number],
      getPixelOffset: ({ label }) => [0, (label.split('\n').length * size * -1.2) / 2 - 3],
      getSize: size,
      lineHeight: 1.2,
      fontWeight: 700,
      outlineColor: [...rgb(palette.halo), 235],
      getColor: ink,
      parameters: { depthCompare: 'always' },
    }),
  ]
}

/** A staff with the marks of a scale. @param foot degrees lon/lat. @param height in metres. @param say what stands at a mark. */
export function staffLayers(
  [lon, lat]: readonly [number, number],
  scale: ColumnScale,
  height: number,
  palette: Palette,
  say: (mark: number) => string,
): Layer[] {
  const at = (mark: number, aside = 0): [number, number, number] => [lon + aside, lat, (mark / scale.full) * height]
  const marks = marksOf(scale)
  const ink = rgb(palette.ink)
  const ticks = marks.map((mark) => ({ from: at(mark, -0.0025), to: at(mark, 0.0025) }))
  return [
    new LineLayer({
      id: 'staff',
      data: [{ from: at(0), to: at(scale.full) }, ...ticks],
      getSourcePosition: ({ from }) => from,
      getTargetPosition: ({ to }) => to,
      getColor: ink,
      getWidth: 2,
    }),
    new TextLayer({
      ...textLook,
      id: 'staffMark',
      data: marks,
      getText: say,
      getPosition: (mark) => at(mark, 0.004),
      getTextAnchor: 'start',
      getSize: 12,
      outlineColor: [...rgb(palette.halo), 235],
      getColor: ink,
    }),
  ]
}
