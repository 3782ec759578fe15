/** A small drawing of an alley's line among its neighbours, with the line it had before in dashes. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { useMemo } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { useRecords } from '../changes/dataset.store.ts'
import { boundsOf } from '../geo/bounds.ts'
import { partsOf } from '../geo/parts.ts'

type Line = LineString | MultiLineString

/** Width and height of the drawing, and the margin around the line, in its own units. */
const frame = { width: 264, height: 132, margin: 22 }

/** Draws lines in one scale, north up. */
export function LineSketch({ line, before }: { line: Line; before: Line | null }) {
  const alleys = useRecords<Alley>('alley')
  const place = useMemo(() => placing(before ? [line, before] : [line]), [line, before])
  const near = useMemo(
    () =>
      alleys
        .map(({ geometry }) => geometry)
        .filter((one): one is Line => one !== null && 'coordinates' in one)
        .flatMap((one) => partsOf(one).map(place))
        .filter((path) => path.inside),
    [alleys, place],
  )
  return (
    <svg className="sketch" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {near.map(({ d }) => (
        <path key={d} d={d} className="sketch-near" />
      ))}
      {before &&
        partsOf(before).map((part) => <path key={place(part).d} d={place(part).d} className="sketch-before" />)}
      {partsOf(line).map((part) => (
        <g key={place(part).d}>
          <path d={place(part).d} className="sketch-glow" />
          <path d={place(part).d} className="sketch-line" />
        </g>
      ))}
    </svg>
  )
}

/** The way from degrees to the drawing that shows all of the lines. */
function placing(lines: readonly Line[]): (part: readonly Position[]) => { d: string; inside: boolean } {
  const [west, south, east, north] = boundsOf({ type: 'MultiLineString', coordinates: lines.flatMap(partsOf) }) ?? [
    0, 0, 1, 1,
  ]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (frame.width - 2 * frame.margin) / Math.max((east - west) * shrink, 1e-6),
    (frame.height - 2 * frame.margin) / Math.max(north - south, 1e-6),
  )
  const x = (lon: number) => frame.width / 2 + (lon - (west + east) / 2) * shrink * scale
  const y = (lat: number) => frame.height / 2 - (lat - (south + north) / 2) * scale
  return (part) => {
    const points = part.map(([lon = 0, lat = 0]) => [x(lon), y(lat)] as const)
    return {
      d: points.map(([left, top], index) => `${index === 0 ? 'M' : 'L'}${left.toFixed(1)} ${top.toFixed(1)}`).join(''),
      inside: points.some(([left, top]) => left > 0 && left < frame.width && top > 0 && top < frame.height),
    }
  }
}
