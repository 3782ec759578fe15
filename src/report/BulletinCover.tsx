/** The first pages of the bulletin: the cover with the hive and the district's figures, and the map of completion. */
import { useMemo } from 'react'
import { isCompleted } from '../alleys/stage.ts'
import type { Key } from '../changes/record.ts'
import { catalogue } from '../indicators/catalogue.ts'
import { classesOf, classOf } from '../indicators/classes.ts'
import { indicatorMeasure, indicatorName, valueSentence } from '../indicators/indicatorWords.ts'
import { shadesOf } from '../indicators/ramp.ts'
import { HoneyCell } from '../units/HoneyCell.tsx'
import { useWords } from '../words/words.tsx'
import type { Printed } from './printed.ts'
import { numberOf } from './reading.ts'
import { SnapshotNote } from './Sheets.tsx'
import type { GradeNews } from './townReport.ts'
import { UnitsHive } from './UnitsHive.tsx'
import { type PaintedUnit, UnitsMap } from './UnitsMap.tsx'

const [completion] = catalogue

/** How each unit is painted by its completion, and the classes. */
function useCompletionPaint(printed: Printed) {
  const words = useWords()
  return useMemo(() => {
    const rows = printed.rows.filter(({ indicator }) => indicator === completion.id)
    const classes = classesOf(
      rows.map(({ value }) => value),
      { method: 'natural', digits: completion.digits },
    )
    const shades = shadesOf(completion, classes.counts.length)
    const units = new Map(printed.units.map((unit) => [unit.id, unit.properties]))
    const paint = (key: Key): PaintedUnit => {
      const value = numberOf(rows, key, completion.id)?.value ?? null
      const place = classOf(classes, value)
      const { shortName = key, shortNameHant = '', shortNameEn = '' } = units.get(key) ?? {}
      return {
        shade: place === null ? null : (shades[place] ?? null),
        name: words.name({ name: shortName, nameHant: shortNameHant, nameEn: shortNameEn }),
        value: valueSentence(completion, value, words),
      }
    }
    return { classes, shades, paint }
  }, [printed, words])
}

export function BulletinCover({ printed, news }: { printed: Printed; news: readonly GradeNews[] }) {
  const words = useWords()
  const { paint } = useCompletionPaint(printed)
  const [year = '', month = ''] = printed.date.split('-')
  const stages = printed.reports.flatMap((one) => one.stages)
  const n = stages.reduce((sum, stage) => sum + stage.n, 0)
  const done = stages.reduce((sum, stage) => sum + (isCompleted(stage.stage) ? stage.n : 0), 0)
  const share = n === 0 ? null : done / n
  const planners = printed.reports.filter(({ planner }) => planner !== null).length
  const volunteers = printed.reports.reduce((sum, one) => sum + one.volunteers.length, 0)
  const figures = [
    { name: words.say('bulletin.alleys'), value: words.number(n) },
    { name: words.say('bulletin.done'), value: words.percent(share) },
    { name: words.say('bulletin.down'), value: String(news.filter(({ what }) => what === 'downgraded').length) },
    { name: words.say('bulletin.up'), value: String(news.filter(({ what }) => what === 'restored').length) },
  ]
  return (
    <div className="bulletinCover">
      <HoneyCell share={share} size={84} />
      <h1>{words.say('bulletin.name')}</h1>
      <p className="bulletinCover-month">
        {words.say('report.month', { year, month: Number(month) })}
        {printed.synthetic && <em className="tag">{words.say('sample')}</em>}
      </p>
      <p>{words.say('report.asOf', { date: printed.date })}</p>
      <p>{words.say('bulletin.sub', { n: printed.units.length, planners, volunteers })}</p>
      <UnitsHive units={printed.units} paint={paint} label={words.say('bulletin.hive')} />
      <dl className="reportFacts">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SnapshotNote printed={printed} />
    </div>
  )
}

export function BulletinMap({ printed }: { printed: Printed }) {
  const words = useWords()
  const { classes, shades, paint } = useCompletionPaint(printed)
  const limits = [classes.least, ...classes.breaks, classes.greatest]
  const limit = (place: number) => words.number(limits[place] ?? 0, completion.digits)
  const names = { name: indicatorName(completion.id, words), measure: indicatorMeasure(completion, words) }
  return (
    <section className="bulletinMap">
      <h2>{words.say('bulletin.map')}</h2>
      <UnitsMap units={printed.units} paint={paint} label={words.say('bulletin.map')} width={900} height={420} />
      <figure className="paperLegend">
        <figcaption>{words.say('bulletin.legend', names)}</figcaption>
        <ul>
          {shades.map(({ fill, outline }, place) => (
            <li key={fill}>
              <i style={{ background: fill, borderColor: outline ?? fill }} />
              {words.say('bulletin.legendClass', {
                from: limit(place),
                to: limit(place + 1),
                n: classes.counts[place] ?? 0,
              })}
            </li>
          ))}
          {classes.unknown > 0 && (
            <li>
              <i className="paperLegend-unknown" />
              {words.say('bulletin.legendUnknown', { n: classes.unknown })}
            </li>
          )}
        </ul>
      </figure>
      <p>{words.say(`indicator.${completion.id}.formula`)}</p>
    </section>
  )
}
