/** The end of a patrol: a visit (下沉走访) for whoever walked it, once a day; where they walked is kept nowhere. */
import { useAccount } from '../../accounts/account.store.ts'
import { useToday } from '../../alleys/today.tsx'
import { useDataset, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { createOf, newId } from '../../changes/draft.ts'
import type { Key } from '../../changes/record.ts'
import type { Visit } from '../../people/visit.ts'
import { useWords } from '../../words/words.tsx'
import { Faults, useSending } from './sending.tsx'

export function PatrolVisit({ unit }: { unit: Key }) {
  const words = useWords()
  const today = useToday()
  const person = useAccount(({ account }) => account?.person ?? null)
  const synthetic = useDataset(({ index }) => index?.synthetic ?? false)
  const { records: visits } = useRecordsOfUnit<Visit>('visit', unit)
  const { send, faults, isBusy } = useSending()
  if (!person) return null
  const isDone = visits.some(
    ({ properties }) => properties.person === person && properties.date === today && properties.purpose === 'patrol',
  )
  if (isDone) {
    return (
      <section className="block">
        <p className="quiet" role="status">
          {words.say('patrol.visitDone')}
        </p>
      </section>
    )
  }
  const end = () => {
    const fields = { unit, person, date: today, purpose: 'patrol', attendees: 0, synthetic, geometry: null }
    const told = words.say('patrol.visitTold')
    void send({ comment: '', changes: [createOf(`visit:${newId()}`, fields)], told })
  }
  return (
    <section className="block patrol-end">
      <button type="button" className="button" disabled={isBusy} onClick={end}>
        {words.say('patrol.visit')}
      </button>
      <p className="quiet">{words.say('patrol.visitHelp')}</p>
      <Faults faults={faults} />
    </section>
  )
}
