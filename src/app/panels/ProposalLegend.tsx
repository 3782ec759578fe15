/** What the four lines of a diff mean, standing on the map. */
import { createPortal } from 'react-dom'
import { useWords } from '../../words/words.tsx'
import { useCardOnMap } from '../MapCard.tsx'

const samples = ['old', 'changed', 'added', 'removed'] as const

export function ProposalLegend() {
  const words = useWords()
  const place = useCardOnMap() ? document.getElementById('map') : null
  if (!place) return null
  return createPortal(
    <ul className="diffLegend" aria-label={words.say('diff.legend')}>
      {samples.map((sample) => (
        <li key={sample}>
          <i className="diffSample" data-sort={sample} />
          {words.say(`diff.legend.${sample}`)}
        </li>
      ))}
    </ul>,
    place,
  )
}
