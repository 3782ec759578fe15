/** The way back and the way on at the top of a panel: where this record lies, and its link to share. */
import { IconArrowLeft, IconCheck, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { Key } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'

export function PanelTop({ trail, code }: { trail: readonly { key: Key; name: string }[]; code?: string }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const up = trail.at(-1)?.key
  const copy = () => {
    void navigator.clipboard?.writeText(location.href).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 2500)
    })
  }
  return (
    <div className="panelTop">
      <ViewLink step={choosing(up)} className="tool tool-icon" aria-label={words.say('nav.back')}>
        <IconArrowLeft size={18} aria-hidden="true" />
      </ViewLink>
      <nav aria-label={words.say('nav.back')}>
        <ViewLink step={choosing(undefined)} className="link">
          {words.say('app.district')}
        </ViewLink>
        {trail.map(({ key, name }) => (
          <span key={key}>
            {' / '}
            <ViewLink step={choosing(key)} className="link">
              {name}
            </ViewLink>
          </span>
        ))}
        {code && <span> / {code}</span>}
      </nav>
      <button
        type="button"
        className="tool tool-icon"
        aria-label={words.say(copied ? 'share.copied' : 'share.copy')}
        title={words.say('share.copy')}
        onClick={copy}
      >
        {copied ? <IconCheck size={18} aria-hidden="true" /> : <IconLink size={18} aria-hidden="true" />}
      </button>
      <span className="hidden" role="status">
        {copied ? words.say('share.copied') : ''}
      </span>
    </div>
  )
}
