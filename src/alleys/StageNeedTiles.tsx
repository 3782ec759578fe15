/** What a stage needs, for a thumb: the grades as tiles, the day as a field that already says what is usual. */
import { useWords } from '../words/words.tsx'
import { awardedGrades } from './alley.ts'
import { TextLine } from './EditorField.tsx'
import type { Needed } from './StageNeedFields.tsx'
import { stageNeeds } from './stageNeeds.ts'

/** @param faultAt the sentence to show at a field, if any. */
export function StageNeedTiles(props: {
  value: Needed
  onSet: (set: Partial<Needed>) => void
  faultAt: (field: string) => string | undefined
}) {
  const words = useWords()
  const { value, onSet, faultAt } = props
  const needs = stageNeeds[value.stage]
  const dueKey = value.stage === 'consulting' || value.stage === 'rework' ? value.stage : 'constructing'
  return (
    <>
      {needs.includes('awardedGrade') && (
        <fieldset className="gradeTiles">
          <legend>{words.say('patrol.grade')}</legend>
          {awardedGrades.map((grade) => (
            <button
              key={grade}
              type="button"
              className="tile"
              aria-pressed={value.awardedGrade === grade}
              onClick={() => onSet({ awardedGrade: grade })}
            >
              <b>{words.say(`grade.${grade}`)}</b>
            </button>
          ))}
          {faultAt('awardedGrade') && (
            <small role="alert" className="editTrouble">
              {faultAt('awardedGrade')}
            </small>
          )}
        </fieldset>
      )}
      {needs.includes('due') && (
        <TextLine
          label={words.say(`edit.due.${dueKey}`)}
          type="date"
          value={value.due ?? ''}
          fault={faultAt('due')}
          onValue={(due) => onSet({ due: due || null })}
        />
      )}
    </>
  )
}
