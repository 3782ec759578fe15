/** The change on the map: how far each unit's number moved between two days, less in blue and more in honey, with zero in the middle of the legend. */
import { useMemo } from 'react'
import { indicatorLayer } from '../indicators/indicator.layer.ts'
import { indicatorName } from '../indicators/indicatorWords.ts'
import { divergingShades } from '../indicators/ramp.ts'
import type { Look } from '../map/layer.ts'
import { useWords } from '../words/words.tsx'
import { LegendBars } from './LegendBars.tsx'
import { SidesHover } from './SidesHover.tsx'
import { type Change, useChange } from './useChange.tsx'
import { useGuest } from './useGuest.tsx'
import { differenceMeasure, signed } from './useLastYear.tsx'
import './twoMaps.css'
import './change.css'

export function ChangeFace({ drawing }: { drawing: Look }) {
  const words = useWords()
  const change = useChange()
  const { changes, sides } = change
  const { compared, indicator } = sides.comparison
  const row = useMemo(() => {
    const shown = changes.map(({ unit, change: moved, shade }) => ({
      key: unit,
      shade,
      words: moved === null ? words.say('noData') : signed(moved, indicator.digits, words),
    }))
    return indicatorLayer(shown, compared, drawing)
  }, [changes, compared, indicator, drawing, words])
  useGuest(row)
  return (
    <>
      {changes.length > 0 && (
        <div className="compareLegend">
          <ChangeLegend change={change} />
        </div>
      )}
      <SidesHover sides={sides} />
    </>
  )
}

export function ChangeLegend({ change: { divided, sides } }: { change: Change }) {
  const words = useWords()
  const { indicator } = sides.comparison
  const { limits, counts, unknown } = divided
  const ends = [...limits.map((limit) => -limit).reverse(), ...limits].map((limit) =>
    signed(limit, indicator.digits, words),
  )
  const { meanChange } = sides
  const isBeside = meanChange !== undefined
  const names = {
    name: indicatorName(indicator.id, words),
    measure: differenceMeasure(indicator, words),
    mean: signed(meanChange ?? 0, indicator.digits, words),
  }
  const [less, none, more] = isBeside
    ? [words.say('change.belowMean'), words.say('change.atMean'), words.say('change.aboveMean')]
    : [words.say('change.less'), words.say('change.none'), words.say('change.more')]
  const bars = divergingShades.map((shade, place) => {
    const count = counts[place] ?? 0
    const [from, to] = [ends[place - 1] ?? less, ends[place] ?? more]
    return { shade, count, told: words.say('change.class', { from, to, n: count }) }
  })
  return (
    <figure className="classLegend changeLegend">
      <figcaption>
        <span data-told>{words.say(isBeside ? 'change.legendBeside' : 'change.legend', names)}</span>
        <small data-told>{words.say('change.days', { from: sides.left.day, to: sides.right.day })}</small>
      </figcaption>
      <LegendBars bars={bars} />
      <p className="classLegend-limits" aria-hidden="true">
        {ends.map((limit, place) => (
          <span key={limit} style={{ left: `${((place + 1) / 7) * 100}%` }}>
            {limit}
          </span>
        ))}
      </p>
      <p className="changeLegend-ends" aria-hidden="true">
        <span>{less}</span>
        <span>{none}</span>
        <span>{more}</span>
      </p>
      {unknown > 0 && (
        <p className="classLegend-unknown">
          <b /> {words.say('change.unknown', { n: unknown })}
        </p>
      )}
    </figure>
  )
}
