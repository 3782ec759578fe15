/** Who will receive it: the planner and the volunteers of the unit, or the district where nobody knows the unit. */
import { useRecordsOfUnit } from '../changes/dataset.store.ts'
import { HexAvatar } from '../people/HexAvatar.tsx'
import type { Person } from '../people/person.ts'
import { useWords } from '../words/words.tsx'
import { type DraftPlace, usePlannerOf } from './place.tsx'
import { receiversOf } from './receivers.ts'

export function Receiver({ place: { unit }, isUnknown }: { place: DraftPlace; isUnknown: boolean }) {
  const words = useWords()
  const planner = usePlannerOf(unit)
  const { records: people } = useRecordsOfUnit<Person>('person', unit?.id)
  const { volunteers } = receiversOf(people, unit?.id ?? null)
  if (!unit) return <p className="quiet">{words.say(isUnknown ? 'speak.toDistrict' : 'speak.toNobodyYet')}</p>
  return (
    <div className="receiver">
      {planner && <HexAvatar person={planner.properties} size={44} />}
      <p>
        <b>
          {planner
            ? words.say('speak.to', {
                planner: words.name(planner.properties),
                unit: words.name(unit.properties),
              })
            : words.say('speak.toUnit', { unit: words.name(unit.properties) })}
        </b>
        {volunteers.length > 0 && <small>{words.say('speak.toVolunteers', { n: volunteers.length })}</small>}
      </p>
    </div>
  )
}
