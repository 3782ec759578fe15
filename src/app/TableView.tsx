/** The table says what the map says: the same records under the same filter, sort and selection, for eyes, keyboard and screen reader. */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { lazy, useMemo, useState } from 'react'
import { useWorksIn } from '../accounts/worker.tsx'
import type { Alley } from '../alleys/alley.ts'
import { useRecords } from '../changes/dataset.store.ts'
import { useView } from '../map/ViewLink.tsx'
import type { Person } from '../people/person.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { AlleyTable } from './AlleyTable.tsx'
import { Extra } from './Extra.tsx'
import { TableHead } from './TableHead.tsx'
import { alleyCells, unitCells } from './tableFile.ts'
import { filtered, rowsOf, sorted } from './tableRows.ts'
import { UnitTable } from './UnitTable.tsx'
import { sortedUnits, unitRowsOf } from './unitRows.ts'
import { useTableOpinions } from './useTableOpinions.tsx'

const PickedBar = lazy(() => import('../alleys/PickedBar.tsx').then((file) => ({ default: file.PickedBar })))

/** Rows on one page. */
const pageLength = 100

export function TableView() {
  const words = useWords()
  const view = useView()
  const { list = 'alley', sort = list === 'unit' ? 'name' : 'due' } = view
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  const [turned, turn] = useState({ filters: '', page: 0 })
  const people = useRecords<Person>('person')
  const all = useMemo(() => rowsOf(alleys, units, words.name), [alleys, units, words])
  const rows = useMemo(() => sorted(filtered(all, view), sort, words.language), [all, view, sort, words.language])
  const told = useTableOpinions(units, list === 'unit')
  const unitRows = useMemo(
    () => sortedUnits(unitRowsOf(units, alleys, people, words, told), sort, words.language),
    [units, alleys, people, words, sort, told],
  )
  const cells = () => (list === 'unit' ? unitCells(unitRows, words) : alleyCells(rows, words))
  const records = () => (list === 'unit' ? unitRows.map(({ unit }) => unit) : rows.map(({ alley }) => alley))
  const filters = `${view.stage} ${view.unit} ${view.find} ${sort}`
  const place = rows.findIndex(({ alley }) => alley.id === view.key)
  const page = turned.filters === filters ? turned.page : Math.max(0, Math.floor(place / pageLength))
  const setPage = (next: number) => turn({ filters, page: next })
  const metres = rows.reduce((sum, { alley }) => sum + alley.properties.lengthM, 0)
  const from = page * pageLength
  const to = Math.min(rows.length, from + pageLength)
  return (
    <section className="table" id="table" tabIndex={-1} aria-labelledby="table-title">
      <TableHead shown={rows.length} all={alleys.length} units={units} cells={cells} records={records} />
      <div className="table-scroll">
        {list === 'unit' ? (
          <UnitTable rows={unitRows} sort={sort} />
        ) : (
          <AlleyTable rows={rows.slice(from, to)} sort={sort} />
        )}
      </div>
      {useWorksIn() && list === 'alley' && (
        <Extra>
          <PickedBar />
        </Extra>
      )}
      {list === 'alley' && (
        <footer className="table-foot">
          <span className="quiet">{words.say('table.keys')}</span>
          <span>{words.say('table.total', { n: rows.length, km: words.number(metres / 1000, 1) })}</span>
          {rows.length > pageLength && (
            <span className="pager">
              <button
                type="button"
                className="tool tool-icon"
                disabled={page === 0}
                aria-label={words.say('table.previous')}
                onClick={() => setPage(page - 1)}
              >
                <IconChevronLeft size={18} aria-hidden="true" />
              </button>
              {words.say('table.page', { from: from + 1, to })}
              <button
                type="button"
                className="tool tool-icon"
                disabled={to === rows.length}
                aria-label={words.say('table.next')}
                onClick={() => setPage(page + 1)}
              >
                <IconChevronRight size={18} aria-hidden="true" />
              </button>
            </span>
          )}
        </footer>
      )}
    </section>
  )
}
