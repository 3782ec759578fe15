/** The parts of a unit's report: stages, what is watched, grades lost and restored, the three parties, and where they sign. */
import { StageBadge } from '../alleys/StageBadge.tsx'
import { StageLine } from '../alleys/StageLine.tsx'
import type { Named, WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { GradeNews, UnitReport, Watched } from './townReport.ts'

export function StageTable({ report }: { report: UnitReport }) {
  const words = useWords()
  return (
    <table className="stageTable">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {words.say('report.stage')}
          </th>
          <th scope="col">{words.say('report.count')}</th>
          <th scope="col">{words.say('report.kilometres')}</th>
        </tr>
      </thead>
      <tbody>
        {report.stages.map(({ stage, n, km }) => (
          <tr key={stage}>
            <td>
              <StageLine stage={stage} width={56} />
            </td>
            <th scope="row">{words.say(`stage.${stage}`)}</th>
            <td>{n}</td>
            <td>{km.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** @param all how many there are in all. */
export function WatchedTable({ watched, all }: { watched: readonly Watched[]; all: number }) {
  const words = useWords()
  const joint = words.language === 'en' ? ', ' : '、'
  if (all === 0) return <p className="reportQuiet">{words.say('report.watchedNone')}</p>
  return (
    <section className="watchedTable">
      <h2>
        {words.say('report.watched', { n: all })}
        {all > watched.length && <small>{words.say('report.watchedMore', { n: all - watched.length })}</small>}
      </h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.say('report.alley')}</th>
            <th scope="col">{words.say('report.stage')}</th>
            <th scope="col">{words.say('report.left')}</th>
            <th scope="col">{words.say('report.who')}</th>
            <th scope="col">{words.say('report.due')}</th>
          </tr>
        </thead>
        <tbody>
          {watched.map(({ alley, name, stage, due, failed, chief }, place) => (
            <tr key={alley}>
              <td>
                <b className="numberDisc">{place + 1}</b>
              </td>
              <th scope="row">{words.name(name)}</th>
              <td>
                <span className="stageCell">
                  <StageBadge stage={stage} size={15} /> {words.say(`stage.${stage}`)}
                </span>
              </td>
              <td>
                {failed.length === 0
                  ? words.say('report.leftNone')
                  : failed.map((item) => words.say(`without.${item}` as WordKey)).join(joint)}
              </td>
              <td>{chief ?? words.say('report.none')}</td>
              <td>{due ? words.date(due) : words.say('noData')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How many are listed before the rest is counted. */
const mostNews = 5

export function UnitNews({ news }: { news: readonly GradeNews[] }) {
  const words = useWords()
  return (
    <section className="unitNews">
      <h2>{words.say('report.news')}</h2>
      {news.length === 0 && <p>{words.say('report.newsNone')}</p>}
      <ul>
        {news.slice(0, mostNews).map((one) => (
          <li key={`${one.alley} ${one.date}`}>
            <span>{words.date(one.date)}</span> <NewsWhat what={one.what} /> {words.name(one.name)}{' '}
            <span>{words.say('report.score', { n: one.score })}</span>
          </li>
        ))}
      </ul>
      {news.length > mostNews && <p>{words.say('report.newsMore', { n: news.length - mostNews })}</p>}
    </section>
  )
}

/** ▼ lost or ▲ restored: a sign beside the colour. */
export function NewsWhat({ what }: { what: GradeNews['what'] }) {
  const words = useWords()
  return (
    <b className={`newsWhat newsWhat-${what}`}>
      {what === 'downgraded' ? '▼' : '▲'} {words.say(`report.${what}`)}
    </b>
  )
}

export function ThreeParties({ report: { planner, volunteers, offices } }: { report: UnitReport }) {
  const words = useWords()
  const joint = words.language === 'en' ? ', ' : '、'
  const told = (names: readonly Named[]) =>
    names.map((name) => words.name(name)).join(joint) || words.say('report.none')
  return (
    <section className="threeParties">
      <h2>{words.say('report.people')}</h2>
      <dl>
        <dt>{words.say('triad.planner')}</dt>
        <dd>{told(planner ? [planner] : [])}</dd>
        <dt>{words.say('triad.volunteers')}</dt>
        <dd>{told(volunteers)}</dd>
        <dt>{words.say('triad.office')}</dt>
        <dd>{told(offices)}</dd>
      </dl>
    </section>
  )
}

export function Signatures() {
  const words = useWords()
  return (
    <div className="signatures">
      {(['planner', 'volunteer', 'office'] as const).map((who) => (
        <p key={who}>{words.say(`report.sign.${who}`)}</p>
      ))}
    </div>
  )
}
