/** The fields a stage needs: the day it should end, or the grade awarded and the day of the award. */
import { useWords } from '../words/words.tsx'
import { type AlleyProperties, awardedGrades } from './alley.ts'
import { Choice, TextLine } from './EditorField.tsx'
import { type StageNeed, stageNeeds } from './stageNeeds.ts'

export type Needed = Pick<AlleyProperties, 'stage' | StageNeed>

export interface StageNeedProps {
  value: Needed
  onSet: (set: Partial<Needed>) => void
  /** The sentence to show at a field, if any. */
  faultAt: (field: string) => string | undefined
}

/** The day a stage should end. */
export function DueLine({ value, onSet, faultAt }: StageNeedProps) {
  const words = useWords()
  const dueKey = value.stage === 'consulting' || value.stage === 'rework' ? value.stage : 'constructing'
  return (
    <TextLine
      label={words.say(`edit.due.${dueKey}`)}
      type="date"
      value={value.due ?? ''}
      fault={faultAt('due')}
      onValue={(due) => onSet({ due: due || null })}
    />
  )
}

export function StageNeedFields(props: StageNeedProps) {
  const words = useWords()
  const { value, onSet, faultAt } = props
  const needs = stageNeeds[value.stage]
  if (needs.length === 0) return null
  return (
    <div className="editPair">
      {needs.includes('due') && <DueLine {...props} />}
      {needs.includes('awardedGrade') && (
        <Choice
          label={words.say('field.awardedGrade')}
          value={value.awardedGrade ?? ''}
          fault={faultAt('awardedGrade')}
          onValue={(grade) => onSet({ awardedGrade: awardedGrades.find((one) => one === grade) ?? null })}
        >
          <option value="">{words.say('edit.chooseGrade')}</option>
          {awardedGrades.map((grade) => (
            <option key={grade} value={grade}>
              {words.say(`grade.${grade}`)}
            </option>
          ))}
        </Choice>
      )}
      {needs.includes('awardedOn') && (
        <TextLine
          label={words.say('field.awardedOn')}
          type="date"
          value={value.awardedOn ?? ''}
          fault={faultAt('awardedOn')}
          onValue={(awardedOn) => onSet({ awardedOn: awardedOn || null })}
        />
      )}
    </div>
  )
}
