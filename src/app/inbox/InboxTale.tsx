/** What happened to an opinion day by day, with the words that were said, and the notes that only colleagues read. */
import { useRecord, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { dayOf } from '../../changes/day.ts'
import { isKey, type Key } from '../../changes/record.ts'
import type { Remark } from '../../changes/remark.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import type { Person } from '../../people/person.ts'
import { Quote } from '../../words/Quote.tsx'
import { useWords } from '../../words/words.tsx'
import { useSigner, When } from '../panels/WhoWhen.tsx'

interface Event {
  /** ISO date. */
  on: string
  what: string
  text?: string | null | undefined
  /** A note: who wrote it, and the instant. */
  note?: Remark
  more?: string
}

export function InboxTale({ opinion, unit }: { opinion: Opinion; unit: Key }) {
  const words = useWords()
  const { properties } = opinion
  const answerer = useRecord<Person>(isKey(properties.answeredBy) ? properties.answeredBy : undefined)
  const { records: remarks } = useRecordsOfUnit<Remark>('remark', unit)
  const { forwardedTo, forwardDue, departmentReply } = properties
  const dated: (Event | false)[] = [
    { on: properties.submittedOn, what: words.say('inbox.tale.submitted') },
    Boolean(properties.screenedOn) && { on: properties.screenedOn ?? '', what: words.say('inbox.tale.screened') },
    Boolean(properties.forwardedOn && forwardedTo) && {
      on: properties.forwardedOn ?? '',
      what: words.say('inbox.tale.forwarded', { department: forwardedTo ?? '' }),
      ...(!departmentReply &&
        forwardDue && { more: words.say('inbox.tale.noReplyYet', { date: words.date(forwardDue) }) }),
    },
    Boolean(properties.answer || (properties.answeredOn && !forwardedTo)) && {
      on: properties.answerOn ?? properties.answeredOn ?? '',
      what: answerer
        ? words.say('inbox.tale.answeredBy', { name: words.name(answerer.properties) })
        : words.say('inbox.tale.answered'),
      text: properties.answer,
    },
    Boolean(properties.repliedOn) && {
      on: properties.repliedOn ?? '',
      what: words.say('inbox.tale.replied'),
      text: departmentReply,
    },
    Boolean(properties.resolvedOn) && { on: properties.resolvedOn ?? '', what: words.say('inbox.tale.resolved') },
    Boolean(properties.reopenedOn) && {
      on: properties.reopenedOn ?? '',
      what: words.say('inbox.tale.reopened'),
      text: properties.reopenReason,
    },
  ]
  const notes = remarks
    .filter((remark) => remark.properties.about === opinion.id)
    .map((note): Event => ({ on: dayOf(note.properties.at), what: '', note }))
  const events = [...dated.filter((event) => event !== false), ...notes].toSorted(
    (one, other) => one.on.localeCompare(other.on) || atOf(one).localeCompare(atOf(other)),
  )
  return (
    <section className="inboxTale" aria-label={words.say('inbox.tale')}>
      <ol className="tale">
        {events.map((event) => (
          <li key={event.note?.id ?? event.what} data-note={event.note ? true : undefined}>
            {event.note ? (
              <Note note={event.note} />
            ) : (
              <p>
                <b>{event.what}</b> <small>{words.date(event.on)}</small>
                {event.more && <small> · {event.more}</small>}
              </p>
            )}
            {event.text && (
              <p>
                <Quote text={event.text} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function atOf({ note }: Event): string {
  return note?.properties.at ?? ''
}

function Note({ note: { properties } }: { note: Remark }) {
  const words = useWords()
  const name = useSigner(properties.by)
  return (
    <>
      <p>
        <b>{name}</b>{' '}
        <small>
          {words.say('inbox.tale.note')} <When at={properties.at} />
        </small>
      </p>
      <p>
        <Quote text={properties.text} />
      </p>
    </>
  )
}
