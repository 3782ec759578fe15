/** One proposal in the list: its sign, what it is about, who proposes it and when. */
import type { Diff } from '../../changes/diff.ts'
import type { Proposal } from '../../changes/proposal.ts'
import { useWords } from '../../words/words.tsx'
import { diffName, glyphs, headline, sortName } from './diffWords.ts'
import { WhoWhen } from './WhoWhen.tsx'

interface Props {
  proposal: Proposal
  diffs: readonly Diff[]
  isChosen: boolean
  onChoose: () => void
  isTicked?: boolean
  onTick?: () => void
}

export function ProposalRow({ proposal, diffs, isChosen, onChoose, isTicked = false, onTick }: Props) {
  const words = useWords()
  const [first] = diffs
  if (!first) return null
  const name = diffName(first, words)
  const more = diffs.length > 1 ? words.say('proposal.more', { n: diffs.length }) : ''
  return (
    <div className="proposalRow" data-chosen={isChosen} data-ticked={isTicked}>
      {onTick && (
        <input type="checkbox" aria-label={words.say('proposal.tick', { name })} checked={isTicked} onChange={onTick} />
      )}
      <button type="button" aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
        <i className="diffGlyph" data-sort={first.sort} aria-hidden="true">
          {glyphs[first.sort]}
        </i>
        <span>
          <b>{name}</b> {more}
          <span>{headline(first, words)}</span>
          <small>
            <WhoWhen author={proposal.properties.madeBy} at={proposal.properties.madeAt} />
          </small>
        </span>
        <small className="proposalRow-sort">{sortName(first, words)}</small>
      </button>
    </div>
  )
}
