/** What waits for whoever works in a unit: the proposals and the new photos, with the number of those still open. */
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import type { Photo } from '../../photos/photo.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { InboxLine } from './InboxLine.tsx'
import { OfflineUnit } from './OfflineUnit.tsx'
import { usePart, useProposals } from './proposalsOf.tsx'
import '../countBadge.css'
import './together.css'

export function UnitWork({ unit }: { unit: Unit }) {
  const words = useWords()
  const part = usePart(unit.id)
  const { proposals } = useProposals(unit.id)
  const open = proposals.filter(({ properties }) => properties.status === 'open').length
  const { records: photos } = useRecordsOfUnit<Photo>('photo', unit.id)
  const unseen = photos.filter(({ properties }) => properties.reviewed === null).length
  if (!part) return null
  return (
    <section className="block unitWork">
      <ViewLink step={{ key: unit.id, page: 'patrol', tab: undefined, show: undefined }} className="button">
        {words.say('nav.patrol')}
      </ViewLink>
      <InboxLine unit={unit.id} />
      <ViewLink step={{ key: unit.id, page: 'proposals', tab: undefined }} className="button">
        {words.say(part === 'planner' ? 'unit.proposals' : 'unit.proposalsOwn')}
        {open > 0 && <span className="countBadge">{open}</span>}
      </ViewLink>
      {part === 'planner' && unseen > 0 && (
        <ViewLink step={{ key: unit.id, page: 'photos', tab: undefined }} className="button">
          {words.say('photo.reviewTitle')}
          <span className="countBadge">{unseen}</span>
        </ViewLink>
      )}
      <ViewLink step={{ key: unit.id, page: 'signs', tab: undefined }} className="button">
        {words.say('sign.print')}
      </ViewLink>
      <OfflineUnit unit={unit} />
    </section>
  )
}
