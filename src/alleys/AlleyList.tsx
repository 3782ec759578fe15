/** A list of alleys in step with the map: hovering one lights it up, choosing one opens it. */
import type { ReactNode } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { hover } from '../map/hand.store.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { dueSentence } from './due.ts'
import { StageBadge } from './StageBadge.tsx'

/** @param before, after what else a row holds, where somebody works with the list. */
export function AlleyList(props: {
  alleys: readonly Alley[]
  before?: (alley: Alley) => ReactNode
  after?: (alley: Alley) => ReactNode
}) {
  const { alleys, before, after } = props
  return (
    <ul className="rows">
      {alleys.map((alley) => (
        <li key={alley.id} className={before || after ? 'pickRow' : undefined}>
          {before?.(alley)}
          <AlleyRow alley={alley} />
          {after?.(alley)}
        </li>
      ))}
    </ul>
  )
}

function AlleyRow({ alley: { id, properties } }: { alley: Alley }) {
  const words = useWords()
  const today = useDataset(({ index }) => index?.asOf ?? '')
  const due = dueSentence(properties, words)
  const late = properties.stage === 'rework' || (properties.due !== null && properties.due < today)
  return (
    <ViewLink
      step={choosing(id)}
      className="row"
      onMouseEnter={() => hover(id)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(id)}
      onBlur={() => hover(null)}
    >
      <StageBadge stage={properties.stage} />
      <span className="row-name">{words.name(properties)}</span>
      <span className="hidden">{words.say(`stage.${properties.stage}`)}</span>
      <span className={due && late ? 'row-note row-note-bad' : 'row-note'}>
        {due ?? words.say('alley.length', { n: words.number(properties.lengthM) })}
      </span>
    </ViewLink>
  )
}
