/** In place of a page that changes the map, while a past day is shown: why it is closed, and the way back to today. */
import { IconLock } from '@tabler/icons-react'
import { useDataset } from '../../changes/dataset.store.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from '../states.tsx'

export function TimeLocked() {
  const words = useWords()
  const day = useDataset((dataset) => dataset.day) ?? ''
  return (
    <EmptyState
      icon={<IconLock size={26} />}
      title={words.say('time.locked')}
      help={words.say('time.lockedHelp', { day })}
    >
      <ViewLink step={{ date: undefined }} className="button button-honey">
        {words.say('time.back')}
      </ViewLink>
    </EmptyState>
  )
}
