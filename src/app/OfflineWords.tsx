/** No network, in the words of a phone's bar: what is kept on it, and from when its offline map is. */
import { useEffect } from 'react'
import { readAreas, useAreas } from '../changes/areas.store.ts'
import { dayOf } from '../changes/day.ts'
import { useWords } from '../words/words.tsx'

/** @param n how many items wait. */
export function OfflineWords({ n }: { n: number }) {
  const words = useWords()
  const areas = useAreas((store) => store.areas)
  useEffect(() => void readAreas(), [])
  const newest = areas?.at(-1)
  const kept = [
    n > 0 ? words.say('work.onPhone', { n }) : '',
    newest ? words.say('area.standing', { date: words.date(dayOf(newest.at)) }) : '',
  ].filter(Boolean)
  return (
    <>
      <b>{words.say('work.noNetwork')}</b>
      {kept.length > 0 && <span>· {kept.join(words.language === 'en' ? ', ' : '，')}</span>}
    </>
  )
}
