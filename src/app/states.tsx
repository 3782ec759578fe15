/** What a screen says when there is nothing to show: what happened, what is safe, what to do next. */
import { IconCloudOff } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { openTown } from '../changes/dataset.store.ts'
import { useWords } from '../words/words.tsx'
import { useOnline } from './online.tsx'
import { townKinds } from './townKinds.ts'

/** Three cells with a sign in the first, a title, a sentence and what can be done. */
export function EmptyState(props: {
  icon: ReactNode
  title: string
  help: string
  children?: ReactNode
  filled?: boolean
}) {
  return (
    <div className="empty" role="status">
      <svg viewBox="0 0 104 96" width="104" height="96" aria-hidden="true">
        <path
          d="M52 2 77 16v28L52 58 27 44V16z"
          fill={props.filled ? 'var(--honey-2)' : 'none'}
          stroke="var(--honey-deep)"
          strokeWidth="1.6"
          strokeDasharray={props.filled ? undefined : '4 3'}
        />
        <path
          d="M26 46 51 60v22L26 94 1 82V60z"
          fill="none"
          stroke="var(--honey-deep)"
          strokeWidth="1.6"
          strokeDasharray="4 3"
        />
        <path
          d="M78 46l25 14v22L78 94 53 82V60z"
          fill="none"
          stroke="var(--honey-deep)"
          strokeWidth="1.6"
          strokeDasharray="4 3"
        />
      </svg>
      <span className="empty-icon">{props.icon}</span>
      <h2>{props.title}</h2>
      <p>{props.help}</p>
      {props.children && <div className="buttons">{props.children}</div>}
    </div>
  )
}

/** The whole town did not arrive; without network it is asked for again as soon as there is one. */
export function TownFailed() {
  const words = useWords()
  const online = useOnline()
  const wasOnline = useRef(online)
  useEffect(() => {
    if (online && !wasOnline.current) void openTown(townKinds)
    wasOnline.current = online
  }, [online])
  return (
    <div className="overlay">
      <EmptyState
        icon={<IconCloudOff size={26} />}
        title={words.say(online ? 'state.failed' : 'state.offlineNone')}
        help={words.say(online ? 'state.failedHelp' : 'state.offlineNoneHelp')}
      >
        <button type="button" className="button button-honey" onClick={() => void openTown(townKinds)}>
          {words.say('state.retry')}
        </button>
      </EmptyState>
    </div>
  )
}

/** Grey bars where a panel will be. */
export function PanelSkeleton({ what }: { what: string }) {
  const words = useWords()
  return (
    <div className="skeleton" aria-busy="true">
      {[70, 45, 90, 82, 88, 60, 76].map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
      <p role="status">{words.say('state.loading', { what })}</p>
    </div>
  )
}
