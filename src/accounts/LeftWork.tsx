/** What somebody left on this device before the session ended: it waits there until they come back. */
import { IconDeviceMobileCheck } from '@tabler/icons-react'
import { useOutbox } from '../changes/outbox.store.ts'
import type { OutboxItem } from '../changes/waiting.ts'
import { useWords } from '../words/words.tsx'
import { Moment } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'

const shownItems = 4

/** The items of the account that left something first, or none; what the server already has is not told. */
export function useLeftWork(): { account: string | null; items: readonly OutboxItem[] } {
  const items = useOutbox(({ items }) => items).filter(({ state }) => state !== 'sent')
  const account = items[0]?.account ?? null
  return { account, items: items.filter((item) => item.account === account) }
}

export function LeftWork({ items }: { items: readonly OutboxItem[] }) {
  const words = useWords()
  const nameOf = useNames()
  return (
    <ul className="card-list">
      {items.slice(0, shownItems).map(({ changeSet }) => (
        <li key={changeSet.id}>
          <span>
            <b>{changeSet.changes[0] && nameOf(changeSet.changes[0].key)}</b>
            <small>{changeSet.comment}</small>
          </span>
          <small>
            <Moment at={changeSet.at} />
          </small>
          <IconDeviceMobileCheck size={20} className="ok" aria-hidden="true" />
        </li>
      ))}
      {items.length > shownItems && (
        <li>
          <small>{words.say('account.leftMore', { n: items.length - shownItems })}</small>
        </li>
      )}
    </ul>
  )
}
