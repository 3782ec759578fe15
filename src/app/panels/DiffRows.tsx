/** The fields of a diff, old beside new. */

import { fieldName } from '../../alleys/fieldWords.ts'
import { StageBadge } from '../../alleys/StageBadge.tsx'
import type { Stage } from '../../alleys/stage.ts'
import type { Diff } from '../../changes/diff.ts'
import type { MapRecord } from '../../changes/record.ts'
import { useQuoted } from '../../words/quoted.tsx'
import { useWords } from '../../words/words.tsx'
import { longer, toldFields, valueIn } from './diffWords.ts'

/** Fields that hold the names of people, written by people. */
const people = ['streetChief', 'alleyChief', 'alleySteward']

export function DiffRows({ diff, isPast }: { diff: Diff; isPast: boolean }) {
  const words = useWords()
  return (
    <table className="diffRows">
      <thead>
        <tr>
          <th>
            <span className="hidden">{words.say('diff.field')}</span>
          </th>
          <th scope="col">{words.say(isPast ? 'diff.was' : 'diff.now')}</th>
          <th scope="col">{words.say('diff.wished')}</th>
        </tr>
      </thead>
      <tbody>
        {toldFields(diff).map((field) => (
          <tr key={field}>
            <th scope="row">{fieldName(field, words)}</th>
            <td>
              <Value record={diff.before} field={field} sample="old" />
            </td>
            <td>
              <b>
                <Value record={diff.after} field={field} sample={diff.sort} />
              </b>{' '}
              {field === 'lengthM' && <span className="diffRows-more">{longer(diff)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A value; a stage with its badge, a line with a sample of how the map draws it. */
export function Value({ record, field, sample }: { record: MapRecord | null; field: string; sample?: string }) {
  const words = useWords()
  const quoted = useQuoted()
  const told = valueIn(record, field, words)
  const stage = field === 'stage' ? record?.properties.stage : undefined
  return (
    <span className="diffValue">
      {typeof stage === 'string' && <StageBadge stage={stage as Stage} size={20} />}
      {field === 'geometry' && record?.geometry && sample && <i className="diffSample" data-sort={sample} />}
      {people.includes(field) && told !== words.say('value.none') ? quoted(told) : told}
    </span>
  )
}
