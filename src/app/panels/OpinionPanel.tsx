/** An opinion as everyone sees it: what about, how far it has come, what was said and what was answered. */
import { IconUsers } from '@tabler/icons-react'
import { useRecord, useRecords } from '../../changes/dataset.store.ts'
import { isKey, type MapRecord } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { FollowBlock } from '../../notices/FollowBlock.tsx'
import { Exchange } from '../../opinions/Exchange.tsx'
import { MeToo } from '../../opinions/MeToo.tsx'
import { metBy } from '../../opinions/met.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { ProgressBar } from '../../opinions/ProgressBar.tsx'
import { topicSigns } from '../../opinions/topicSigns.tsx'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from './PanelTop.tsx'
import '../../opinions/opinions.css'

export function OpinionPanel({ record: opinion }: { record: Opinion }) {
  const words = useWords()
  const { properties } = opinion
  const keyIn = (value: string | null | undefined) => (isKey(value) ? value : undefined)
  const unit = useRecord<Unit>(keyIn(properties.unit))
  const alley = useRecord<MapRecord<Named>>(keyIn(properties.alley))
  const answeredBy = useRecord<Person>(keyIn(properties.answeredBy))
  const met = metBy(opinion, useRecords<Opinion>('opinion'))
  const Sign = topicSigns[properties.topic]
  const trail = [unit, alley].flatMap((place) => (place ? [{ key: place.id, name: words.name(place.properties) }] : []))
  const first = keyIn(properties.duplicateOf)
  return (
    <>
      <section className="head">
        <PanelTop trail={trail} />
        <h1 className="opinionTitle">
          <Sign size={26} stroke={1.75} aria-hidden="true" />
          {words.say(`opinion.topic.${properties.topic}`)}
        </h1>
        <p className="facts">
          <span className="tag">{words.say(`opinion.stage.${properties.stage}`)}</span>{' '}
          {words.say(`opinion.type.${properties.type}`)}
          {met > 1 && (
            <>
              {' · '}
              <IconUsers size={15} aria-hidden="true" /> {words.say('opinion.met', { n: met })}
            </>
          )}
          {properties.synthetic && ` · ${words.say('sample')}`}
        </p>
        <ProgressBar opinion={properties} isOwn={false} />
      </section>
      <section className="block">
        <Exchange
          opinion={{ ...properties, answeredBy: answeredBy ? words.name(answeredBy.properties) : null }}
          isOwn={false}
        />
        {first && (
          <p className="notice">
            {words.say('opinion.duplicateOf')}{' '}
            <ViewLink step={choosing(first)} className="link">
              {words.say('opinion.seeFirst')}
            </ViewLink>
          </p>
        )}
        {properties.stage === 'outOfScope' && <p className="notice">{words.say('opinion.outOfScopeHelp')}</p>}
      </section>
      <section className="block">
        <MeToo opinion={opinion} />
        <p className="quiet">{words.say('opinion.publicNote')}</p>
      </section>
      <FollowBlock about={opinion.id} />
    </>
  )
}
