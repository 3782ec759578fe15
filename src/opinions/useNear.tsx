/** What others have said near the draft's place, and joining one of them instead of saying it again. */
import { useEffect, useRef, useState } from 'react'
import { newId } from '../changes/draft.ts'
import { askNear, type NearOpinion } from './asking.store.ts'
import type { DraftPlace } from './place.tsx'
import { agree as agreeWith } from './send.store.ts'
import { useSpeak } from './speak.store.ts'
import { useTroubleWords } from './troubleWords.tsx'

/** Milliseconds for which the pin must stand still before anybody is asked. */
const stillness = 350

export function useNear({ at }: DraftPlace): {
  near: readonly NearOpinion[]
  agree: (opinion: NearOpinion) => Promise<string | null>
} {
  const [near, setNear] = useState<readonly NearOpinion[]>([])
  const troubleOf = useTroubleWords()
  const topic = useSpeak(({ draft }) => draft?.topic ?? null)
  const [lon, lat] = at ?? []
  useEffect(() => {
    setNear([])
    if (lon === undefined || lat === undefined) return
    let isOver = false
    const timer = setTimeout(async () => {
      const asked = await askNear([lon, lat], topic)
      if (!isOver && asked.state === 'answered') setNear(asked.value.opinions)
    }, stillness)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [lon, lat, topic])
  const ids = useRef(new Map<string, string>())
  const agree = async (opinion: NearOpinion) => {
    const id = ids.current.get(opinion.key) ?? newId()
    ids.current.set(opinion.key, id)
    const asked = await agreeWith(opinion.key, id, opinion.text)
    if (asked.state !== 'answered') return troubleOf(asked)
    const { code, due, unit, alley } = asked.value
    useSpeak.setState({
      outcome: { state: 'sent', isJoined: true, code, due, unit: unit ?? null, alley: alley ?? null },
    })
    return null
  }
  return { near, agree }
}
