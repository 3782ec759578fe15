/** A change told in a few words: the stage it reached, or which fields it touched. */
import type { Change } from '../../changes/change.ts'
import type { Speaker, WordKey } from '../../words/speak.ts'

const fieldWords: Record<string, WordKey> = {
  name: 'field.name',
  geometry: 'field.geometry',
  due: 'field.due',
  onHold: 'field.onHold',
  widthM: 'field.widthM',
  programmeRound: 'field.programmeRound',
  lengthM: 'field.lengthM',
  awardedGrade: 'field.awardedGrade',
  streetChief: 'field.chiefs',
  alleyChief: 'field.chiefs',
  alleySteward: 'field.chiefs',
}

/** Says what a change did, without saying to what. */
export function deedOf(change: Change, words: Speaker): string {
  if (change.action === 'create') return words.say('history.created')
  if (change.action === 'delete') return words.say('history.deleted')
  const { stage, status, awardedGrade } = change.set
  if (typeof stage === 'string') {
    const from = words.say(`stage.${change.was.stage}` as WordKey)
    return words.say('history.stage', { from, to: words.say(`stage.${stage}` as WordKey) })
  }
  if (typeof status === 'string') return words.say(`project.${status}` as WordKey)
  if (typeof awardedGrade === 'string')
    return `${words.say('alley.grade')} ${words.say(`grade.${awardedGrade}` as WordKey)}`
  const fields = [...new Set(Object.keys(change.set).map((field) => fieldWords[field] ?? 'field.other'))]
  const joint = words.language === 'en' ? ', ' : '、'
  return words.say('history.changed', { fields: fields.map((field) => words.say(field)).join(joint) })
}
