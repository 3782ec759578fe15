/** The legend of the classes: how each is painted, where it ends, how many units lie in it, and how many are unknown. */
import type { CatalogueRow } from '../indicators/catalogue.ts'
import type { Classes } from '../indicators/classes.ts'
import { indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import type { Shade } from '../indicators/ramp.ts'
import { useWords } from '../words/words.tsx'
import { LegendBars } from './LegendBars.tsx'

export function ClassLegend(props: { indicator: CatalogueRow; classes: Classes; shades: readonly Shade[] }) {
  const words = useWords()
  const { indicator, classes, shades } = props
  const { breaks, counts, unknown, least, greatest } = classes
  const number = (value: number | null) => (value === null ? '' : words.number(value, indicator.digits))
  const limits = [lowest(least, breaks.at(0)), ...breaks, highest(greatest, breaks.at(-1))].map(number)
  const ends = limits.map((limit, place) => ({ limit, at: `${(place / shades.length) * 100}%` }))
  const names = { name: indicatorName(indicator.id, words), measure: indicatorMeasure(indicator, words) }
  const bars = shades.map((shade, place) => {
    const count = counts[place] ?? 0
    const [from = '', to = ''] = limits.slice(place)
    return { shade, count, told: words.say('compare.class', { from, to, n: count }) }
  })
  return (
    <figure className="classLegend">
      <figcaption>{words.say('compare.legend', names)}</figcaption>
      {least !== null && (
        <>
          <LegendBars bars={bars} />
          <p className="classLegend-limits" aria-hidden="true">
            {ends.map(({ limit, at }) => (
              <span key={at} style={{ left: at }}>
                {limit}
              </span>
            ))}
          </p>
        </>
      )}
      {unknown > 0 && (
        <p className="classLegend-unknown">
          <b /> {words.say('compare.unknown', { n: unknown })}
        </p>
      )}
    </figure>
  )
}

/** The ends of the legend: those of the values, or of breaks of one's own that lie beyond them. */
function lowest(least: number | null, first: number | undefined): number | null {
  return least === null || first === undefined ? least : Math.min(least, first)
}
function highest(greatest: number | null, last: number | undefined): number | null {
  return greatest === null || last === undefined ? greatest : Math.max(greatest, last)
}
