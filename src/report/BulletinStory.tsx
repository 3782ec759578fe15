/** The last pages of the bulletin: grades lost and restored, public photos, and how everything was counted. */
import type { Key } from '../changes/record.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { indicatorFormula, indicatorMeasure, indicatorName } from '../indicators/indicatorWords.ts'
import { useWords } from '../words/words.tsx'
import { PhotoPairs } from './PhotoPairs.tsx'
import type { Printed } from './printed.ts'
import { SnapshotNote } from './Sheets.tsx'
import type { GradeNews, PhotoPair } from './townReport.ts'
import { NewsWhat } from './UnitReportParts.tsx'

export function BulletinNews({
  news,
  names,
  month,
}: {
  news: readonly GradeNews[]
  names: ReadonlyMap<Key, string>
  month: string
}) {
  const words = useWords()
  return (
    <section className="bulletinTable">
      <h2>{words.say('bulletin.news')}</h2>
      {news.length === 0 && <p>{words.say('bulletin.newsNone', { month })}</p>}
      <table>
        <tbody>
          {news.map((one) => (
            <tr key={`${one.alley} ${one.date}`}>
              <td>
                <NewsWhat what={one.what} />
              </td>
              <th scope="row">{words.name(one.name)}</th>
              <td>{names.get(one.unit)}</td>
              <td>{words.date(one.date)}</td>
              <td>{words.say('report.score', { n: one.score })}</td>
              <td>{words.say(`grade.${one.grade}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function BulletinPhotos({ pairs, date }: { pairs: readonly PhotoPair[]; date: string }) {
  const words = useWords()
  return (
    <section>
      <h2>{words.say('bulletin.photos')}</h2>
      {pairs.length === 0 ? <p>{words.say('bulletin.photosNone', { date })}</p> : <PhotoPairs pairs={pairs} />}
    </section>
  )
}

export function BulletinMethod({ printed }: { printed: Printed }) {
  const words = useWords()
  const { from, to } = printed.period
  return (
    <section className="bulletinMethod">
      <h2>{words.say('bulletin.method')}</h2>
      <p>{words.say('bulletin.methodPeriod', { from, to, month: to.slice(0, 7) })}</p>
      <p>{words.say('bulletin.methodRank')}</p>
      <p>{words.say('bulletin.methodGrade')}</p>
      <dl>
        {catalogue.map((indicator) => (
          <div key={indicator.id}>
            <dt>
              {indicatorName(indicator.id, words)} <small>{indicatorMeasure(indicator, words)}</small>
            </dt>
            <dd>{indicatorFormula(indicator.id, words)}</dd>
          </div>
        ))}
      </dl>
      <p>{words.say('bulletin.methodHash', { seq: printed.seq })}</p>
      {printed.hash && <p className="wholeHash">{printed.hash}</p>}
      <SnapshotNote printed={printed} />
    </section>
  )
}
