/** The fields of an alley in words: what each is called, and how its value is told to a person. */
import type { Json } from '../changes/record.ts'
import type { Speaker, WordKey } from '../words/speak.ts'

/** Field → the name of its word; the editor, the history, proposals and conflicts call it the same. */
const names: Record<string, WordKey> = {
  name: 'field.name',
  nameHant: 'field.nameHant',
  nameEn: 'field.nameEn',
  code: 'field.code',
  unit: 'field.unit',
  geometry: 'field.geometry',
  stage: 'field.stage',
  stageSince: 'field.stageSince',
  due: 'field.due',
  onHold: 'field.onHold',
  widthM: 'field.widthM',
  lengthM: 'field.lengthM',
  programmeRound: 'field.programmeRound',
  awardedGrade: 'field.awardedGrade',
  awardedOn: 'field.awardedOn',
  streetChief: 'alley.streetChief',
  alleyChief: 'alley.alleyChief',
  alleySteward: 'alley.alleySteward',
  status: 'field.status',
}

/** What a field is called. */
export function fieldName(field: string, words: Speaker): string {
  return words.say(names[field] ?? 'field.other')
}

/** A value as a person reads it: words for stages and grades, metres, dates; 空 where there is none. */
export function fieldValue(field: string, value: Json | undefined, words: Speaker): string {
  if (value == null || value === '') return words.say('value.none')
  if (typeof value === 'boolean') return words.say(value ? 'value.yes' : 'value.no')
  if (field === 'stage') return words.say(`stage.${value}` as WordKey)
  if (field === 'awardedGrade') return words.say(`grade.${value}` as WordKey)
  if (field === 'lengthM' || field === 'widthM') return words.say('alley.length', { n: words.number(Number(value), 1) })
  if (field === 'geometry') return words.say('value.points', { n: pointsOf(value) })
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? words.date(value) : value
  return typeof value === 'number' ? words.number(value, 2) : words.say('value.more')
}

/** How many points a geometry has. */
function pointsOf(value: Json): number {
  if (!Array.isArray(value)) {
    const { coordinates } = value as { coordinates?: Json }
    return coordinates === undefined ? 0 : pointsOf(coordinates)
  }
  if (typeof value[0] === 'number') return 1
  return value.reduce<number>((sum, part) => sum + pointsOf(part), 0)
}
