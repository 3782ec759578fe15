/** What became of an opinion, for whoever holds its code: the steps, request and answer, the alley before and after, and the author's last word. */

import { IconMapPin, IconUsers } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRecord } from '../../changes/dataset.store.ts'
import { isKey, type Key, type MapRecord } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import type { View } from '../../map/view.ts'
import { type Asked, askTracked, type Tracked } from '../../opinions/asking.store.ts'
import { Exchange } from '../../opinions/Exchange.tsx'
import { ProgressBar } from '../../opinions/ProgressBar.tsx'
import { TrackDeeds } from '../../opinions/TrackDeeds.tsx'
import { TrackDoor } from '../../opinions/TrackDoor.tsx'
import { TrackTale } from '../../opinions/TrackTale.tsx'
import { useTroubleWords } from '../../opinions/troubleWords.tsx'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { TrackPhotos } from '../opinions/TrackPhotos.tsx'
import { PanelSkeleton } from '../states.tsx'
import { PanelTop } from './PanelTop.tsx'
import '../../opinions/opinions.css'

interface Found {
  code: string
  asked: Asked<Tracked>
}

const keyIn = (value: unknown): Key | undefined => (isKey(value) ? value : undefined)

/** What the server knows of a code: null while it is asked. */
function useTracked(code: string) {
  const [found, setFound] = useState<Found | null>(null)
  const latest = useRef(code)
  latest.current = code
  const askFor = useCallback(async (wanted: string) => {
    const asked = await askTracked(wanted)
    if (latest.current === wanted) setFound({ code: wanted, asked })
  }, [])
  useEffect(() => {
    if (code) void askFor(code)
  }, [code, askFor])
  return { asked: found?.code === code ? found.asked : null, setFound, askAgain: () => void askFor(code) }
}

export function Track() {
  const words = useWords()
  const troubleOf = useTroubleWords()
  const navigate = useNavigate()
  const code = useLocation({ select: ({ hash }) => codeIn(hash) })
  const { asked, setFound, askAgain } = useTracked(code)
  const open = (typed: string) => {
    if (typed === code) askAgain()
    else void navigate({ to: '/', search: (view: View) => view, hash: typed })
  }
  if (code && !asked) return <PanelSkeleton what={words.say('track.title')} />
  if (asked?.state === 'answered') {
    const onDone = (tracked: Tracked) => setFound({ code, asked: { state: 'answered', value: tracked } })
    return <Tale code={code} tracked={asked.value} onDone={onDone} />
  }
  return (
    <>
      <section className="head">
        <PanelTop trail={[]} />
        <h1>{words.say('track.title')}</h1>
        <p className="quiet">{words.say('track.lead')}</p>
      </section>
      <TrackDoor tried={code} trouble={asked && troubleOf(asked)} onCode={open} />
      {asked?.state === 'unreached' && (
        <section className="block">
          <button type="button" className="button" onClick={askAgain}>
            {words.say('state.retry')}
          </button>
        </section>
      )}
    </>
  )
}

/** The code behind `#`; what is no proper text is taken as it stands. */
function codeIn(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

function Tale({ code, tracked, onDone }: { code: string; tracked: Tracked; onDone: (tracked: Tracked) => void }) {
  const words = useWords()
  const { opinion, merged, steps, photos, done } = tracked
  const shown = merged ?? opinion
  const { properties } = shown
  const unit = useRecord<Unit>(keyIn(opinion.properties.unit))
  const alley = useRecord<MapRecord<Named>>(keyIn(opinion.properties.alley))
  const answeredBy = useRecord<Person>(keyIn(properties.answeredBy))
  const place = alley ?? unit
  const met = 1 + (properties.agrees ?? 0) + (merged ? 1 : 0)
  return (
    <div className="speak">
      <section className="head">
        <PanelTop trail={[]} />
        <h1>{words.say('track.yours', { topic: words.say(`opinion.topic.${opinion.properties.topic}`) })}</h1>
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
        <ProgressBar opinion={properties} isOwn={tracked.isAuthor} />
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
          isOwn={tracked.isAuthor}
        />
      </section>
      <section className="block">
        <h2>{words.say('track.tale')}</h2>
        <TrackTale steps={steps} />
      </section>
      <TrackDeeds code={code} tracked={tracked} onDone={onDone} />
    </div>
  )
}
