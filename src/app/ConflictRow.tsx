/** One field in conflict: what it was, mine and theirs, to pick from; a line is shown as a drawing among its neighbours. */
import type { LineString, MultiLineString } from 'geojson'
import { fieldName, fieldValue } from '../alleys/fieldWords.ts'
import type { Choice } from '../changes/conflict.ts'
import type { FieldConflict, RecordConflict } from '../changes/merge.ts'
import type { Json } from '../changes/record.ts'
import { lengthOf } from '../geo/measure.ts'
import { useWords } from '../words/words.tsx'
import { LineSketch } from './LineSketch.tsx'

interface Props {
  conflict: FieldConflict | RecordConflict
  who: string
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}

export function ConflictRow({ conflict, who, choice, onChoose }: Props) {
  const words = useWords()
  const name = 'field' in conflict ? fieldName(conflict.field, words) : words.say(`conflict.${conflict.reason}`)
  const sides = [
    { side: 'mine', label: words.say('conflict.mine') },
    { side: 'theirs', label: who },
  ] as const
  return (
    <div className="conflict-row" role="radiogroup" aria-label={name}>
      <b>{name}</b>
      <p className="conflict-base">
        {'field' in conflict && (
          <>
            <small>{words.say('conflict.base')}</small> {told(conflict.field, conflict.base)}
          </>
        )}
      </p>
      {sides.map(({ side, label }) => (
        <label key={side} data-on={choice === side}>
          {'field' in conflict && isLine(conflict[side]) && (
            <LineSketch line={conflict[side]} before={isLine(conflict.base) ? conflict.base : null} />
          )}
          <span>
            <input
              type="radio"
              name={`${conflict.key} ${name}`}
              checked={choice === side}
              onChange={() => onChoose(side)}
            />
            <small>{label}</small>
            <b>
              {'field' in conflict
                ? told(conflict.field, conflict[side])
                : words.say(`conflict.${conflict.reason}.${side}`)}
            </b>
          </span>
        </label>
      ))}
    </div>
  )

  function told(field: string, value: Json): string {
    return isLine(value)
      ? words.say('alley.length', { n: words.number(Math.round(lengthOf(value))) })
      : fieldValue(field, value, words)
  }
}

function isLine(value: unknown): value is (LineString | MultiLineString) & Json {
  if (value === null || typeof value !== 'object' || !('type' in value)) return false
  return value.type === 'LineString' || value.type === 'MultiLineString'
}
