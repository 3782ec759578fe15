/** The filter of the inbox: stage, topic, and what one looks after oneself. */
import { useAccount } from '../../accounts/account.store.ts'
import { opinionTopics } from '../../opinions/opinion.ts'
import { opinionStages } from '../../opinions/opinionSteps.ts'
import { useWords } from '../../words/words.tsx'
import type { Narrowing } from './useInbox.tsx'

/** Whether something is left out. */
export function isNarrowed({ stage, topic, handler }: Narrowing): boolean {
  return Boolean(stage || topic || handler)
}

/** Narrowed down to nothing; sorted as before. */
export function wide({ isNewestFirst }: Narrowing): Narrowing {
  return { isNewestFirst }
}

export function InboxFilter({ narrowing, narrow }: { narrowing: Narrowing; narrow: (next: Narrowing) => void }) {
  const words = useWords()
  const own = useAccount(({ account }) => account?.person ?? null)
  return (
    <div className="inboxFilter">
      <div>
        <label htmlFor="inbox-stage">{words.say('inbox.filterStage')}</label>
        <select
          id="inbox-stage"
          value={narrowing.stage ?? ''}
          onChange={({ target }) => narrow({ ...narrowing, stage: opinionStages.find((one) => one === target.value) })}
        >
          <option value="">{words.say('inbox.filterAll')}</option>
          {opinionStages.map((one) => (
            <option key={one} value={one}>
              {words.say(`opinion.stage.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="inbox-topic">{words.say('inbox.filterTopic')}</label>
        <select
          id="inbox-topic"
          value={narrowing.topic ?? ''}
          onChange={({ target }) => narrow({ ...narrowing, topic: opinionTopics.find((one) => one === target.value) })}
        >
          <option value="">{words.say('inbox.filterAll')}</option>
          {opinionTopics.map((one) => (
            <option key={one} value={one}>
              {words.say(`opinion.topic.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {own && (
        <label className="inboxFilter-mine">
          <input
            type="checkbox"
            checked={narrowing.handler === own}
            onChange={({ target }) => narrow({ ...narrowing, handler: target.checked ? own : undefined })}
          />
          {words.say('inbox.mine')}
        </label>
      )}
      {isNarrowed(narrowing) && (
        <button type="button" className="link" onClick={() => narrow(wide(narrowing))}>
          {words.say('inbox.clear')}
        </button>
      )}
    </div>
  )
}
