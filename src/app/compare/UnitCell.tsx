/** The head of a unit's row in the tables of comparing: a box that picks it for the comparison, and its name, which opens it. */
import type { Key } from '../../changes/record.ts'
import { Disc } from '../../compare/Disc.tsx'
import type { Comparison } from '../../compare/useCompare.tsx'
import { useShortNames } from '../../compare/useCompare.tsx'
import { usePick } from '../../compare/useGuest.tsx'
import { mostCompared } from '../../map/parameter.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'

export function UnitCell({ unit, compared }: { unit: Key; compared: Comparison['compared'] }) {
  const words = useWords()
  const names = useShortNames()
  const pick = usePick()
  const letter = compared.find(({ key }) => key === unit)?.letter
  const name = names.get(unit) ?? unit
  return (
    <th scope="row">
      <div className="unitCell">
        <input
          type="checkbox"
          checked={letter !== undefined}
          disabled={letter === undefined && compared.length >= mostCompared}
          aria-label={words.say('compare.pickUnit', { name })}
          onChange={() => pick(unit)}
        />
        <ViewLink step={choosing(unit)}>
          {letter && <Disc letter={letter} />}
          {name}
        </ViewLink>
      </div>
    </th>
  )
}
