/** A part that is fetched when needed: nothing while it comes, a plain word and another try when it does not. */
import { IconCloudOff } from '@tabler/icons-react'
import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useWords } from '../words/words.tsx'
import { EmptyState } from './states.tsx'

/** @param name tells one part from another; another name tries afresh. */
export function Lately({ name, children }: { name: string; children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => name} errorComponent={Lost}>
      <Suspense fallback={null}>{children}</Suspense>
    </CatchBoundary>
  )
}

/** Also what is shown when the whole app fails: the way on is to load the page anew. */
export function Lost() {
  const words = useWords()
  return (
    <div className="lost">
      <EmptyState
        icon={<IconCloudOff size={26} />}
        title={words.say('state.failed')}
        help={words.say('state.failedHelp')}
      >
        <button type="button" className="button button-honey" onClick={() => location.reload()}>
          {words.say('state.retry')}
        </button>
        <a className="button" href={document.baseURI}>
          {words.say('state.goHome')}
        </a>
      </EmptyState>
    </div>
  )
}
