/** Where the numbers are not there: what is known of the reason, and what one can do. */
import { IconCalendarOff, IconChartDots3, IconCloudOff } from '@tabler/icons-react'
import { fetchNumbersAgain } from '../../compare/numbers.store.ts'
import type { Comparison } from '../../compare/useCompare.tsx'
import { indicatorName } from '../../indicators/indicatorWords.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { EmptyState, PanelSkeleton } from '../states.tsx'

/** Nothing where there are numbers to be seen. */
export function NumbersMissing({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const { arrival, day, asOf, rows, mean, indicator } = comparison
  if (arrival === 'coming') return <PanelSkeleton what={words.say('compare.coming')} />
  if (arrival === 'failed') {
    return (
      <EmptyState
        icon={<IconCloudOff size={26} />}
        title={words.say('compare.offline')}
        help={words.say('compare.offlineHelp')}
      >
        <button type="button" className="button button-honey" onClick={() => void fetchNumbersAgain(day)}>
          {words.say('state.retry')}
        </button>
      </EmptyState>
    )
  }
  if (arrival === 'onlyToday') {
    return (
      <EmptyState
        icon={<IconCalendarOff size={26} />}
        title={words.say('compare.onlyToday')}
        help={words.say('compare.onlyTodayHelp', { day: asOf })}
      >
        <ViewLink step={{ date: undefined }} className="button button-honey">
          {words.say('compare.backToday', { day: asOf })}
        </ViewLink>
      </EmptyState>
    )
  }
  if (rows.length > 0 && mean.n > 0) return null
  return (
    <EmptyState
      icon={<IconChartDots3 size={26} />}
      title={words.say('compare.noneHere', { name: indicatorName(indicator.id, words) })}
      help={words.say('compare.noneHereHelp')}
    />
  )
}
