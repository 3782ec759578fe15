/** The tables of the bulletin: all units ranked by completion, and every number of every unit. */
import type { Key } from '../changes/record.ts'
import { meanOf, ranked } from '../compare/numbers.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { indicatorMeasure, indicatorName, valueSentence } from '../indicators/indicatorWords.ts'
import { useWords } from '../words/words.tsx'
import type { Printed } from './printed.ts'
import { numberOf, rankOf } from './reading.ts'

const [completion] = catalogue

export function BulletinRanking({ printed, names }: { printed: Printed; names: ReadonlyMap<Key, string> }) {
  const words = useWords()
  const rows = ranked(
    printed.rows.filter(({ indicator }) => indicator === completion.id),
    completion,
  )
  const { mean, n } = meanOf(rows)
  return (
    <section className="bulletinTable">
      <h2>{words.say('bulletin.ranking')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('bulletin.unit')}</th>
            <th scope="col">{words.say('bulletin.type')}</th>
            <th scope="col" colSpan={2}>
              {indicatorName(completion.id, words)}
            </th>
            <th scope="col">{words.say('report.n')}</th>
            <th scope="col">{words.say('report.rank')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">{names.get(row.unit)}</th>
              <td>{words.say(`bodyType.${row.bodyType}`)}</td>
              <td className="paperBar">
                <i style={{ width: `${row.value ?? 0}%` }} />
              </td>
              <td>{valueSentence(completion, row.value, words)}</td>
              <td>{words.number(row.n)}</td>
              <td>{rankOf(row, words)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.say('report.mean')}</th>
            <td />
            <td className="paperBar">
              <i style={{ width: `${mean ?? 0}%` }} />
            </td>
            <td>{valueSentence(completion, mean, words)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <p>{words.say('bulletin.rankingNote', { n })}</p>
    </section>
  )
}

export function BulletinNumbers({ printed }: { printed: Printed }) {
  const words = useWords()
  return (
    <section className="bulletinTable bulletinNumbers">
      <h2>{words.say('bulletin.numbers')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('bulletin.unit')}</th>
            {catalogue.map((indicator) => (
              <th key={indicator.id} scope="col">
                <span>
                  {indicatorName(indicator.id, words)} <small>{indicatorMeasure(indicator, words)}</small>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.units.map(({ id, properties: { shortName, shortNameHant, shortNameEn } }) => (
            <tr key={id}>
              <th scope="row">{words.name({ name: shortName, nameHant: shortNameHant, nameEn: shortNameEn })}</th>
              {catalogue.map((indicator) => {
                const row = numberOf(printed.rows, id, indicator.id)
                const isKnown = row !== undefined && row.value !== null
                return (
                  <td key={indicator.id}>
                    {isKnown ? words.number(row.value ?? 0, indicator.digits) : '—'}
                    {isKnown && <small>{row.n}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.say('bulletin.numbersNote')}</p>
    </section>
  )
}
