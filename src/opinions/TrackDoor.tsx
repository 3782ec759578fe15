/** The way in to what became of an opinion: the codes this device knows, or one that is typed. */
import { IconCloudUpload, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Quote } from '../words/Quote.tsx'
import { useWords } from '../words/words.tsx'
import { TrackLink } from './CodeCard.tsx'
import type { OpinionDraft } from './draft.ts'
import { forgetMine, keptMine, type Mine, waitingDrafts } from './kept.store.ts'

/** @param tried the code that was tried last. @param trouble why it opened nothing. */
export function TrackDoor({
  tried,
  trouble,
  onCode,
}: {
  tried: string
  trouble: string | null
  onCode: (code: string) => void
}) {
  const words = useWords()
  const [code, setCode] = useState(tried)
  return (
    <>
      <section className="block">
        <form
          className="trackForm"
          onSubmit={(event) => {
            event.preventDefault()
            if (code.trim()) onCode(code.trim())
          }}
        >
          <div className="speakField" data-lacking={trouble !== null}>
            <label htmlFor="track-code">{words.say('track.enter')}</label>
            <input
              id="track-code"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              value={code}
              aria-invalid={trouble !== null}
              aria-describedby="track-code-note"
              onChange={(event) => setCode(event.target.value)}
            />
            <small id="track-code-note" role={trouble === null ? undefined : 'alert'}>
              {trouble ?? words.say('track.enterHelp')}
            </small>
          </div>
          <button type="submit" className="button button-honey" disabled={code.trim() === ''}>
            {words.say('track.open')}
          </button>
        </form>
      </section>
      <MineList />
    </>
  )
}

function MineList() {
  const words = useWords()
  const [mine, setMine] = useState<readonly Mine[]>([])
  const [waiting, setWaiting] = useState<readonly OpinionDraft[]>([])
  useEffect(() => {
    void keptMine().then(setMine)
    void waitingDrafts().then(setWaiting)
  }, [])
  const forget = (code: string) =>
    void forgetMine(code).then(() => setMine((now) => now.filter((one) => one.code !== code)))
  return (
    <section className="block">
      <h2>{words.say('track.mine')}</h2>
      <ul className="rows">
        {waiting.map(({ id, text }) => (
          <li key={id} className="row mineRow">
            <IconCloudUpload size={20} stroke={1.75} aria-hidden="true" />
            <span className="row-name">
              <Quote text={text} />
              <small>{words.say('speak.waiting')}</small>
            </span>
          </li>
        ))}
        {mine.map(({ code, text, on, due }) => (
          <li key={code} className="row mineRow">
            <TrackLink code={code} className="row-name">
              <Quote text={text} />
              <small>
                {words.say('track.sentOn', { date: words.date(on) })}
                {due && ` · ${words.say('track.dueOn', { date: words.date(due) })}`}
              </small>
            </TrackLink>
            <button
              type="button"
              className="tool tool-icon"
              aria-label={words.say('track.forgetHere', { text })}
              title={words.say('track.forgetHereShort')}
              onClick={() => forget(code)}
            >
              <IconX size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <p className="quiet">{words.say(mine.length + waiting.length > 0 ? 'track.mineNote' : 'track.mineNone')}</p>
    </section>
  )
}
