/** The way to the inbox in the header, with the number of opinions that wait, for whoever handles those of a unit. */
import { IconMessage2 } from '@tabler/icons-react'
import { createPortal } from 'react-dom'
import { useAccount } from '../../accounts/account.store.ts'
import { useToday } from '../../alleys/today.tsx'
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { isKey, type Key } from '../../changes/record.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import { pressing } from '../../opinions/inbox.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { useWords } from '../../words/words.tsx'
import { useTiers } from './useInbox.tsx'
import '../countBadge.css'
import './inboxNav.css'

export function InboxNav() {
  const unit = useAccount(({ account }) =>
    account?.role === 'planner' || account?.role === 'volunteer' ? account.units[0] : undefined,
  )
  const place = document.getElementById('inboxNav')
  return place && isKey(unit) ? createPortal(<Link unit={unit} />, place) : null
}

function Link({ unit }: { unit: Key }) {
  const words = useWords()
  const { page } = useView()
  const { records } = useRecordsOfUnit<Opinion>('opinion', unit)
  const { todo, late } = pressing(records, useToday(), useTiers())
  return (
    <ViewLink
      step={{ key: unit, page: 'inbox', tab: undefined, show: undefined, hive: undefined }}
      className="nav"
      aria-current={page === 'inbox' ? 'page' : undefined}
      {...(late > 0 && { title: words.say('inbox.openLate', { n: late }) })}
    >
      <IconMessage2 size={20} stroke={1.75} aria-hidden="true" />
      {words.say('inbox.nav')}
      {todo > 0 && (
        <span className="countBadge" data-late={late > 0 ? true : undefined}>
          {todo}
        </span>
      )}
    </ViewLink>
  )
}
