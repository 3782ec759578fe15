/** One opinion in the hands of those who handle it: what was said, where, by whom it can be asked back, what happened, and what comes next. */
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconUsers } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useRecord } from '../../changes/dataset.store.ts'
import { idOf, isKey } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import type { Worker } from '../../opinions/handling.ts'
import { afterHeadline, headlineOf, type Waiting, waitingOf } from '../../opinions/inbox.ts'
import { metBy } from '../../opinions/met.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import { Quote } from '../../words/Quote.tsx'
import { useWords } from '../../words/words.tsx'
import { DueTag } from './DueTag.tsx'
import { InboxContact } from './InboxContact.tsx'
import { InboxDeeds } from './InboxDeeds.tsx'
import { InboxPhotos } from './InboxPhotos.tsx'
import { InboxPlace } from './InboxPlace.tsx'
import { InboxTale } from './InboxTale.tsx'
import { readOnce } from './inbox.store.ts'
import type { InboxOfUnit } from './useInbox.tsx'

interface Props {
  unit: Unit
  opinion: Opinion
  role: Worker
  inbox: InboxOfUnit
  onStep: (by: number) => void
}

export function InboxDetail({ unit, opinion, role, inbox, onStep }: Props) {
  const { id } = opinion
  const { stage } = opinion.properties
  const waiting = waitingOf(opinion, inbox.today, inbox.tiers)
  useEffect(() => () => readOnce(id), [id])
  return (
    <div className="inboxDetail">
      <div className="inboxDetail-scroll">
        <Said opinion={opinion} waiting={waiting} inbox={inbox} unit={unit} onStep={onStep} />
        <InboxPhotos opinion={opinion} unit={unit.id} role={role} />
        <InboxContact opinion={opinion} />
        <InboxPlace opinion={opinion} />
        <InboxTale opinion={opinion} unit={unit.id} />
      </div>
      <InboxDeeds key={`${id} ${stage}`} opinion={opinion} role={role} unit={unit} inbox={inbox} />
    </div>
  )
}

function Said({
  opinion,
  waiting,
  inbox,
  unit,
  onStep,
}: Pick<Props, 'opinion' | 'inbox' | 'unit' | 'onStep'> & { waiting: Waiting }) {
  const words = useWords()
  const { properties } = opinion
  const handler = useRecord<Person>(isKey(properties.handler) ? properties.handler : undefined)
  const met = metBy(opinion, inbox.all)
  const merged = inbox.all.filter((one) => one.properties.duplicateOf === opinion.id)
  const more = afterHeadline(properties.text)
  return (
    <section className="inboxSaid">
      <div className="inboxSaid-top">
        <ViewLink step={{ key: unit.id, page: 'inbox' }} className="button inboxBack">
          {words.say('inbox.back')}
        </ViewLink>
        <span className="inboxSaid-tags">
          <DueTag waiting={waiting} sign />
          <span className="dueTag">{words.say(`opinion.topic.${properties.topic}`)}</span>
          {met > 1 && (
            <span className="dueTag">
              <IconUsers size={14} stroke={2} aria-hidden="true" />
              {words.say('opinion.met', { n: met })}
            </span>
          )}
        </span>
        <span className="inboxSaid-number">{idOf(opinion.id)}</span>
        <button
          type="button"
          className="tool tool-icon"
          aria-label={words.say('inbox.previous')}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={18} aria-hidden="true" />
        </button>
        <button type="button" className="tool tool-icon" aria-label={words.say('inbox.next')} onClick={() => onStep(1)}>
          <IconChevronDown size={18} aria-hidden="true" />
        </button>
      </div>
      <h2>
        <Quote text={headlineOf(properties.text)} />
      </h2>
      {more && (
        <p className="inboxSaid-text">
          <Quote text={more} />
        </p>
      )}
      {properties.shownText && (
        <p className="inboxSaid-public">
          <Quote text={words.say('inbox.publicText', { text: properties.shownText })} />
        </p>
      )}
      {properties.stage === 'reopened' && properties.reopenReason && (
        <p className="notice notice-bad inboxSaid-again">
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>
            <b>{words.say('inbox.reopened', { date: words.date(properties.reopenedOn ?? '') })}</b>{' '}
            <Quote text={properties.reopenReason} />
          </span>
        </p>
      )}
      <p className="quiet">
        {words.say('inbox.sentOn', { date: words.date(properties.submittedOn) })}
        {` · ${words.say(`opinion.type.${properties.type}`)} · ${words.say(`opinion.stage.${properties.stage}`)}`}
        {handler && ` · ${words.say('inbox.handler', { name: words.name(handler.properties) })}`}
        {waiting.what &&
          waiting.due &&
          ` · ${words.say(`inbox.dueOn.${waiting.what}`, { date: words.date(waiting.due.on) })}`}
        {waiting.due && !waiting.due.isSure && ` ${words.say('opinion.dueUnsure')}`}
        {properties.synthetic && ` · ${words.say('sample')}`}
      </p>
      {merged.length > 0 && (
        <p>
          {words.say('inbox.merged', { n: merged.length })}{' '}
          {merged.map(({ id }) => (
            <ViewLink key={id} step={{ key: id, page: 'inbox' }} className="link inboxSaid-merged">
              {idOf(id)}
            </ViewLink>
          ))}
        </p>
      )}
      {isKey(properties.duplicateOf) && (
        <p className="notice">
          {words.say('opinion.duplicateOf')}{' '}
          <ViewLink step={{ key: properties.duplicateOf, page: 'inbox' }} className="link">
            {words.say('opinion.seeFirst')}
          </ViewLink>
        </p>
      )}
    </section>
  )
}
