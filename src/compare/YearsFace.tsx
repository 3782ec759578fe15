/** Small multiples: the units at the end of every year since the town began to be written down, all in one set of classes. */
import './faces.css'
import { type MouseEvent, useMemo } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import { isKey } from '../changes/record.ts'
import { indicatorMeasure, indicatorName, valueSentence } from '../indicators/indicatorWords.ts'
import { hover, useHand } from '../map/hand.store.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { Disc } from './Disc.tsx'
import { FaceNote } from './FaceNote.tsx'
import { HatchDefinition, hatchFill } from './hatch.tsx'
import { meanOf } from './numbers.ts'
import type { DayRows } from './series.store.ts'
import { type UnitPaths, unitPaths } from './unitPaths.ts'
import { type Comparison, shadeOf, useCompare, useShortNames } from './useCompare.tsx'
import { useYears } from './useYears.tsx'
import { YearsMissing } from './YearsMissing.tsx'
import { sinceFirst } from './years.ts'

/** Pixels of a small map; the browser fits it to its card. */
const wide = 260

export function YearsFace() {
  const words = useWords()
  const comparison = useCompare()
  const { indicator, classes, shades, asOf } = comparison
  const { arrival, days } = useYears(comparison)
  const units = useRecords<Unit>('unit')
  const paper = useMemo(() => unitPaths(units, wide), [units])
  const shown = useMemo(() => sinceFirst(days), [days])
  return (
    <section className="face" aria-labelledby="face-title">
      <header className="face-head">
        <h2 id="face-title">{words.say('years.title', { name: indicatorName(indicator.id, words) })}</h2>
        <p className="quiet">{words.say('years.help')}</p>
      </header>
      <HatchDefinition />
      {arrival === 'here' ? (
        <>
          <ol className="years">
            {shown.map((day) => (
              <li key={day.date}>
                <YearCard day={day} paper={paper} comparison={comparison} />
              </li>
            ))}
          </ol>
          <footer className="face-foot">
            <YearsOfCompared days={shown} comparison={comparison} />
            <ClassLegend indicator={indicator} classes={classes} shades={shades} />
          </footer>
          <FaceNote day={asOf} outlines />
        </>
      ) : (
        <YearsMissing arrival={arrival} comparison={comparison} />
      )}
    </section>
  )
}

function YearCard({ day, paper, comparison }: { day: DayRows; paper: UnitPaths; comparison: Comparison }) {
  const words = useWords()
  const names = useShortNames()
  const hovered = useHand((hand) => hand.hovered?.key)
  const { indicator, compared, asOf } = comparison
  const mean = meanOf(day.rows)
  const isNow = !day.date.endsWith('-12-31')
  const year = day.date.slice(0, 4)
  const named = isNow ? words.say('years.now', { year, day: day.date.slice(5) }) : words.say('years.year', { year })
  const value = valueSentence(indicator, mean.mean, words)
  const isInk = (unit: string) => compared.some(({ key }) => key === unit) || unit === hovered
  const inOrder = day.rows.toSorted((one, other) => Number(isInk(one.unit)) - Number(isInk(other.unit)))
  return (
    <ViewLink
      step={{ date: day.date === asOf ? undefined : day.date }}
      className="yearCard"
      aria-current={day.date === comparison.day ? 'true' : undefined}
      aria-label={words.say('years.open', { year: named, value, n: mean.n })}
    >
      <b>{named}</b>
      <span>{value}</span>
      <svg
        viewBox={`-3 -3 ${paper.width + 6} ${paper.height + 6}`}
        aria-hidden="true"
        onMouseMove={light}
        onMouseLeave={() => hover(null)}
      >
        {inOrder.map((row) => {
          const shade = shadeOf(comparison, row.value)
          return (
            <path
              key={row.unit}
              d={paper.paths.get(row.unit) ?? ''}
              fill={shade?.fill ?? hatchFill}
              stroke={shade?.outline ?? 'var(--paper-0)'}
              data-ink={isInk(row.unit)}
              data-unit={row.unit}
            >
              <title>{`${names.get(row.unit) ?? row.unit} ${valueSentence(indicator, row.value, words)}`}</title>
            </path>
          )
        })}
      </svg>
    </ViewLink>
  )
}

/** Lays the hand on the unit whose outline is under the pointer. */
function light({ target, clientX, clientY }: MouseEvent): void {
  const unit = target instanceof SVGElement ? target.dataset.unit : undefined
  hover(isKey(unit) ? unit : null, clientX, clientY)
}

/** The units side by side and the mean, year by year in numbers. */
function YearsOfCompared({ days, comparison }: { days: readonly DayRows[]; comparison: Comparison }) {
  const words = useWords()
  const names = useShortNames()
  const { indicator, compared, asOf } = comparison
  const number = (value: number | null) =>
    value === null ? words.say('noData') : words.number(value, indicator.digits)
  const lines = compared.map(({ key, letter }) => ({
    key,
    letter,
    name: names.get(key) ?? key,
    values: days.map(({ rows }) => rows.find(({ unit }) => unit === key)?.value ?? null),
  }))
  const means = days.map(({ rows }) => meanOf(rows).mean)
  return (
    <div className="yearsTable">
      <table>
        <caption>{words.say('years.numbers', { measure: indicatorMeasure(indicator, words) })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('indicatorFile.unit')}</th>
            {days.map(({ date }) => (
              <th key={date} scope="col" className="numeric">
                <ViewLink step={{ date: date === asOf ? undefined : date }}>{date.slice(0, 4)}</ViewLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, letter, name, values }) => (
            <tr key={key}>
              <th scope="row">
                <Disc letter={letter} /> {name}
              </th>
              {values.map((value, place) => (
                <td key={days[place]?.date} className="numeric">
                  {number(value)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.say('years.meanRow')}</th>
            {means.map((value, place) => (
              <td key={days[place]?.date} className="numeric">
                {number(value)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
