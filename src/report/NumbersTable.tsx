/** All fifteen numbers of a unit for paper: value, n, mean of the units, and the rank where one is allowed. */
import type { Key } from '../changes/record.ts'
import { type CatalogueRow, catalogue } from '../indicators/catalogue.ts'
import { indicatorName, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { useWords } from '../words/words.tsx'
import type { Printed } from './printed.ts'
import { meanSentence, numberOf, rankOf } from './reading.ts'

const heads = ['report.indicator', 'report.value', 'report.n', 'report.mean', 'report.rank'] as const

export function NumbersTable({ printed, unit }: { printed: Printed; unit: Key }) {
  const words = useWords()
  const half = Math.ceil(catalogue.length / 2)
  const { from, to } = printed.period
  const type = printed.units.find(({ id }) => id === unit)?.properties.bodyType ?? 'subdistrict'
  return (
    <section className="reportNumbers">
      <h2>{words.say('report.numbers')}</h2>
      <div>
        {[catalogue.slice(0, half), catalogue.slice(half)].map((part) => (
          <table key={part[0]?.id}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {words.say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.map((indicator) => (
                <NumberRow key={indicator.id} printed={printed} unit={unit} indicator={indicator} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p>{words.say('report.numbersNote', { from, to, month: to.slice(0, 7), type: words.say(`bodyType.${type}`) })}</p>
    </section>
  )
}

function NumberRow({ printed, unit, indicator }: { printed: Printed; unit: Key; indicator: CatalogueRow }) {
  const words = useWords()
  const row = numberOf(printed.rows, unit, indicator.id)
  const name = <th scope="row">{indicatorName(indicator.id, words)}</th>
  if (!row || row.value === null) {
    return (
      <tr data-indicator={indicator.id}>
        {name}
        <td colSpan={4}>
          {words.say('noData')} <small>{row && reasonSentence(row, words)}</small>
        </td>
      </tr>
    )
  }
  return (
    <tr data-indicator={indicator.id}>
      {name}
      <td>{valueSentence(indicator, row.value, words)}</td>
      <td>{words.number(row.n)}</td>
      <td>{meanSentence(printed.rows, indicator, words)}</td>
      <td>{row.rank ? rankOf(row, words) : '—'}</td>
    </tr>
  )
}
