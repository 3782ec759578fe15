/** 我也遇到: one tap to follow an opinion as somebody who has met the same, with a code of one's own. */
import { IconUserPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { newId } from '../changes/draft.ts'
import { useWords } from '../words/words.tsx'
import { CodeCard } from './CodeCard.tsx'
import { isOpen } from './marks.ts'
import type { Opinion } from './opinion.ts'
import { agree } from './send.store.ts'
import { useTroubleWords } from './troubleWords.tsx'

export function MeToo({ opinion }: { opinion: Opinion }) {
  const words = useWords()
  const troubleOf = useTroubleWords()
  const id = useRef(newId())
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [code, setCode] = useState<string | null>(null)
  if (code !== null) {
    return (
      <div role="status">
        <p>
          <b>{words.say('opinion.joined')}</b>
        </p>
        <CodeCard code={code} />
      </div>
    )
  }
  if (!isOpen(opinion)) return null
  const follow = async () => {
    setBusy(true)
    const asked = await agree(opinion.id, id.current, opinion.properties.text)
    setBusy(false)
    if (asked.state === 'answered') setCode(asked.value.code)
    else setTrouble(troubleOf(asked))
  }
  return (
    <>
      <button type="button" className="button meToo" disabled={isBusy} aria-busy={isBusy} onClick={() => void follow()}>
        <IconUserPlus size={18} stroke={1.75} aria-hidden="true" />
        {words.say('speak.meToo')}
      </button>
      <p className="speakLack" role="alert">
        {trouble}
      </p>
    </>
  )
}
