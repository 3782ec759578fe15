/** Opinions of which nobody knows where they are: an administrator reads each and gives it to the unit it belongs to. */
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useRecords } from '../../changes/dataset.store.ts'
import { idOf, type Key } from '../../changes/record.ts'
import { type Asked, ask } from '../../opinions/asking.store.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { useTroubleWords } from '../../opinions/troubleWords.tsx'
import type { Unit } from '../../units/unit.ts'
import { Quote } from '../../words/Quote.tsx'
import { useWords } from '../../words/words.tsx'
import '../../opinions/opinions.css'
import './unplaced.css'

type Unplaced = Asked<{ opinions: readonly Opinion[] }>

export function UnplacedOpinions() {
  const words = useWords()
  const troubleOf = useTroubleWords()
  const [asked, setAsked] = useState<Unplaced | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const askAgain = useCallback(async () => setAsked(await ask('/unplaced')), [])
  useEffect(() => void askAgain(), [askAgain])
  const opinions = asked?.state === 'answered' ? asked.value.opinions : []
  const give = async (opinion: Opinion, unit: Unit): Promise<string | null> => {
    const given = await ask(`/${idOf(opinion.id)}/unit`, { unit: unit.id })
    if (given.state !== 'answered') return troubleOf(given)
    setTold(words.say('inbox.told.handOn', { name: words.name(unit.properties) }))
    await askAgain()
    return null
  }
  if (!asked || (asked.state === 'answered' && opinions.length === 0 && told === null)) return null
  return (
    <section className="unplaced" aria-label={words.say('unplaced.title')}>
      {asked.state !== 'answered' && (
        <p role="alert">
          {words.say('unplaced.failed')} {troubleOf(asked)}{' '}
          <button type="button" className="link speakLink" onClick={() => void askAgain()}>
            {words.say('state.retry')}
          </button>
        </p>
      )}
      <p role="status">{told}</p>
      {opinions.length > 0 && (
        <>
          <h2>{words.say('unplaced.count', { n: opinions.length })}</h2>
          <p className="quiet">{words.say('unplaced.help')}</p>
          <ul>
            {opinions
              .toSorted((one, other) => one.properties.submittedOn.localeCompare(other.properties.submittedOn))
              .map((opinion) => (
                <li key={opinion.id}>
                  <One opinion={opinion} onGive={(unit) => give(opinion, unit)} />
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** @param onGive resolves to a sentence where it failed. */
function One({ opinion, onGive }: { opinion: Opinion; onGive: (unit: Unit) => Promise<string | null> }) {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  const [chosen, choose] = useState<Key | ''>('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { text, topic, submittedOn, due } = opinion.properties
  const unit = units.find(({ id }) => id === chosen)
  const field = `unplaced-${idOf(opinion.id)}`
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!unit) return setTrouble(words.say('inbox.lack.unit'))
    setBusy(true)
    setTrouble(await onGive(unit))
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>
        <Quote text={text} />
      </p>
      <small>
        {idOf(opinion.id)} · {words.say(`opinion.topic.${topic}`)} ·{' '}
        {words.say('inbox.sentOn', { date: words.date(submittedOn) })}
        {due && ` · ${words.say('inbox.dueOn.answer', { date: words.date(due) })}`}
      </small>
      <div className="speakField">
        <label htmlFor={field}>{words.say('inbox.field.unit')}</label>
        <div>
          <select
            id={field}
            value={chosen}
            onChange={({ target }) => choose(units.find(({ id }) => id === target.value)?.id ?? '')}
          >
            <option value="">{words.say('speak.choose')}</option>
            {units.map(({ id, properties }) => (
              <option key={id} value={id}>
                {words.name(properties)}
              </option>
            ))}
          </select>
          <button type="submit" className="button" disabled={isBusy} aria-busy={isBusy}>
            {words.say('inbox.do.handOn')}
          </button>
        </div>
      </div>
      <p className="speakLack" role="alert">
        {trouble}
      </p>
    </form>
  )
}
