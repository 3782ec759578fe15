/** The work that waits, loaded where somebody works: its sign at the head of the page, its tray, and the card that settles a conflict. */
import { IconAlertTriangle, IconCloudOff, IconCloudUpload, IconLogin2 } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useOutbox } from '../changes/outbox.store.ts'
import { isLaid, type OutboxItem } from '../changes/waiting.ts'
import { useWords } from '../words/words.tsx'
import { ConflictCard } from './ConflictCard.tsx'
import { InboxNav } from './inbox/InboxNav.tsx'
import { OfflineWords } from './OfflineWords.tsx'
import { useOnline } from './online.tsx'
import { PendingTray } from './PendingTray.tsx'
import { openWork } from './work.store.ts'
import './work.css'

export function Work() {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const conflict = useNewConflict(setAsked)
  useEffect(() => void openWork(), [])
  return (
    <>
      <InboxNav />
      <Sign open={open} onToggle={() => setOpen(!open)} />
      {open && <PendingTray onClose={() => setOpen(false)} onConflict={setAsked} />}
      {conflict && conflict.changeSet.id === asked && (
        <ConflictCard key={asked} item={conflict} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

/** The item in conflict that is asked about; a new one asks by itself, once. */
function useNewConflict(ask: (id: string) => void): OutboxItem | undefined {
  const items = useOutbox((outbox) => outbox.items)
  const conflict = items.find(({ state }) => state === 'conflict')
  const id = conflict?.changeSet.id
  useEffect(() => {
    if (id) ask(id)
  }, [id, ask])
  return conflict
}

/** How things stand with what waits, as one sign. */
function useStanding() {
  const { items, hold } = useOutbox()
  const online = useOnline()
  const stopped = items.filter((item) => !isLaid(item)).length
  const n = items.filter(({ state }) => state !== 'sent').length
  if (stopped > 0) return { name: 'stopped', n: stopped, tone: 'bad', Icon: IconAlertTriangle } as const
  if (hold === 'signedOut' && n > 0) return { name: 'signedOut', n, tone: 'warn', Icon: IconLogin2 } as const
  if (!online || hold === 'unreached') return { name: 'offline', n, tone: 'offline', Icon: IconCloudOff } as const
  return n > 0 ? ({ name: 'sending', n, tone: 'info', Icon: IconCloudUpload } as const) : null
}

/** The sign stands in the header, on a phone as a bar beneath it. */
function Sign({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const words = useWords()
  const standing = useStanding()
  const place = document.getElementById('work')
  if (!place) return null
  const { Icon } = standing ?? {}
  return createPortal(
    <span role="status">
      {standing && Icon && (
        <button type="button" className="workSign" data-tone={standing.tone} aria-expanded={open} onClick={onToggle}>
          <Icon size={16} stroke={2} aria-hidden="true" />
          <span className={standing.name === 'offline' ? 'workSign-short' : undefined}>
            {words.say(`work.${standing.name}${standing.n === 0 ? '.none' : ''}` as 'work.offline', { n: standing.n })}
          </span>
          {standing.name === 'offline' && (
            <span className="workSign-long">
              <OfflineWords n={standing.n} />
            </span>
          )}
        </button>
      )}
    </span>,
    place,
  )
}
