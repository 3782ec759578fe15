/** Several proposals decided at once: those that do not conflict are taken in one change set, or all are rejected with the same words. */
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { accepting, answering, takenTogether } from '../../changes/accepting.ts'
import type { Proposal } from '../../changes/proposal.ts'
import { useWords } from '../../words/words.tsx'
import { useShown } from './proposalsOf.tsx'
import { Faults, useSending } from './sending.tsx'

export function ProposalBatch({ proposals, onDone }: { proposals: readonly Proposal[]; onDone: () => void }) {
  const words = useWords()
  const answeredBy = useAccount(({ account }) => account?.person ?? null)
  const { taken, left } = takenTogether(proposals, useShown())
  const [refusal, setRefusal] = useState<string | null>(null)
  const { send, faults, isBusy } = useSending()
  const accept = async () => {
    const n = taken.length
    const changes = accepting(taken, { answer: '', answeredBy })
    const isSent = await send({
      comment: words.say('proposal.reasonMany', { n }),
      changes,
      told: words.say('proposal.acceptedMany', { n }),
    })
    if (isSent) onDone()
  }
  const reject = async (answer: string) => {
    const changes = proposals.flatMap((proposal) => answering(proposal, { status: 'rejected', answer, answeredBy }))
    const isSent = await send({
      comment: '',
      changes,
      told: words.say('proposal.rejectedMany', { n: proposals.length }),
    })
    if (isSent) onDone()
  }
  return (
    <footer className="proposalBatch">
      <p>
        {left.length === 0
          ? words.say('proposal.batch', { n: taken.length })
          : words.say('proposal.batchLeft', { n: taken.length, left: left.length })}
      </p>
      {refusal !== null && (
        <textarea
          aria-label={words.say('proposal.whyNot')}
          placeholder={words.say('proposal.whyNot')}
          value={refusal}
          onChange={(event) => setRefusal(event.target.value)}
        />
      )}
      <Faults faults={faults} />
      <div className="buttonRow">
        {refusal === null ? (
          <button type="button" className="button" onClick={() => setRefusal('')}>
            {words.say('proposal.rejectMany')}
          </button>
        ) : (
          <button
            type="button"
            className="button button-bad"
            disabled={isBusy || refusal.trim() === ''}
            onClick={() => void reject(refusal)}
          >
            {words.say('proposal.rejectMany')}
          </button>
        )}
        <button
          type="button"
          className="button button-honey"
          disabled={isBusy || taken.length === 0}
          onClick={() => void accept()}
        >
          <IconChecks size={18} aria-hidden="true" />
          {words.say('proposal.acceptMany', { n: taken.length })}
        </button>
      </div>
    </footer>
  )
}
