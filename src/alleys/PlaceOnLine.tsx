/** A place on an alley, put by a tap on a small drawing of its line or by a slider, told in metres from one of its ends. */
import type { LineString, MultiLineString } from 'geojson'
import { type PointerEvent, useId } from 'react'
import { lengthOf } from '../geo/measure.ts'
import { partsOf } from '../geo/parts.ts'
import { useWords } from '../words/words.tsx'
import { beginsAt, metresAlong, pointAlong } from './along.ts'

const [width, height, margin] = [300, 120, 18]

/** The way from degrees to the drawing and back: the whole line fits, north is up. */
function drawingOf(line: LineString | MultiLineString) {
  const points = partsOf(line).flat()
  const lons = points.map(([lon = 0]) => lon)
  const lats = points.map(([, lat = 0]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const shrink = Math.cos((north * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1e-9, (east - west) * shrink),
    (height - 2 * margin) / Math.max(1e-9, north - south),
  )
  const [left, top] = [(width - (east - west) * shrink * scale) / 2, (height - (north - south) * scale) / 2]
  return {
    to: ([lon = 0, lat = 0]: readonly number[]): [number, number] => [
      left + (lon - west) * shrink * scale,
      top + (north - lat) * scale,
    ],
    from: (x: number, y: number): [number, number] => [(x - left) / scale / shrink + west, north - (y - top) / scale],
  }
}

/** @param metres from the beginning of the line; null while no place is put. */
export function PlaceOnLine(props: {
  line: LineString | MultiLineString
  metres: number | null
  fault: boolean
  onPut: (metres: number) => void
}) {
  const words = useWords()
  const id = useId()
  const { line, metres, onPut } = props
  const drawing = drawingOf(line)
  const whole = Math.round(lengthOf(line))
  const told =
    metres === null
      ? words.say('inspect.noPlace')
      : words.say('inspect.metres', { end: words.say(`inspect.end.${beginsAt(line)}`), n: words.number(metres) })
  const put = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * width
    const y = ((event.clientY - box.top) / box.height) * height
    onPut(Math.min(whole, metresAlong(line, drawing.from(x, y))))
  }
  const [x, y] = metres === null ? [0, 0] : drawing.to(pointAlong(line, metres))
  return (
    <div className="placeOnLine" data-fault={props.fault || undefined}>
      <label htmlFor={id}>
        {words.say('inspect.where')} <b>{told}</b>
      </label>
      <svg viewBox={`0 0 ${width} ${height}`} onPointerDown={put} aria-hidden="true">
        {partsOf(line).map((part) => (
          <g key={part.join(' ')}>
            <polyline className="placeOnLine-case" points={part.map(drawing.to).join(' ')} />
            <polyline className="placeOnLine-line" points={part.map(drawing.to).join(' ')} />
          </g>
        ))}
        {metres !== null && (
          <path
            className="placeOnLine-pin"
            transform={`translate(${x} ${y})`}
            d="M0 0C-4-7-11-11-11-18a11 11 0 0 1 22 0C11-11 4-7 0 0zM0-22a4 4 0 1 0 .01 0z"
          />
        )}
      </svg>
      <input
        id={id}
        type="range"
        min={0}
        max={whole}
        step={1}
        value={metres ?? 0}
        aria-valuetext={told}
        onChange={(event) => onPut(Number(event.target.value))}
      />
      <small>{words.say('inspect.whereHelp')}</small>
    </div>
  )
}
