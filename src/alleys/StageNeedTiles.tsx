/** What a stage needs, for a thumb: the grades as tiles, the day as a field that already says what is usual. */
import { useWords } from '../words/words.tsx'
import { awardedGrades } from './alley.ts'
import { DueLine, type StageNeedProps } from './StageNeedFields.tsx'
import { stageNeeds } from './stageNeeds.ts'

export function StageNeedTiles(props: StageNeedProps) {
  const words = useWords()
  const { value, onSet, faultAt } = props
  const needs = stageNeeds[value.stage]
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
      {needs.includes('due') && <DueLine {...props} />}
    </>
  )
}
