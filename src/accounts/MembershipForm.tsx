/** Asking for a membership: role, unit, who on the roster, and the days. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import { dayOf } from '../changes/day.ts'
import type { MapRecord } from '../changes/record.ts'
import type { Named } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { ChoiceField, TextField } from './fields.tsx'
import { isBoundToUnit, type MemberRole, type Membership, memberRoles } from './membership.ts'

type Person = MapRecord<Named & { unit: string | null }>

interface Given {
  button: string
  onWish: (wish: Membership) => void
  /** What the form begins with. */
  start?: Pick<Membership, 'role' | 'unit' | 'person'>
  /** What stands beside the button. */
  children?: ReactNode
}

export function MembershipForm(props: Given) {
  const words = useWords()
  const units = useRecords<MapRecord<Named>>('unit')
  const people = useRecords<Person>('person')
  const [role, setRole] = useState<MemberRole>(props.start?.role ?? 'planner')
  const [unit, setUnit] = useState<string>(props.start?.unit ?? units[0]?.id ?? '')
  const [person, setPerson] = useState(props.start?.person ?? '')
  const [starts, setStarts] = useState(() => dayOf(new Date().toISOString()))
  const [ends, setEnds] = useState('')
  const isBound = isBoundToUnit(role)
  const wish = (event: FormEvent) => {
    event.preventDefault()
    props.onWish({ role, unit: isBound ? unit : null, person: person || null, starts, ends: ends || null })
  }
  return (
    <form className="form" onSubmit={wish}>
      <ChoiceField
        label={words.say('admin.role')}
        value={role}
        onValue={(name) => setRole(memberRoles.find((one) => one === name) ?? 'volunteer')}
      >
        {memberRoles.map((one) => (
          <option key={one} value={one}>
            {words.say(`role.${one}`)}
          </option>
        ))}
      </ChoiceField>
      {isBound && (
        <ChoiceField label={words.say('admin.unit')} value={unit} onValue={setUnit}>
          {units.map(({ id, properties }) => (
            <option key={id} value={id}>
              {words.name(properties)}
            </option>
          ))}
        </ChoiceField>
      )}
      <ChoiceField label={words.say('admin.person')} value={person} onValue={setPerson}>
        <option value="">{words.say('admin.nobody')}</option>
        {people.map(({ id, properties }) => (
          <option key={id} value={id}>
            {words.name(properties)}
          </option>
        ))}
      </ChoiceField>
      <TextField label={words.say('admin.starts')} type="date" value={starts} onValue={setStarts} />
      <TextField
        label={words.say('admin.ends')}
        type="date"
        required={false}
        min={starts}
        value={ends}
        onValue={setEnds}
      />
      <button type="submit" className="button button-honey">
        {props.button}
      </button>
      {props.children}
    </form>
  )
}
