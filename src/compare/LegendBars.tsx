/** The bars of a legend: each class with its colour, how many lie in it as a number and a bar, and a sentence for those who listen. */
import type { Shade } from '../indicators/ramp.ts'

export interface LegendBar {
  shade: Pick<Shade, 'fill' | 'outline'>
  count: number
  told: string
  /** What stands beneath the colour; nothing where the ends of classes are written along the whole. */
  below?: string
}

export function LegendBars({ bars }: { bars: readonly LegendBar[] }) {
  const most = Math.max(...bars.map(({ count }) => count), 1)
  return (
    <ol>
      {bars.map(({ shade: { fill, outline }, count, told, below }) => (
        <li key={fill}>
          <span className="hidden">{told}</span>
          <small aria-hidden="true">{count}</small>
          <i style={{ height: `${(count / most) * 1.6}rem` }} />
          <b style={{ background: fill, borderColor: outline ?? fill }} />
          {below && <small aria-hidden="true">{below}</small>}
        </li>
      ))}
    </ol>
  )
}
