/** What the inbox says when no opinion stands in it: it did not come, the filter leaves none, or all is done. */
import { IconChecks, IconCloudOff, IconFilterOff } from '@tabler/icons-react'
import { fetchKind } from '../../changes/dataset.store.ts'
import { idOf, type Key } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { groupOf, type InboxGroup } from '../../opinions/inbox.ts'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from '../states.tsx'
import type { InboxOfUnit } from './useInbox.tsx'

export function InboxFailed({ unit }: { unit: Key }) {
  const words = useWords()
  return (
    <EmptyState
      icon={<IconCloudOff size={26} />}
      title={words.say('inbox.failed')}
      help={words.say('inbox.failedHelp')}
    >
      <button
        type="button"
        className="button button-honey"
        onClick={() => void fetchKind('opinion', idOf(unit)).catch(() => undefined)}
      >
        {words.say('inbox.retry')}
      </button>
    </EmptyState>
  )
}

export function InboxEmpty({
  inbox,
  group,
  isNarrowed,
  onClear,
}: {
  inbox: InboxOfUnit
  group: InboxGroup
  isNarrowed: boolean
  onClear: () => void
}) {
  const words = useWords()
  if (isNarrowed) {
    return (
      <EmptyState icon={<IconFilterOff size={26} />} title={words.say('inbox.noneFiltered')} help="">
        <button type="button" className="button button-honey" onClick={onClear}>
          {words.say('inbox.clear')}
        </button>
      </EmptyState>
    )
  }
  if (group !== 'todo') return <p className="block quiet">{words.say('inbox.noneOf')}</p>
  const next = inbox.all
    .filter((one) => groupOf(one) === 'doing')
    .flatMap(({ properties }) => (properties.stage === 'forwarded' && properties.forwardDue) || [])
    .toSorted()[0]
  return (
    <EmptyState
      filled
      icon={<IconChecks size={26} />}
      title={words.say('inbox.empty')}
      help={next ? words.say('inbox.emptyNext', { date: words.date(next) }) : words.say('inbox.emptyHelp')}
    >
      {inbox.counts.doing > 0 && (
        <ViewLink step={{ tab: 'doing' }} className="button">
          {words.say('inbox.seeDoing', { n: inbox.counts.doing })}
        </ViewLink>
      )}
    </EmptyState>
  )
}
