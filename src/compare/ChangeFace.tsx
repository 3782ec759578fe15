/** The change on the map: how far each unit's number moved between two days, less in blue and more in honey, with zero in the middle of the legend. */
import { useMemo } from 'react'
import { indicatorLayer } from '../indicators/indicator.layer.ts'
import { indicatorName } from '../indicators/indicatorWords.ts'
import { divergingShades } from '../indicators/ramp.ts'
import type { Look } from '../map/layer.ts'
import { useWords } from '../words/words.tsx'
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
  const most = Math.max(...counts, 1)
  const ends = [...limits.map((limit) => -limit).reverse(), ...limits].map((limit) =>
    signed(limit, indicator.digits, words),
  )
  const names = { name: indicatorName(indicator.id, words), measure: differenceMeasure(indicator, words) }
  return (
    <figure className="classLegend changeLegend">
      <figcaption>
        <span data-told>{words.say('change.legend', names)}</span>
        <small data-told>{words.say('change.days', { from: sides.left.day, to: sides.right.day })}</small>
      </figcaption>
      <ol>
        {divergingShades.map(({ fill, outline }, place) => (
          <li key={fill}>
            <span className="hidden">
              {words.say('change.class', {
                from: ends[place - 1] ?? words.say('change.less'),
                to: ends[place] ?? words.say('change.more'),
                n: counts[place] ?? 0,
              })}
            </span>
            <small aria-hidden="true">{counts[place]}</small>
            <i style={{ height: `${((counts[place] ?? 0) / most) * 1.6}rem` }} />
            <b style={{ background: fill, borderColor: outline ?? fill }} />
          </li>
        ))}
      </ol>
      <p className="classLegend-limits" aria-hidden="true">
        {ends.map((limit, place) => (
          <span key={limit} style={{ left: `${((place + 1) / 7) * 100}%` }}>
            {limit}
          </span>
        ))}
      </p>
      <p className="changeLegend-ends" aria-hidden="true">
        <span>{words.say('change.less')}</span>
        <span>{words.say('change.none')}</span>
        <span>{words.say('change.more')}</span>
      </p>
      {unknown > 0 && (
        <p className="classLegend-unknown">
          <b /> {words.say('change.unknown', { n: unknown })}
        </p>
      )}
    </figure>
  )
}
