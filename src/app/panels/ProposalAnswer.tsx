/** The planner's answer to a proposal: taken, changed and then taken, or rejected with words; its author may withdraw it. */
import { IconArrowBackUp, IconCheck, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { accepting, answering, conflictsOf } from '../../changes/accepting.ts'
import type { Diff } from '../../changes/diff.ts'
import { updateOf } from '../../changes/draft.ts'
import type { Proposal } from '../../changes/proposal.ts'
import { type Key, kindOf } from '../../changes/record.ts'
import { useWords } from '../../words/words.tsx'
import { useShown } from './proposalsOf.tsx'
import { Faults, useSending } from './sending.tsx'

const phrases = ['good', 'photo', 'twice'] as const

interface Props {
  proposal: Proposal
  diffs: readonly Diff[]
  onEdit: (alley: Key) => void
}

export function ProposalAnswer({ proposal, diffs, onEdit }: Props) {
  const words = useWords()
  const [answer, setAnswer] = useState('')
  const answeredBy = useAccount(({ account }) => account?.person ?? null)
  const records = useShown()
  const isFought = conflictsOf(proposal, records).length > 0
  const { send, faults, isBusy } = useSending()
  const { comment } = proposal.properties
  const reason = comment ? words.say('proposal.reason', { comment }) : words.say('proposal.reasonPlain')
  const accept = () =>
    send({
      comment: reason,
      changes: accepting([proposal], { answer, answeredBy }),
      told: words.say('proposal.acceptedNow'),
    })
  const reject = () =>
    send({
      comment: '',
      changes: answering(proposal, { status: 'rejected', answer, answeredBy }),
      told: words.say('proposal.rejectedNow'),
    })
  const [first] = diffs
  const isEditable = diffs.length === 1 && first && kindOf(first.key) === 'alley' && first.sort !== 'removed'
  const change = async () => {
    if (!first) return
    const { takeUp } = await import('./takeUp.store.ts')
    takeUp(proposal, records, { answer, answeredBy, comment: reason })
    onEdit(first.sort === 'added' ? proposal.properties.unit : first.key)
  }
  return (
    <form
      className="mapCard-answer"
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
    >
      <div className="chipRow">
        <label htmlFor="answer">{words.say('proposal.answer')}</label>
        {phrases.map((phrase) => {
          const text = words.say(`proposal.phrase.${phrase}`)
          return (
            <button
              key={phrase}
              type="button"
              className="chip"
              aria-pressed={answer === text}
              onClick={() => setAnswer(text)}
            >
              {text}
            </button>
          )
        })}
      </div>
      <textarea
        id="answer"
        rows={2}
        maxLength={2000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Faults faults={faults} />
      <div className="buttonRow">
        <button
          type="button"
          className="button button-bad"
          disabled={isBusy || answer.trim() === ''}
          onClick={() => void reject()}
        >
          <IconX size={18} aria-hidden="true" />
          {words.say('proposal.reject')}
        </button>
        {isEditable && (
          <button type="button" className="button" disabled={isBusy} onClick={() => void change()}>
            <IconPencil size={18} aria-hidden="true" />
            {words.say('proposal.change')}
          </button>
        )}
        <button type="submit" className="button button-honey" disabled={isBusy || isFought}>
          <IconCheck size={18} aria-hidden="true" />
          {words.say('proposal.accept')}
        </button>
      </div>
      <p className="quiet">{words.say('proposal.rejectNote')}</p>
    </form>
  )
}

export function ProposalWithdraw({ proposal }: { proposal: Proposal }) {
  const words = useWords()
  const { send, faults, isBusy } = useSending()
  const withdraw = async () => {
    const change = updateOf(proposal, { status: 'withdrawn' })
    if (change) await send({ comment: '', changes: [change], told: words.say('proposal.withdrawnNow') })
  }
  return (
    <div className="mapCard-answer">
      <p className="quiet">{words.say('proposal.waiting')}</p>
      <Faults faults={faults} />
      <button type="button" className="button" disabled={isBusy} onClick={() => void withdraw()}>
        <IconArrowBackUp size={18} aria-hidden="true" />
        {words.say('proposal.withdraw')}
      </button>
    </div>
  )
}
