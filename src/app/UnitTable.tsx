/** The 24 units as a table: who answers for each, how many alleys, how much is done. */
import { useMemo } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { completionOf } from '../alleys/stage.ts'
import { useRecords } from '../changes/dataset.store.ts'
import { hover } from '../map/hand.store.ts'
import { choosing, useView, ViewLink } from '../map/ViewLink.tsx'
import type { Person } from '../people/person.ts'
import { HoneyCell } from '../units/HoneyCell.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { walkRows } from './AlleyTable.tsx'
import { SortHead } from './SortHead.tsx'

const columns = ['name', 'planner', 'volunteers', 'alleys', 'done', 'share', 'area', 'population'] as const
type Column = (typeof columns)[number]

export function UnitTable({ units, alleys }: { units: readonly Unit[]; alleys: readonly Alley[] }) {
  const words = useWords()
  const { sort = 'name', key } = useView()
  const people = useRecords<Person>('person')
  const rows = useMemo(() => {
    const made = units.map((unit) => {
      const mine = people.filter(({ properties }) => properties.unit === unit.id)
      const planner = mine.find(({ properties }) => properties.role === 'unitPlanner')
      const { done, planned, share } = completionOf(
        alleys.filter(({ properties }) => properties.unit === unit.id).map(({ properties }) => properties.stage),
      )
      const { no, areaKm2, population } = unit.properties
      const values: Record<Column, number | string | null> = {
        name: no,
        planner: planner ? words.name(planner.properties) : null,
        volunteers: mine.filter(({ properties }) => properties.role === 'volunteer').length,
        alleys: planned,
        done,
        share,
        area: areaKm2,
        population,
      }
      return { unit, values }
    })
    const column = sort.replace('-', '') as Column
    const down = sort.startsWith('-') ? -1 : 1
    return made.toSorted(({ values: one }, { values: other }) => {
      const [first, second] = [one[column] ?? null, other[column] ?? null]
      if (first === null || second === null) return Number(first === null) - Number(second === null)
      return (
        down *
        (typeof first === 'number' ? first - Number(second) : first.localeCompare(String(second), words.language))
      )
    })
  }, [units, alleys, people, sort, words])
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
          {columns.map((column) => (
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
            <td className="numeric">{shown(values.area, 2)}</td>
            <td className="numeric">{shown(values.population)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
