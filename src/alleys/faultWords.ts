/** Faults in words, each at the field of the record it speaks of. */
import type { Change } from '../changes/change.ts'
import type { Fault } from '../changes/kind.ts'
import type { Key } from '../changes/record.ts'
import type { Speaker, WordKey } from '../words/speak.ts'

/** A fault at its place: the record and field, where it names one, and its sentence. */
export interface PlacedFault {
  key: Key | null
  field: string
  sentence: string
}

/** The sentences of faults of a wish, each led back from `changes.0.due` to the record and its field. */
export function placedFaults(faults: readonly Fault[], changes: readonly Change[], words: Speaker): PlacedFault[] {
  return faults.map(({ field, code, detail = '' }) => {
    const [, place, rest = ''] = /^changes\.(\d+)\.?(.*)$/.exec(field) ?? [null, '', field]
    const key = changes[Number(place || -1)]?.key ?? null
    return { key, field: rest, sentence: sentenceOf(code, detail, words) }
  })
}

function sentenceOf(code: string, detail: string, words: Speaker): string {
  if (code === 'shape') return detail
  if (code.startsWith('geometry.')) return words.say(code as WordKey)
  const sentence = words.say(`fault.${code}` as WordKey, { field: '', detail })
  return sentence.replace(/^[:：]\s*/, '')
}
