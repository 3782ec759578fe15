/** The 24 units as a table: who answers for each, how many alleys, how much is done. */
import { hover } from '../map/hand.store.ts'
import { choosing, useView, ViewLink } from '../map/ViewLink.tsx'
import { HoneyCell } from '../units/HoneyCell.tsx'
import { useWords } from '../words/words.tsx'
import { walkRows } from './AlleyTable.tsx'
import { SortHead } from './SortHead.tsx'
import { type UnitRow, unitColumns } from './unitRows.ts'

export function UnitTable({ rows, sort }: { rows: readonly UnitRow[]; sort: string }) {
  const words = useWords()
  const { key } = useView()
  const shown = (value: number | string | null, digits = 0) =>
    value === null ? (
      <span className="quiet">{words.say('noData')}</span>
    ) : typeof value === 'number' ? (
      words.number(value, digits)
    ) : (
      value
    )
  return (
    <table>
      <thead>
        <tr>
          {unitColumns.map((column) => (
            <SortHead
              key={column}
              column={column}
              sort={sort}
              label={words.say(`table.${column}`)}
              numeric={column !== 'name' && column !== 'planner'}
            />
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walkRows}>
        {rows.map(({ unit, values }) => (
          <tr
            key={unit.id}
            data-chosen={key === unit.id}
            onMouseEnter={() => hover(unit.id)}
            onMouseLeave={() => hover(null)}
          >
            <th scope="row">
              <ViewLink step={choosing(unit.id)} aria-current={key === unit.id ? 'true' : undefined}>
                {words.name(unit.properties)}
              </ViewLink>
            </th>
            <td>{shown(values.planner)}</td>
            <td className="numeric">{shown(values.volunteers)}</td>
            <td className="numeric">{shown(values.alleys)}</td>
            <td className="numeric">{shown(values.done)}</td>
            <td className="numeric">
              <span className="stageCell">
                {words.percent(values.share as number | null)}
                <HoneyCell share={values.share as number | null} size={20} />
              </span>
            </td>
            <td className="numeric">{shown(values.received)}</td>
            <td className="numeric">{values.inTime === null ? shown(null) : words.percent(Number(values.inTime))}</td>
            <td className="numeric">{shown(values.resolved)}</td>
            <td className="numeric">{shown(values.median, 1)}</td>
            <td className="numeric">{shown(values.area, 2)}</td>
            <td className="numeric">{shown(values.population)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
