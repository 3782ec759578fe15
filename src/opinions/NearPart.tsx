/** Opinions that others have spoken of near by: offered first, so that the same thing is said once and more people follow it. */
import { IconCopy, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { Quote } from '../words/Quote.tsx'
import { useWords } from '../words/words.tsx'
import type { NearOpinion } from './asking.store.ts'

/** @param onAgree says 我也遇到; resolves to a sentence where that failed. */
export function NearPart({
  near,
  onAgree,
}: {
  near: readonly NearOpinion[]
  onAgree: (opinion: NearOpinion) => Promise<string | null>
}) {
  const words = useWords()
  const [busy, setBusy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAll, setAll] = useState(false)
  if (near.length === 0) return null
  const agree = async (opinion: NearOpinion) => {
    setBusy(opinion.key)
    setTrouble(await onAgree(opinion))
    setBusy(null)
  }
  return (
    <section className="nearOpinions" aria-label={words.say('speak.nearTitle')}>
      <ul>
        {near.slice(0, isAll ? 5 : 1).map((opinion) => (
          <li key={opinion.key}>
            <IconCopy size={20} stroke={1.75} aria-hidden="true" />
            <div>
              <b>
                {words.say('speak.near', {
                  n: Math.max(1, Math.round(opinion.metres)),
                  topic: words.say(`opinion.topic.${opinion.topic}`),
                })}
              </b>
              <ViewLink step={choosing(opinion.key)} className="nearOpinions-text">
                <Quote text={opinion.text} />
              </ViewLink>
              <small>
                {words.date(opinion.submittedOn)} · {words.say(`opinion.stage.${opinion.stage}`)}
                {opinion.met > 1 && (
                  <>
                    {' · '}
                    <IconUsers size={13} aria-hidden="true" /> {words.say('opinion.met', { n: opinion.met })}
                  </>
                )}
              </small>
            </div>
            <button
              type="button"
              className="button"
              disabled={busy !== null}
              aria-busy={busy === opinion.key}
              onClick={() => void agree(opinion)}
            >
              {words.say('speak.meToo')}
            </button>
          </li>
        ))}
      </ul>
      {near.length > 1 && !isAll && (
        <button type="button" className="link speakLink" onClick={() => setAll(true)}>
          {words.say('speak.nearMore', { n: near.length - 1 })}
        </button>
      )}
      {trouble !== null && (
        <p className="speakLack" role="alert">
          {trouble}
        </p>
      )}
    </section>
  )
}
