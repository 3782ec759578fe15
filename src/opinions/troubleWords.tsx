/** Why something did not go through, in a sentence: the server's own, or that it was not reached. */
import { useWords } from '../words/words.tsx'
import type { Asked } from './asking.store.ts'

export function useTroubleWords(): (asked: Exclude<Asked<unknown>, { state: 'answered' }>) => string {
  const words = useWords()
  return (asked) => (asked.state === 'refused' && asked.message ? asked.message : words.say('speak.unreached'))
}
