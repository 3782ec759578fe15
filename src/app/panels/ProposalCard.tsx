/** One proposal told in full: who proposes it and why, its fields from old to new, what conflicts, and the planner's answer. */
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { fieldName, fieldValue } from '../../alleys/fieldWords.ts'
import { conflictsOf } from '../../changes/accepting.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import type { Diff } from '../../changes/diff.ts'
import type { Proposal } from '../../changes/proposal.ts'
import type { Key } from '../../changes/record.ts'
import { HexAvatar } from '../../people/HexAvatar.tsx'
import type { Person } from '../../people/person.ts'
import { useWords } from '../../words/words.tsx'
import { MapCard } from '../MapCard.tsx'
import { Comment } from './AlleyHistory.tsx'
import { DiffRows } from './DiffRows.tsx'
import { diffName, glyphs } from './diffWords.ts'
import { ProposalAnswer, ProposalWithdraw } from './ProposalAnswer.tsx'
import { useShown } from './proposalsOf.tsx'
import { useSigner, WhoWhen } from './WhoWhen.tsx'

interface Props {
  proposal: Proposal
  diffs: readonly Diff[]
  part: 'planner' | 'volunteer'
  place: number
  of: number
  onStep: (by: number) => void
  onEdit: (alley: Key) => void
}

export function ProposalCard({ proposal, diffs, part, place, of, onStep, onEdit }: Props) {
  const words = useWords()
  const person = useRecord<Person>(proposal.properties.madeBy)
  const { status, comment, madeBy, madeAt } = proposal.properties
  const [first] = diffs
  const isOpen = status === 'open'
  if (!first) return null
  return (
    <MapCard label={diffName(first, words)}>
      <header className="mapCard-head">
        <i className="diffGlyph" data-sort={first.sort} aria-hidden="true">
          {glyphs[first.sort]}
        </i>
        <h2>{diffName(first, words)}</h2>
        <span>{words.say('proposal.place', { place, of })}</span>
        <button
          type="button"
          className="tool tool-icon"
          disabled={place === 1}
          aria-label={words.say('proposal.before')}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="tool tool-icon"
          disabled={place === of}
          aria-label={words.say('proposal.next')}
          onClick={() => onStep(1)}
        >
          <IconChevronDown size={18} aria-hidden="true" />
        </button>
      </header>
      <div className="mapCard-who">
        {person && <HexAvatar person={person.properties} size={34} />}
        <div>
          <WhoWhen author={madeBy} at={madeAt} />
          {comment ? <Comment text={comment} /> : <p>{words.say('proposal.noComment')}</p>}
        </div>
      </div>
      {diffs.map((diff) => (
        <div key={diff.key}>
          {diffs.length > 1 && <h3 className="mapCard-name">{diffName(diff, words)}</h3>}
          <DiffRows diff={diff} isPast={!isOpen} />
        </div>
      ))}
      {isOpen && <Conflicts proposal={proposal} />}
      {isOpen && part === 'planner' && <ProposalAnswer proposal={proposal} diffs={diffs} onEdit={onEdit} />}
      {isOpen && part === 'volunteer' && <ProposalWithdraw proposal={proposal} />}
      {!isOpen && <Decided proposal={proposal} />}
    </MapCard>
  )
}

function Conflicts({ proposal }: { proposal: Proposal }) {
  const words = useWords()
  const conflicts = conflictsOf(proposal, useShown())
  if (conflicts.length === 0) return null
  const sentences = conflicts.map((conflict) =>
    'field' in conflict
      ? words.say('proposal.conflict', {
          field: fieldName(conflict.field, words),
          value: fieldValue(conflict.field, conflict.theirs, words),
        })
      : words.say(`proposal.conflict.${conflict.reason}`),
  )
  return (
    <div className="mapCard-warn">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}

/** What became of it, and the planner's words. */
function Decided({ proposal: { properties } }: { proposal: Proposal }) {
  const words = useWords()
  const who = useSigner(properties.answeredBy)
  return (
    <div className="mapCard-done" data-status={properties.status}>
      <b>{words.say(`proposal.is.${properties.status as 'accepted' | 'rejected' | 'withdrawn'}`, { who })}</b>
      {properties.answer && <Comment text={properties.answer} />}
    </div>
  )
}
