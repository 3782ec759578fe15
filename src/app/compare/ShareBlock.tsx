/** Taking a comparison out of the screen: as files, on paper, into other people's pages, and saved under a name. */
import './share.css'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useRecords } from '../../changes/dataset.store.ts'
import { compareCells } from '../../compare/compareFile.ts'
import { columnsNamed, tableRows } from '../../compare/numbers.ts'
import type { Comparison } from '../../compare/useCompare.tsx'
import { indicatorName } from '../../indicators/indicatorWords.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import { numbersCollection } from '../../report/collection.ts'
import { ExportMenu } from '../../report/ExportMenu.tsx'
import { embedCode } from '../../report/embedAddress.ts'
import { useSnapshot } from '../../report/printed.store.ts'
import { shortHash } from '../../report/snapshot.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { useShow } from '../show.tsx'
import { SavedComparisons } from './SavedComparisons.tsx'

export function ShareBlock({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const show = useShow()
  const { columns: wanted, sort = 'name' } = useView()
  const { rows, day, indicator, compared } = comparison
  const units = useRecords<Unit>('unit')
  const names = useMemo(() => new Map(units.map(({ id, properties }) => [id, words.name(properties)])), [units, words])
  const snapshot = useSnapshot(day)
  const columns = columnsNamed(wanted)
  const [first] = compared
  const seen = show === 'table' ? '#table table' : '#map .face'
  const name = indicatorName(indicator.id, words)
  return (
    <section className="block shareBlock" aria-labelledby="share">
      <h2 id="share">{words.say('takeOut.share')}</h2>
      <div className="shareBlock-row exportMenu-start">
        <ExportMenu
          name={`${words.say('compare.title')} ${name}`}
          date={day}
          cells={() => compareCells(tableRows(rows, sort), columns, names, words)}
          collection={(origin) => numbersCollection(units, rows, columns, origin)}
          picture={{
            element: () => document.querySelector<HTMLElement>(seen) ?? document.querySelector<HTMLElement>('#map'),
            ...(show === 'table' && { legend: [] }),
          }}
        />
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
      <Embedding comparison={comparison} />
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
