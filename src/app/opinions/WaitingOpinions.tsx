/** Sends what was said without a network as soon as there is one, and tells when it has gone out. */
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { TrackLink } from '../../opinions/CodeCard.tsx'
import { sendWaiting } from '../../opinions/send.store.ts'
import { useWords } from '../../words/words.tsx'
import { useOnline } from '../online.tsx'
import { sendPhoto } from './sendPhoto.store.ts'

/** Milliseconds until the next try while the server is out of reach. */
const pause = 30_000

export function WaitingOpinions() {
  const words = useWords()
  const online = useOnline()
  const [told, setTold] = useState<{ code: string | null; sentence: string } | null>(null)
  useEffect(() => {
    if (!online) return
    const send = async () => {
      const { sent, refusals } = await sendWaiting(sendPhoto)
      const refusal = refusals[0]
      if (sent[0]) setTold({ code: sent[0].code, sentence: words.say('speak.sentLater') })
      else if (refusal !== undefined)
        setTold({ code: null, sentence: words.say('speak.refusedLater', { message: refusal }) })
    }
    void send()
    const timer = setInterval(() => void send(), pause)
    return () => clearInterval(timer)
  }, [online, words])
  if (!told) return null
  return (
    <div className="toast" role="status">
      <span>{told.sentence}</span>
      {told.code !== null && (
        <TrackLink code={told.code} className="toast-link">
          {words.say('speak.look')}
        </TrackLink>
      )}
      <button type="button" aria-label={words.say('nav.close')} onClick={() => setTold(null)}>
        <IconX size={18} aria-hidden="true" />
      </button>
    </div>
  )
}
