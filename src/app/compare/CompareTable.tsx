/** The compared units as a table: every number of the map and the ranking, all units by the indicators one wants to read. */
import '../../compare/compare.css'
import { Fragment, useMemo } from 'react'
import { useDataset } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { useCompare } from '../../compare/useCompare.tsx'
import type { Derived } from '../../compare/useDerived.tsx'
import { signed } from '../../compare/useLastYear.tsx'
import { type CatalogueRow, catalogue } from '../../indicators/catalogue.ts'
import type { FileRow } from '../../indicators/indicatorFile.ts'
import { countedSentence, indicatorMeasure, indicatorName, reasonSentence } from '../../indicators/indicatorWords.ts'
import { hover } from '../../map/hand.store.ts'
import { useLook, useView } from '../../map/ViewLink.tsx'
import { ExportMenu } from '../../report/ExportMenu.tsx'
import { useWords } from '../../words/words.tsx'
import { walkRows } from '../AlleyTable.tsx'
import { SortHead } from '../SortHead.tsx'
import { NumbersMissing } from './NumbersMissing.tsx'
import { useNumbersTaken } from './TakeOut.tsx'
import { UnitCell } from './UnitCell.tsx'
import { YearsTable } from './YearsTable.tsx'

/** The table of what is seen: the years by units where the years are looked at, otherwise the day's numbers. */
export function CompareTable() {
  return useView().face === 'years' ? <YearsTable /> : <NumbersTable />
}

function NumbersTable() {
  const words = useWords()
  const { sort = 'name' } = useView()
  const comparison = useCompare()
  const { day, compared, arrival, indicator } = comparison
  const { lines: sorted, columns, derived, cells, collection } = useNumbersTaken(comparison)
  const lines = useMemo(sorted, [sorted])
  const isSample = useDataset(({ index }) => index?.synthetic ?? false)
  return (
    <section className="table compareTable" id="table" tabIndex={-1} aria-labelledby="table-title">
      <header className="table-head">
        <div className="table-title">
          <h1 id="table-title">{words.say('compare.table')}</h1>
          <span>{words.say('compare.tableOf', { n: lines.length, columns: columns.length, day })}</span>
          {isSample && <em className="tag">{words.say('sample')}</em>}
          <ExportMenu
            name={words.say('compare.table')}
            date={day}
            cells={cells}
            collection={collection}
            picture={{ element: () => document.querySelector<HTMLElement>('#table table'), legend: [] }}
          />
        </div>
        <ColumnChoice columns={columns} />
      </header>
      <div className="table-scroll">
        {arrival !== 'here' || lines.length === 0 ? (
          <NumbersMissing comparison={comparison} />
        ) : (
          <table>
            <thead>
              <tr>
                <SortHead column="name" sort={sort} label={words.say('indicatorFile.unit')} />
                {columns.map((one) => (
                  <Fragment key={one.id}>
                    <SortHead
                      column={one.id}
                      sort={sort}
                      label={`${indicatorName(one.id, words)} ${indicatorMeasure(one, words)}`}
                      numeric
                    />
                    {one.id === indicator.id &&
                      derived.map(({ id, head }) => <SortHead key={id} column={id} sort={sort} label={head} numeric />)}
                  </Fragment>
                ))}
              </tr>
            </thead>
            <tbody onKeyDown={walkRows}>
              {lines.map(({ unit, cells }) => (
                <tr
                  key={unit}
                  data-chosen={compared.some(({ key }) => key === unit)}
                  onMouseEnter={() => hover(unit)}
                  onMouseLeave={() => hover(null)}
                >
                  <UnitCell unit={unit} compared={compared} />
                  {columns.map((one) => (
                    <Fragment key={one.id}>
                      <NumberCell indicator={one} cell={cells.get(one.id)} />
                      {one.id === indicator.id &&
                        derived.map((column) => (
                          <DerivedCell key={column.id} indicator={one} column={column} unit={unit} />
                        ))}
                    </Fragment>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  )
}

function NumberCell({ indicator, cell }: { indicator: CatalogueRow; cell: FileRow | undefined }) {
  const words = useWords()
  if (!cell || cell.value === null) {
    return (
      <td className="numeric quiet" title={cell && reasonSentence(cell, words)}>
        {words.say('noData')}
      </td>
    )
  }
  return (
    <td className="numeric" title={countedSentence(indicator, cell.n, words)}>
      {words.number(cell.value, indicator.digits)} <small>n {words.number(cell.n)}</small>
    </td>
  )
}

function DerivedCell({ indicator, column, unit }: { indicator: CatalogueRow; column: Derived; unit: Key }) {
  const words = useWords()
  const number = column.numbers.get(unit) ?? null
  if (number === null) return <td className="numeric quiet">{words.say('noData')}</td>
  const shown = column.isSigned ? signed(number, indicator.digits, words) : words.number(number, indicator.digits)
  return <td className="numeric">{shown}</td>
}

function ColumnChoice({ columns }: { columns: readonly CatalogueRow[] }) {
  const words = useWords()
  const look = useLook()
  const isAll = columns.length === catalogue.length
  const toggle = (id: string) => {
    const next = catalogue.map((one) => one.id).filter((one) => columns.some((has) => has.id === one) !== (one === id))
    look({ columns: next.length === 0 || next.length === catalogue.length ? undefined : next }, { replace: true })
  }
  return (
    <details className="compareColumns">
      <summary>{words.say('compare.columns')}</summary>
      <fieldset>
        <legend className="hidden">{words.say('compare.columns')}</legend>
        {catalogue.map(({ id }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={columns.some((has) => has.id === id)}
            onClick={() => toggle(id)}
          >
            {indicatorName(id, words)}
          </button>
        ))}
        {!isAll && (
          <button type="button" className="link" onClick={() => look({ columns: undefined }, { replace: true })}>
            {words.say('compare.allColumns')}
          </button>
        )}
      </fieldset>
    </details>
  )
}
