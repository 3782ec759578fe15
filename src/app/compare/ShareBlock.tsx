/** Taking a comparison out of the screen: as files, on paper, into other people's pages, and saved under a name. */
import './share.css'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { densityKindNamed } from '../../compare/densityKinds.ts'
import { faceNamed } from '../../compare/faces.tsx'
import type { Comparison } from '../../compare/useCompare.tsx'
import { indicatorName } from '../../indicators/indicatorWords.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import { embedCode } from '../../report/embedAddress.ts'
import { useSnapshot } from '../../report/printed.store.ts'
import { shortHash } from '../../report/snapshot.ts'
import { useWords } from '../../words/words.tsx'
import { SavedComparisons } from './SavedComparisons.tsx'
import { TakeOut } from './TakeOut.tsx'

export function ShareBlock({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const { face, metric2 } = useView()
  const { day, indicator, compared } = comparison
  const snapshot = useSnapshot(day)
  const [first] = compared
  const isOther = faceNamed(face)?.isOther ?? false
  const density = `${words.say('face.density')} ${words.say(`density.${densityKindNamed(metric2)}`)}`
  const name = isOther ? density : indicatorName(indicator.id, words)
  return (
    <section className="block shareBlock" aria-labelledby="share">
      <h2 id="share">{words.say('takeOut.share')}</h2>
      <div className="shareBlock-row exportMenu-start">
        <TakeOut comparison={comparison} />
        <ViewLink step={{ page: 'bulletin' }} className="button">
          <IconPrinter size={18} aria-hidden="true" />
          {words.say('bulletin.open')}
        </ViewLink>
        {first && (
          <ViewLink step={{ page: 'report', key: first.key }} className="button">
            <IconPrinter size={18} aria-hidden="true" />
            {words.say('report.title')} {first.letter}
          </ViewLink>
        )}
      </div>
      {snapshot?.hash && <p className="quiet">{words.say('report.snapshot', { hash: shortHash(snapshot.hash) })}</p>}
      {!isOther && <Embedding comparison={comparison} />}
      <SavedComparisons name={`${name} ${day}`} day={day} />
    </section>
  )
}

/** The lines that put the comparison into another page, with the day written down so that it stays what it is. */
function Embedding({ comparison: { day, indicator } }: { comparison: Comparison }) {
  const words = useWords()
  const view = useView()
  const [copied, setCopied] = useState(false)
  const title = words.say('embed.note', { name: indicatorName(indicator.id, words), date: day })
  const code = embedCode({ ...view, date: day, lang: words.language }, document.baseURI, title)
  const copy = () => {
    void navigator.clipboard?.writeText(code).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 2500)
    })
  }
  return (
    <details className="embedding">
      <summary>{words.say('embed.title')}</summary>
      <p className="quiet">{words.say('embed.help')}</p>
      <textarea
        readOnly
        rows={4}
        value={code}
        aria-label={words.say('embed.code')}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" className="button" onClick={copy}>
        {copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
        {words.say(copied ? 'embed.copied' : 'embed.copy')}
      </button>
    </details>
  )
}
