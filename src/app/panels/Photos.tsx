/** The page on which a planner reviews the new photos of the chosen unit. */
import type { Alley } from '../../alleys/alley.ts'
import { useRecord, useRecords } from '../../changes/dataset.store.ts'
import { useView } from '../../map/ViewLink.tsx'
import type { Person } from '../../people/person.ts'
import { PhotoReview } from '../../photos/PhotoReview.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { NotFound } from './NotFound.tsx'
import { PanelTop } from './PanelTop.tsx'
import { Faults, useSending } from './sending.tsx'

export function Photos() {
  const words = useWords()
  const { key } = useView()
  const unit = useRecord<Unit>(key?.startsWith('unit:') ? key : undefined)
  const alleys = useRecords<Alley>('alley')
  const people = useRecords<Person>('person')
  const { send, faults, isBusy } = useSending()
  if (!unit) return <NotFound />
  const whoOf = (madeBy: string) => {
    const person = people.find(({ id }) => id === madeBy)
    return person ? words.name(person.properties) : madeBy
  }
  return (
    <>
      <section className="head">
        <PanelTop trail={[{ key: unit.id, name: words.name(unit.properties) }]} />
        <h1>{words.say('photo.reviewTitle')}</h1>
      </section>
      <PhotoReview
        unit={unit.id}
        alleyOf={(one) => alleys.find(({ id }) => id === one)}
        whoOf={whoOf}
        send={send}
        isBusy={isBusy}
      />
      <Faults faults={faults} />
    </>
  )
}
