/** A comparison inside somebody else's page: the units as a map or as the hive, the legend, a table, and the way to the whole. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { creditsOf } from '../changes/published.ts'
import type { Key } from '../changes/record.ts'
import { indicatorNamed, letters, methodNamed, numbersFor, ranked } from '../compare/numbers.ts'
import { classesOf, classOf } from '../indicators/classes.ts'
import {
  countedSentence,
  indicatorMeasure,
  indicatorName,
  reasonSentence,
  valueSentence,
} from '../indicators/indicatorWords.ts'
import { shadesOf } from '../indicators/ramp.ts'
import { type View, writeView } from '../map/view.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { type Embedded, OnlyToday, readEmbedded } from './embedded.store.ts'
import { UnitsHive } from './UnitsHive.tsx'
import { type PaintedUnit, UnitsMap } from './UnitsMap.tsx'

export function EmbeddedComparison({ view, home }: { view: View; home: URL }) {
  const words = useWords()
  const [embedded, setEmbedded] = useState<Embedded | Error | null>(null)
  const { date } = view
  useEffect(() => {
    void readEmbedded(home, date).then(setEmbedded, (error) => setEmbedded(error as Error))
  }, [home, date])
  if (embedded === null) return <p role="status">{words.say('embed.coming')}</p>
  if (embedded instanceof OnlyToday) return <p role="alert">{words.say('embed.onlyToday', { day: embedded.day })}</p>
  if (embedded instanceof Error) return <p role="alert">{words.say('embed.failed')}</p>
  return <Drawn view={view} home={home} embedded={embedded} />
}

/** The ranking, its classes, and how each unit is painted, as on the compare page. */
function useDrawn(view: View, { rows, units }: Embedded) {
  const words = useWords()
  return useMemo(() => {
    const indicator = indicatorNamed(view.metric)
    const ranking = ranked(numbersFor(rows, indicator.id), indicator)
    const classes = classesOf(
      ranking.map(({ value }) => value),
      {
        method: methodNamed(view.classes, view.breaks),
        digits: indicator.digits,
        ...(view.breaks && { breaks: view.breaks }),
      },
    )
    const shades = shadesOf(indicator, classes.counts.length)
    const properties = new Map(units.map((unit) => [unit.id, unit.properties]))
    const paint = (key: Key): PaintedUnit => {
      const value = ranking.find(({ unit }) => unit === key)?.value ?? null
      const place = classOf(classes, value)
      const { shortName = key, shortNameHant = '', shortNameEn = '' } = properties.get(key) ?? {}
      const picked = view.with?.indexOf(key) ?? -1
      return {
        shade: place === null ? null : (shades[place] ?? null),
        name: words.name({ name: shortName, nameHant: shortNameHant, nameEn: shortNameEn }),
        value: value === null ? words.say('noData') : words.number(value, indicator.digits),
        letter: picked < 0 ? undefined : letters[picked],
      }
    }
    return { indicator, ranking, classes, shades, paint }
  }, [view, rows, units, words])
}

function Drawn({ view, home, embedded }: { view: View; home: URL; embedded: Embedded }) {
  const words = useWords()
  const { units, day, index } = embedded
  const { indicator, ranking, classes, shades, paint } = useDrawn(view, embedded)
  const name = indicatorName(indicator.id, words)
  const label = words.say('embed.drawing', { name, n: units.length })
  const limits = [classes.least, ...classes.breaks, classes.greatest].map((limit) =>
    words.number(limit ?? 0, indicator.digits),
  )
  const whole = new URL(`?${writeView({ ...view, page: 'compare', date: day })}`, home).href
  return (
    <main className="embedded">
      <header>
        <h1>
          {name} <small>{indicatorMeasure(indicator, words)}</small>
        </h1>
        <p>
          {words.say('embed.note', { name: words.name(index.district), date: day })}
          {index.synthetic && <em>{words.say('sample')}</em>}
        </p>
      </header>
      {view.face === 'hive' ? (
        <UnitsHive units={units} paint={paint} label={label} />
      ) : (
        <MapInRoom units={units} paint={paint} label={label} />
      )}
      <ul className="embedded-legend">
        {shades.map(({ fill, outline }, place) => (
          <li key={fill}>
            <i style={{ background: fill, borderColor: outline ?? fill }} />
            {words.say('bulletin.legendClass', {
              from: limits[place] ?? '',
              to: limits[place + 1] ?? '',
              n: classes.counts[place] ?? 0,
            })}
          </li>
        ))}
        {classes.unknown > 0 && (
          <li>
            <i className="embedded-unknown" />
            {words.say('bulletin.legendUnknown', { n: classes.unknown })}
          </li>
        )}
      </ul>
      <details>
        <summary>{words.say('embed.table')}</summary>
        <table>
          <tbody>
            {ranking.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{paint(row.unit).name}</th>
                <td>{valueSentence(indicator, row.value, words)}</td>
                <td>{row.value === null ? reasonSentence(row, words) : countedSentence(indicator, row.n, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <footer>
        <span>
          {[words.say(index.synthetic ? 'map.note' : 'map.noteReal', { date: day }), ...creditsOf(index, words)].join(
            ' · ',
          )}
        </span>
        <a href={whole} target="_blank" rel="noopener">
          {words.say('embed.open')}
        </a>
      </footer>
    </main>
  )
}

/** The map in as many units as its room has pixels, so that its letters stay as large as they are written. */
function MapInRoom(drawing: { units: readonly Unit[]; paint(unit: Key): PaintedUnit; label: string }) {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  const measured = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="embedded-map" ref={measured}>
      {room && <UnitsMap {...drawing} {...room} />}
    </div>
  )
}
