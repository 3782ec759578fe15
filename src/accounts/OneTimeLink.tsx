/** A link that is shown once: written out, and copied by one tap. */
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'

/** @param says what the link is good for; @param token what stands behind its `#`, or null for nothing yet. */
export function OneTimeLink({ says, page, token }: { says: string; page: 'join' | 'renew'; token: string | null }) {
  const words = useWords()
  const [copied, setCopied] = useState<string | null>(null)
  if (token === null) return <div role="status" />
  const link = new URL(`?page=${page}#${token}`, document.baseURI).href
  const copy = async () => {
    await navigator.clipboard?.writeText(link)
    setCopied(token)
  }
  return (
    <div role="status" className="note oneTimeLink">
      <p>{says}</p>
      <code>{link}</code>
      <button type="button" className="button" onClick={copy}>
        <IconCopy size={18} aria-hidden="true" />
        {words.say(copied === token ? 'admin.copied' : 'admin.copy')}
      </button>
    </div>
  )
}
