/** Distances of a patrol in words. */
import type { Speaker } from '../words/speak.ts'

/** Metres below a kilometre, in tens; kilometres with one decimal above. */
export function distanceWords(metres: number, words: Speaker): string {
  if (metres >= 995) return words.say('patrol.kilometres', { n: words.number(metres / 1000, 1) })
  const told = metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10
  return words.say('patrol.metres', { n: words.number(told) })
}
