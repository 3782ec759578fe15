/** Restoring the ticked fields of a version, which asks why and becomes a new version. */
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { restoring } from '../../changes/past.ts'
import type { MapRecord } from '../../changes/record.ts'
import { useWords } from '../../words/words.tsx'
import { Faults, useSending } from './sending.tsx'

interface Props {
  record: MapRecord
  today: MapRecord
  /** The number that the restored version would have. */
  next: number
  /** How many fields are ticked, as a person counts them. */
  n: number
  fields: readonly string[]
  onDone: () => void
}

export function RestoreForm({ record, today, next, n, fields, onDone }: Props) {
  const words = useWords()
  const [why, setWhy] = useState('')
  const { send, faults, isBusy } = useSending()
  const restore = async () => {
    const change = restoring(record, today, fields)
    if (change && (await send({ comment: why, changes: [change], told: words.say('past.restored') }))) onDone()
  }
  return (
    <form
      className="mapCard-answer"
      onSubmit={(event) => {
        event.preventDefault()
        void restore()
      }}
    >
      <label htmlFor="why">
        <b>{words.say('past.why')}</b> <small>{words.say('past.required')}</small>
      </label>
      <textarea
        id="why"
        rows={2}
        required
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <p className="mapCard-info">{words.say('past.will', { n: next })}</p>
      <Faults faults={faults} />
      <button type="submit" className="button button-honey" disabled={isBusy || why.trim() === ''}>
        <IconHistory size={18} aria-hidden="true" />
        {words.say('past.restoreN', { n })}
      </button>
    </form>
  )
}
