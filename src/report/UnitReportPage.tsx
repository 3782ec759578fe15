/** The report of one unit on one A4 page: where it stands, what is to be done, its numbers, who looks after it, and how all that can be proved. */

import { isCompleted } from '../alleys/stage.ts'
import { choosing, useView } from '../map/ViewLink.tsx'
import { HoneyCell } from '../units/HoneyCell.tsx'
import { useWords } from '../words/words.tsx'
import { AlleyMap } from './AlleyMap.tsx'
import { Facts } from './Facts.tsx'
import { NotPrinted, NoUnit } from './NotPrinted.tsx'
import { NumbersTable } from './NumbersTable.tsx'
import { PhotoPairs } from './PhotoPairs.tsx'
import { usePrinted } from './printed.store.ts'
import { Page, Sheets, SnapshotNote } from './Sheets.tsx'
import { Signatures, StageTable, ThreeParties, UnitNews, WatchedTable } from './UnitReportParts.tsx'
import { UnitsHive } from './UnitsHive.tsx'

/** How many watched alleys bear a number on the map. */
const mostWatched = 5

export function UnitReportPage() {
  const words = useWords()
  const { key, date } = useView()
  const { arrival, printed, ground, again } = usePrinted(date, key)
  const unit = printed?.units.find(({ id }) => id === key)
  const report = printed?.reports.find((one) => one.unit === key)
  if (!key?.startsWith('unit:')) return <NoUnit />
  if (!printed || !unit || !report) return <NotPrinted arrival={arrival} again={again} />
  const name = words.name(unit.properties)
  const [year = '', month = ''] = printed.date.split('-')
  const n = report.stages.reduce((sum, stage) => sum + stage.n, 0)
  const done = report.stages.reduce((sum, { stage, n }) => sum + (isCompleted(stage) ? n : 0), 0)
  const news = (what: string) => report.news.filter((one) => one.what === what).length
  const at = (stage: string) => report.stages.find((one) => one.stage === stage)?.n ?? 0
  const watched = report.watched.slice(0, mostWatched)
  return (
    <Sheets name={`${name} · ${words.say('report.title')}`} back={choosing(key)}>
      <Page number={1} of={1} printed={printed} className="unitReport">
        <header className="reportHead">
          <HoneyCell share={n === 0 ? null : done / n} size={52} />
          <div>
            <p>{words.say('report.brand')}</p>
            <h1>{name}</h1>
          </div>
          <p className="reportHead-when">
            <b>{words.say('report.month', { year, month: Number(month) })}</b>
            {words.say('report.asOf', { date: printed.date })}
            {' · '}
            {words.say('report.code', {
              code: `U${String(unit.properties.no).padStart(2, '0')}-${year.slice(2)}${month}`,
            })}
            {printed.synthetic && <em className="tag">{words.say('sample')}</em>}
          </p>
        </header>
        <p className="reportLead">
          {n === 0
            ? words.say('report.leadNone', { unit: name })
            : words.say('report.lead', { n, done, down: news('downgraded'), up: news('restored') })}{' '}
          {report.watched.length > 0 &&
            words.say('report.leadWatch', {
              rework: at('rework'),
              works: at('constructing'),
              notices: at('consulting'),
            })}
        </p>
        <Facts printed={printed} unit={key} />
        <div className="reportGround">
          <AlleyMap
            unit={unit}
            alleys={printed.alleys}
            ground={ground}
            numbered={watched.map(({ alley }) => alley)}
            label={words.say('report.map', { unit: name })}
          />
          <div>
            <StageTable report={report} />
            <figure>
              <UnitsHive
                units={printed.units}
                lit={key}
                label={words.say('report.place', { n: printed.units.length })}
              />
              <figcaption>{words.say('report.place', { n: printed.units.length })}</figcaption>
            </figure>
          </div>
        </div>
        <WatchedTable watched={watched} all={report.watched.length} />
        <NumbersTable printed={printed} unit={key} />
        <div className="reportThree">
          <UnitNews news={report.news} />
          {report.photos.length > 0 ? <PhotoPairs pairs={report.photos.slice(0, 1)} /> : null}
          <ThreeParties report={report} />
          <SnapshotNote printed={printed} />
        </div>
        <Signatures />
      </Page>
    </Sheets>
  )
}
