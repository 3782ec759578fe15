/** The tray of what waits to be sent: every item visible, and taken back while that is still possible. */
import { IconArrowBackUp, IconCloudUpload, IconDeviceMobileCheck, IconPencil, IconX } from '@tabler/icons-react'
import { useAccount } from '../accounts/account.store.ts'
import { StageBadge } from '../alleys/StageBadge.tsx'
import { stages } from '../alleys/stage.ts'
import { useDataset } from '../changes/dataset.store.ts'
import { takeBack, undo, useOutbox, wakeSending } from '../changes/outbox.store.ts'
import { type Key, kindOf } from '../changes/record.ts'
import { isOurs, type OutboxItem } from '../changes/waiting.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { useGoOnEditing } from './goOnEditing.tsx'
import { summaryOf } from './itemWords.ts'
import { useOnline } from './online.tsx'
import { useRoom } from './room.tsx'

export function PendingTray({ onClose, onConflict }: { onClose: () => void; onConflict: (id: string) => void }) {
  const words = useWords()
  const { items, hold } = useOutbox()
  const waiting = items.filter(({ state }) => state !== 'sent')
  const ours = waiting.filter(isOurs)
  const undoAll = () => {
    if (confirm(words.say('work.undoAllAsk', { n: ours.length }))) {
      for (const { changeSet } of ours) void takeBack(changeSet.id)
    }
  }
  return (
    <section className="tray" aria-label={words.say('work.title')}>
      <header>
        <h2>{words.say('work.pending', { n: waiting.length })}</h2>
        <button type="button" className="tool tool-icon" aria-label={words.say('nav.close')} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </header>
      <Where hold={hold} />
      {waiting.length === 0 && <p className="quiet tray-empty">{words.say('work.empty')}</p>}
      <ol>
        {waiting.map((item) => (
          <Row key={item.changeSet.id} item={item} onConflict={onConflict} />
        ))}
      </ol>
      {waiting.length > 0 && (
        <footer>
          {ours.length > 0 && (
            <button type="button" className="button" onClick={undoAll}>
              {words.say('work.undoAll')}
            </button>
          )}
          <button type="button" className="button button-honey" onClick={wakeSending}>
            <IconCloudUpload size={18} aria-hidden="true" />
            {words.say('work.sendNow')}
          </button>
        </footer>
      )}
    </section>
  )
}

/** Where the work is safe, and what it waits for; says before it happens that the device is nearly full. */
function Where({ hold }: { hold: string | null }) {
  const words = useWords()
  const left = useRoom()
  const account = useAccount(({ account }) => account?.name)
  const online = useOnline()
  const isSignedOut = hold === 'signedOut' || account === null
  const isOut = hold === 'unreached' || !online
  return (
    <>
      <p className="tray-where" data-tone={isSignedOut ? 'warn' : 'info'}>
        <IconDeviceMobileCheck size={18} aria-hidden="true" />
        <span>
          {words.say(isSignedOut ? 'work.safeSignedOut' : isOut ? 'work.safeOffline' : 'work.safe')}{' '}
          {isSignedOut && (
            <ViewLink step={{ page: 'signin' }} className="link">
              {words.say('account.signIn')}
            </ViewLink>
          )}
        </span>
      </p>
      {left !== null && (
        <p className="tray-where" data-tone="bad" role="alert">
          {words.say('work.roomShort', { n: words.number(left) })}
        </p>
      )}
    </>
  )
}

function Row({ item, onConflict }: { item: OutboxItem; onConflict: (id: string) => void }) {
  const words = useWords()
  const goOn = useGoOnEditing()
  const kinds = useDataset((dataset) => dataset.kinds)
  const { changeSet, state, message } = item
  const { name, deed, key, editing } = summaryOf(changeSet, (one) => kinds[kindOf(one)]?.get(one), words)
  return (
    <li>
      <Badge record={key} />
      <div>
        <ViewLink step={choosing(key)} className="tray-name">
          {name}
        </ViewLink>
        <small>{deed}</small>
        {state === 'refused' && <p className="bad">{message || words.say('work.refused')}</p>}
      </div>
      <State item={item} onConflict={onConflict} />
      {state !== 'sent' && (
        <>
          {(state === 'waiting' || state === 'refused') && editing && (
            <button
              type="button"
              className="tool tool-icon"
              aria-label={words.say('work.editMore', { name })}
              title={words.say('work.editMore', { name })}
              onClick={() => void goOn(item)}
            >
              <IconPencil size={16} aria-hidden="true" />
            </button>
          )}
          <button
            type="button"
            className="tool tool-icon"
            aria-label={words.say('work.undo', { name })}
            title={words.say('work.undo', { name })}
            onClick={() => void undo(changeSet.id, changeSet.changes, words.say('work.undo', { name }))}
          >
            <IconArrowBackUp size={18} aria-hidden="true" />
          </button>
        </>
      )}
    </li>
  )
}

function Badge({ record }: { record: Key }) {
  const stage = useDataset(({ kinds }) => kinds[kindOf(record)]?.get(record)?.properties.stage)
  const known = stages.find((one) => one === stage)
  return known ? <StageBadge stage={known} size={24} /> : <i className="tray-dot" aria-hidden="true" />
}

function State({ item, onConflict }: { item: OutboxItem; onConflict: (id: string) => void }) {
  const words = useWords()
  const { state, changeSet } = item
  if (state === 'conflict') {
    return (
      <button type="button" className="tag tag-bad" onClick={() => onConflict(changeSet.id)}>
        {words.say('work.conflict')}
      </button>
    )
  }
  if (state === 'sending') return <small>{words.say('work.underway')}</small>
  const time = new Date(changeSet.at)
  return <small>{`${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`}</small>
}
