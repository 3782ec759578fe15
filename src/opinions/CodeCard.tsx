/** A tracking code in large letters, with ways to keep it, and the way to what became of it. */
import { IconCheck, IconCopy, IconShare } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { isPlain, useView } from '../map/ViewLink.tsx'
import { type View, writeView } from '../map/view.ts'
import { useWords } from '../words/words.tsx'

/** The address of the tracking page; the code stands behind `#`, which no server ever sees. */
function trackAddress(code: string, view: View = {}): string {
  const { lang } = view
  return new URL(`?${writeView({ page: 'track', ...(lang && { lang }) })}#${code}`, document.baseURI).href
}

/** Goes to the tracking page of a code; the code stays out of the view and of every log. */
export function TrackLink({ code, className, children }: { code: string; className: string; children: ReactNode }) {
  const view = useView()
  const navigate = useNavigate()
  const go = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    const { lang, theme, large } = view
    void navigate({ to: '/', search: { page: 'track', lang, theme, large } as View, hash: code })
  }
  return (
    <a className={className} href={trackAddress(code, view)} onClick={go}>
      {children}
    </a>
  )
}

/** The code in large letters, with ways to keep it. */
export function CodeCard({ code }: { code: string }) {
  const words = useWords()
  const view = useView()
  const [copied, setCopied] = useState(false)
  const address = trackAddress(code, view)
  const copy = async () => {
    await navigator.clipboard?.writeText(`${words.say('track.codeOf', { code })}\n${address}`)
    setCopied(true)
    setTimeout(() => setCopied(false), 2500)
  }
  const canShare = typeof navigator.share === 'function'
  return (
    <div className="codeCard">
      <p>
        <small>{words.say('track.code')}</small>
        <b translate="no">{code}</b>
      </p>
      <div className="speakButtons">
        <button type="button" className="button" onClick={() => void copy().catch(() => undefined)}>
          {copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
          {words.say(copied ? 'speak.copied' : 'speak.copy')}
        </button>
        {canShare && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void navigator.share({ title: words.say('track.title'), url: address }).catch(() => undefined)
            }
          >
            <IconShare size={18} aria-hidden="true" />
            {words.say('speak.share')}
          </button>
        )}
      </div>
      <p className="quiet" role="status">
        {copied ? words.say('speak.copied') : words.say('speak.codeKept')}
      </p>
    </div>
  )
}
