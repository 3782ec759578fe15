/** The scale and the north of a drawing. */
import { roundLength } from '../geo/scale.ts'
import { useWords } from '../words/words.tsx'

/** A bar of a round length, `most` units long at most, its left foot at x, y. */
export function Scale({ metresPerUnit, x, y, most }: { metresPerUnit: number; x: number; y: number; most: number }) {
  const words = useWords()
  const { metres, width } = roundLength(metresPerUnit, most)
  return (
    <g className="drawingScale">
      <path d={`M${x} ${y - 6}V${y}H${x + width}V${y - 6}`} fill="none" stroke="#231C12" strokeWidth={1.4} />
      <text x={x + width + 6} y={y + 1}>
        {metres >= 1000 ? words.say('map.scaleKm', { n: metres / 1000 }) : words.say('map.scaleM', { n: metres })}
      </text>
    </g>
  )
}

/** An arrow towards north, which is above in every drawing. */
export function North({ x, y }: { x: number; y: number }) {
  const words = useWords()
  return (
    <g className="drawingScale">
      <path
        d={`M${x} ${y}V${y - 20}M${x - 5} ${y - 13}L${x} ${y - 21}L${x + 5} ${y - 13}`}
        fill="none"
        stroke="#231C12"
        strokeWidth={1.6}
      />
      <text x={x - 9} y={y - 4} textAnchor="end">
        {words.say('report.north')}
      </text>
    </g>
  )
}
