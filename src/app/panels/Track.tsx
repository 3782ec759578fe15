/** The page on which whoever holds a code sees what became of an opinion; without one it asks for it. */

import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { View } from '../../map/view.ts'
import { type Asked, askTracked } from '../../opinions/asking.store.ts'
import { TrackDoor } from '../../opinions/TrackDoor.tsx'
import type { Tracked } from '../../opinions/tracked.ts'
import { useTroubleWords } from '../../opinions/troubleWords.tsx'
import { useWords } from '../../words/words.tsx'
import { TrackedTale } from '../opinions/TrackedTale.tsx'
import { PanelSkeleton } from '../states.tsx'
import { PanelTop } from './PanelTop.tsx'
import '../../opinions/opinions.css'

interface Found {
  code: string
  asked: Asked<Tracked>
}

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
    return <TrackedTale code={code} tracked={asked.value} onDone={onDone} />
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
