/** What became of one opinion: where it is, the steps, the alley before and after, request and answer, and the author's last word. */
import { IconMapPin, IconUsers } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useRecord } from '../../changes/dataset.store.ts'
import { isKey, type Key, type MapRecord } from '../../changes/record.ts'
import { choosing, useLook, ViewLink } from '../../map/ViewLink.tsx'
import { FollowBlock } from '../../notices/FollowBlock.tsx'
import { Exchange } from '../../opinions/Exchange.tsx'
import { ProgressBar } from '../../opinions/ProgressBar.tsx'
import { TrackDeeds } from '../../opinions/TrackDeeds.tsx'
import { TrackTale } from '../../opinions/TrackTale.tsx'
import type { Tracked } from '../../opinions/tracked.ts'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import { Quote } from '../../words/Quote.tsx'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from '../panels/PanelTop.tsx'
import { TrackPhotos } from './TrackPhotos.tsx'

const keyIn = (value: unknown): Key | undefined => (isKey(value) ? value : undefined)

/** Beside the page the map comes to the place, where there is room for both. */
function usePlaceOnMap(place: Key | undefined): void {
  const look = useLook()
  useEffect(() => {
    if (place && innerWidth >= 640) look({ key: place }, { replace: true })
  }, [place, look])
}

export function TrackedTale({
  code,
  tracked,
  onDone,
}: {
  code: string
  tracked: Tracked
  onDone: (tracked: Tracked) => void
}) {
  const words = useWords()
  const { opinion, merged, met, isAuthor, photos, done } = tracked
  const shown = merged ?? opinion
  const { properties } = shown
  const unit = useRecord<Unit>(keyIn(opinion.properties.unit))
  const alley = useRecord<MapRecord<Named>>(keyIn(opinion.properties.alley))
  const answeredBy = useRecord<Person>(keyIn(properties.answeredBy))
  const place = alley ?? unit
  usePlaceOnMap(place?.id)
  return (
    <div className="speak">
      <section className="head">
        <PanelTop trail={[]} />
        <h1>
          {words.say(isAuthor ? 'track.yours' : 'track.followed', {
            topic: words.say(`opinion.topic.${opinion.properties.topic}`),
          })}
        </h1>
        <p className="facts">
          <IconMapPin size={15} aria-hidden="true" />{' '}
          {place ? (
            <ViewLink step={choosing(place.id)} className="link">
              {words.name(place.properties)}
            </ViewLink>
          ) : (
            words.say('track.noPlace')
          )}
          {met > 1 && (
            <>
              {' · '}
              <IconUsers size={15} aria-hidden="true" /> {words.say('opinion.met', { n: met })}
            </>
          )}
        </p>
        {merged && <p className="notice">{words.say('track.merged')}</p>}
        <ProgressBar opinion={properties} isOwn={isAuthor && merged === null} />
        {properties.stage === 'outOfScope' && <p className="notice">{words.say('opinion.outOfScopeHelp')}</p>}
      </section>
      <TrackPhotos photos={photos} done={done} />
      <section className="block">
        <Exchange
          opinion={{
            ...properties,
            text: opinion.properties.text,
            submittedOn: opinion.properties.submittedOn,
            answeredBy: answeredBy ? words.name(answeredBy.properties) : null,
          }}
          isOwn={isAuthor}
        />
        {properties.stage === 'reopened' && properties.reopenReason && (
          <p className="notice">
            {words.say('track.yourReason')} <Quote text={properties.reopenReason} />
          </p>
        )}
      </section>
      <section className="block">
        <h2>{words.say('track.tale')}</h2>
        <TrackTale tracked={tracked} />
      </section>
      <FollowBlock about={opinion.id} code={code} />
      <TrackDeeds code={code} tracked={tracked} onDone={onDone} />
    </div>
  )
}
