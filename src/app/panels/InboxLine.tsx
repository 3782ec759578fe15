/** The way to the opinions of a unit for whoever works there: how many wait, and in red how many are due today or overdue. */
import { useToday } from '../../alleys/today.tsx'
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { pressing } from '../../opinions/inbox.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { useWords } from '../../words/words.tsx'
import { useTiers } from '../inbox/useInbox.tsx'
import '../countBadge.css'
import './together.css'

export function InboxLine({ unit }: { unit: Key }) {
  const words = useWords()
  const { records } = useRecordsOfUnit<Opinion>('opinion', unit)
  const { todo, late } = pressing(records, useToday(), useTiers())
  const label = late > 0 ? words.say('inbox.openLate', { n: late }) : undefined
  return (
    <ViewLink
      step={{ key: unit, page: 'inbox', tab: undefined, show: undefined, hive: undefined }}
      className="button inboxLine"
      {...(label && { 'aria-label': label, title: label })}
    >
      {words.say('inbox.open')}
      {todo > 0 && (
        <span className="countBadge" data-late={late > 0 ? true : undefined}>
          {todo}
        </span>
      )}
    </ViewLink>
  )
}
