/** The bar at the foot of the first panel: who sees a problem says it here, and looks up what became of it. */
import { IconMessagePlus } from '@tabler/icons-react'
import { ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'

export function SpeakBar() {
  const words = useWords()
  return (
    <aside className="speakBar">
      <p>
        <b>{words.say('home.speakLead')}</b>
        <ViewLink step={{ page: 'track' }} className="link">
          {words.say('home.track')}
        </ViewLink>
      </p>
      <ViewLink step={{ page: 'speak', show: undefined, hive: undefined }} className="button button-honey">
        <IconMessagePlus size={18} stroke={1.75} aria-hidden="true" />
        {words.say('home.speak')}
      </ViewLink>
    </aside>
  )
}
