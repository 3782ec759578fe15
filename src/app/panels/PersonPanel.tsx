/** A planner's or volunteer's panel: the card, and the unit they work in. */
import { useRecord } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { PersonCard } from '../../people/PersonCard.tsx'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from './PanelTop.tsx'

export function PersonPanel({ record: person }: { record: Person }) {
  const words = useWords()
  const unit = useRecord<Unit>((person.properties.unit ?? undefined) as Key | undefined)
  return (
    <>
      <section className="head">
        <PanelTop trail={unit ? [{ key: unit.id, name: words.name(unit.properties) }] : []} />
        <h1>{words.name(person.properties)}</h1>
      </section>
      <section className="block">
        <PersonCard person={person} />
        {unit && (
          <ViewLink step={choosing(unit.id)} className="button">
            {words.name(unit.properties)}
          </ViewLink>
        )}
      </section>
    </>
  )
}
