/** The table of the two sides: each unit's numbers left and right and, between two days, the change; the greatest fall first. */
import type { Key } from '../changes/record.ts'
import { indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import { hover } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { inOrderOf } from './lastYear.ts'
import { besideSentence, changeOf, changeSentence } from './sideChange.ts'
import { useShortNames } from './useCompare.tsx'
import { usePick } from './useGuest.tsx'
import type { PaintedSide, PaintedSides } from './useSides.tsx'

export function SidesTable({ sides }: { sides: PaintedSides }) {
  const words = useWords()
  const names = useShortNames()
  const pick = usePick()
  const { by, left, right, comparison } = sides
  const heads = [left, right].map(({ day, indicator }) =>
    by === 'day' ? day : `${indicatorName(indicator.id, words)} ${indicatorMeasure(indicator, words)}`,
  )
  const isBeside = sides.meanChange !== undefined
  const letterOf = (unit: Key) => comparison.compared.find(({ key }) => key === unit)?.letter
  if (right.rows.size === 0) return null
  return (
    <details className="sidesTable">
      <summary>{words.say('sides.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('indicatorFile.unit')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {by === 'day' && <th scope="col">{words.say('sides.change')}</th>}
            {isBeside && <th scope="col">{words.say('change.besideMean')}</th>}
          </tr>
        </thead>
        <tbody>
          {sidesOrder(sides).map((unit) => {
            const letter = letterOf(unit)
            return (
              <tr
                key={unit}
                data-chosen={letter !== undefined}
                onMouseEnter={() => hover(unit)}
                onMouseLeave={() => hover(null)}
              >
                <th scope="row">
                  <button type="button" aria-pressed={letter !== undefined} onClick={() => pick(unit)}>
                    {letter && <Disc letter={letter} />}
                    {names.get(unit) ?? unit}
                  </button>
                </th>
                <NumberOf side={left} unit={unit} />
                <NumberOf side={right} unit={unit} />
                {by === 'day' && <td>{changeSentence(sides, unit, words) || words.say('noData')}</td>}
                {isBeside && <td>{besideSentence(sides, unit, words) || words.say('noData')}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

/** By the change upwards, what has none last; two indicators in the order of the ranking. */
export function sidesOrder(sides: PaintedSides): Key[] {
  const units = sides.comparison.ranking.map(({ unit }) => unit)
  if (sides.by === 'indicator') return units
  return inOrderOf(units, (unit) => changeOf(sides, unit), 1)
}

function NumberOf({ side, unit }: { side: PaintedSide; unit: Key }) {
  const words = useWords()
  const row = side.rows.get(unit)
  if (!row || row.value === null) return <td>{words.say('noData')}</td>
  return (
    <td>
      {words.number(row.value, side.indicator.digits)} <small>n {words.number(row.n)}</small>
    </td>
  )
}
