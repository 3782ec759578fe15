/** The band over everything while the link names a past day: which day one sees, that it can only be read, and the way back. */
import { IconCalendarOff, IconHistory, IconLoader2 } from '@tabler/icons-react'
import { todayIn, useDataset } from '../changes/dataset.store.ts'
import { lookAt, usePastDay } from '../changes/pastDay.store.ts'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import './time.css'

export function TimeBand() {
  const words = useWords()
  const { date } = useView()
  const past = usePastDay()
  const [wanted, arrival] = past.wanted === date ? [past.wanted, past.arrival] : [date, 'coming' as const]
  const today = useDataset((dataset) => todayIn(dataset).index)
  const isEmpty = useDataset(({ day, kinds }) => day !== null && kinds.unit?.size === 0)
  if (!wanted || !today) return null
  const { name, nameHant, nameEn } = today.district
  const values = { day: wanted, today: today.asOf, district: words.name({ name, nameHant, nameEn }) }
  const sentences = {
    coming: 'time.coming',
    here: 'time.looking',
    failed: 'time.failed',
    onlyToday: 'time.onlyToday',
  } as const
  const Icon = { coming: IconLoader2, here: IconHistory, failed: IconCalendarOff, onlyToday: IconCalendarOff }[arrival]
  return (
    <section className="timeBand" data-arrival={arrival} aria-labelledby="time-band">
      <p role="status">
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        <b id="time-band">{words.say(sentences[arrival], values)}</b>
        {arrival === 'here' && <span>{words.say(isEmpty ? 'time.nothingYet' : 'time.readOnly')}</span>}
      </p>
      {arrival === 'failed' && (
        <button type="button" className="button" onClick={() => void lookAt(wanted)}>
          {words.say('state.retry')}
        </button>
      )}
      <ViewLink step={{ date: undefined }} className="button">
        {words.say('time.back')}
      </ViewLink>
    </section>
  )
}
