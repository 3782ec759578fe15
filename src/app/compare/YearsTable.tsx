/** The years as a table: every unit's number at the end of each year, sorted by any of them, with the same units picked. */
import '../../compare/compare.css'
import { useDataset } from '../../changes/dataset.store.ts'
import { meanOf } from '../../compare/numbers.ts'
import type { DayRows } from '../../compare/series.store.ts'
import { type Comparison, useCompare } from '../../compare/useCompare.tsx'
import { useYears } from '../../compare/useYears.tsx'
import { YearsMissing } from '../../compare/YearsMissing.tsx'
import { sinceFirst, yearColumns, yearUnits } from '../../compare/years.ts'
import { indicatorMeasure, indicatorName } from '../../indicators/indicatorWords.ts'
import { hover } from '../../map/hand.store.ts'
import { useView } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { walkRows } from '../AlleyTable.tsx'
import { SortHead } from '../SortHead.tsx'
import { YearsMenu } from './TakeOut.tsx'
import { UnitCell } from './UnitCell.tsx'

export function YearsTable() {
  const words = useWords()
  const comparison = useCompare()
  const { indicator } = comparison
  const { arrival, days } = useYears(comparison)
  const isSample = useDataset(({ index }) => index?.synthetic ?? false)
  const shown = sinceFirst(days)
  const units = shown.at(-1)?.rows.length ?? 0
  return (
    <section className="table compareTable" id="table" tabIndex={-1} aria-labelledby="table-title">
      <header className="table-head">
        <div className="table-title">
          <h1 id="table-title">
            {words.say('years.table', { name: indicatorName(indicator.id, words) })}{' '}
            {indicatorMeasure(indicator, words)}
          </h1>
          {arrival === 'here' && <span>{words.say('years.tableOf', { n: units, years: shown.length })}</span>}
          {isSample && <em className="tag">{words.say('sample')}</em>}
          <YearsMenu comparison={comparison} />
        </div>
      </header>
      <div className="table-scroll">
        {arrival === 'here' ? (
          <Lines days={shown} comparison={comparison} />
        ) : (
          <YearsMissing arrival={arrival} comparison={comparison} />
        )}
      </div>
    </section>
  )
}

function Lines({ days, comparison }: { days: readonly DayRows[]; comparison: Comparison }) {
  const words = useWords()
  const { sort = 'name' } = useView()
  const { indicator, compared } = comparison
  const columns = yearColumns(days)
  const number = (value: number | null) =>
    value === null ? words.say('noData') : words.number(value, indicator.digits)
  return (
    <table>
      <thead>
        <tr>
          <SortHead column="name" sort={sort} label={words.say('indicatorFile.unit')} />
          {columns.map(({ id, date }) => (
            <SortHead
              key={id}
              column={id}
              sort={sort}
              label={date.endsWith('-12-31') ? date.slice(0, 4) : date}
              numeric
            />
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walkRows}>
        {yearUnits(columns, sort).map((unit) => (
          <tr
            key={unit}
            data-chosen={compared.some(({ key }) => key === unit)}
            onMouseEnter={() => hover(unit)}
            onMouseLeave={() => hover(null)}
          >
            <UnitCell unit={unit} compared={compared} />
            {columns.map(({ id, rows }) => {
              const row = rows.get(unit)
              return (
                <td key={id} className="numeric">
                  {number(row?.value ?? null)} {row && <small>n {words.number(row.n)}</small>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.say('years.meanRow')}</th>
          {columns.map(({ id, rows }) => (
            <td key={id} className="numeric">
              {number(meanOf([...rows.values()]).mean)} <small />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
