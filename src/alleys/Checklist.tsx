/** The last monthly inspection of an alley: the ten withouts of its checklist version, passed, failed or waived. */
import { IconCheck, IconClockPause, IconX } from '@tabler/icons-react'
import { Quote } from '../words/Quote.tsx'
import type { WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { checklists } from './checklist.ts'
import { itemPass } from './findings.ts'
import { scoreOf } from './grade.ts'
import { useGradeRules } from './gradeRule.store.ts'
import type { Inspection } from './inspection.ts'

export function Checklist({ inspection }: { inspection: Inspection }) {
  const words = useWords()
  const rules = useGradeRules()
  const { checklist, points, waivers, date, defects = [] } = inspection.properties
  const waiverOf = (item: number) => waivers.find((waiver) => waiver.item === item && waiver.due >= date)
  const passed = points.filter((got, item) => got >= itemPass || waiverOf(item)).length
  return (
    <section className="block">
      <header className="block-head">
        <h2>{words.say('alley.checklist')}</h2>
        <span>
          <b className={passed < 10 ? 'bad' : undefined}>
            {words.say('alley.score', { n: scoreOf(inspection.properties, rules) })}
          </b>
          {' · '}
          {words.say('alley.inspectedOn', { date: words.date(date) })}
        </span>
      </header>
      <ul className="checklist">
        {checklists[checklist].map((item, place) => {
          const waiver = waiverOf(place)
          const good = points[place]! >= itemPass
          const note = waiver
            ? words.say('alley.waived', { date: words.date(waiver.due), reason: waiver.reason })
            : undefined
          return (
            <li key={item} data-failed={!good && !waiver ? true : undefined} title={note}>
              {waiver ? (
                <IconClockPause size={18} className="info" />
              ) : good ? (
                <IconCheck size={18} className="ok" />
              ) : (
                <IconX size={18} className="bad" />
              )}
              <span>{words.say(`without.${item}` as WordKey)}</span>
              <span className="hidden">{note ?? words.say(good ? 'alley.ok' : 'alley.failed')}</span>
              {!good && !waiver && <em>{words.say('alley.points', { n: points[place] ?? 0 })}</em>}
            </li>
          )
        })}
      </ul>
      {defects.length > 0 && (
        <ol className="quiet">
          {defects.map((defect) => (
            <li key={`${defect.item} ${defect.alongM}`}>
              {words.say(`without.${checklists[checklist][defect.item]}` as WordKey)} · <Quote text={defect.what} />
              {defect.due && ` · ${words.say('alley.defectBy', { date: words.date(defect.due) })}`}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
