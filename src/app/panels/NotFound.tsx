/** A link whose record is not here: said plainly, with the way home. */
import { IconMapPinOff } from '@tabler/icons-react'
import { ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from '../states.tsx'

export function NotFound() {
  const words = useWords()
  return (
    <EmptyState
      icon={<IconMapPinOff size={26} />}
      title={words.say('state.notFound')}
      help={words.say('state.notFoundHelp')}
    >
      <ViewLink step={{ key: undefined }} className="button">
        {words.say('state.goHome')}
      </ViewLink>
    </EmptyState>
  )
}
