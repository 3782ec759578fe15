/** Notices in words: one plain sentence for what happened, and where it can be read. */
import type { MapRecord } from '../changes/record.ts'
import { writeView } from '../map/view.ts'
import { opinionStages } from '../opinions/opinionSteps.ts'
import type { Speaker, WordKey } from '../words/speak.ts'
import type { Happening } from './happening.ts'

/** The steps of an opinion that are told, in the words of whoever waits for them. */
const toldSteps = [...opinionStages.filter((stage) => stage !== 'submitted'), 'replied'] as const

type Words = Pick<Speaker, 'say' | 'name'>

/** The sentence of a happening. @param find the records as they are now, for the names of places. */
export function noticeSentence(
  { what, subject, stage, topic, unit, alley }: Happening,
  find: (key: Happening['subject']) => MapRecord | undefined,
  words: Words,
): string {
  if (what === 'project') {
    return words.say('notice.line', {
      place: nameOf(find(subject), words),
      step: words.say(`project.${stage}` as WordKey),
    })
  }
  const place = nameOf((alley && find(alley)) || (unit && find(unit)) || undefined, words)
  if (what === 'alley') return words.say('notice.line', { place, step: words.say(`stage.${stage}` as WordKey) })
  const told = toldSteps.find((one) => one === stage)
  const step = told ? words.say(`notice.step.${told}`) : ''
  const about = words.say(`opinion.topic.${topic ?? 'other'}` as WordKey)
  return words.say('notice.opinion', { place: place || words.say('notice.noPlace'), topic: about, step })
}

/** The view that a notice opens, as the text behind `?`. */
export function noticeView({ subject }: Pick<Happening, 'subject'>): string {
  return writeView({ key: subject })
}

/** The name of a unit, an alley or a project: the short one where there is one. */
export function nameOf(record: MapRecord | undefined, words: Pick<Words, 'name'>): string {
  if (!record) return ''
  const { shortName, shortNameHant, shortNameEn, name, nameHant, nameEn } = record.properties
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  if (shortName) return words.name({ name: text(shortName), nameHant: text(shortNameHant), nameEn: text(shortNameEn) })
  return words.name({ name: text(name), nameHant: text(nameHant), nameEn: text(nameEn) })
}
