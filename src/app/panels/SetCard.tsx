/** One change set in full: what it did to which records, the way to each, and the taking back. */
import { IconHistory, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { LoggedChangeSet } from '../../changes/change.ts'
import type { Diff } from '../../changes/diff.ts'
import { restoring } from '../../changes/past.ts'
import { type Key, kindOf, type MapRecord } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { MapCard } from '../MapCard.tsx'
import { diffName, glyphs, headline } from './diffWords.ts'
import { useShown } from './proposalsOf.tsx'
import { RevertSet } from './RevertSet.tsx'
import { Faults, useSending } from './sending.tsx'
import { WhoWhen } from './WhoWhen.tsx'

/** More records than this are told by their number. */
const most = 8

interface Props {
  changeSet: LoggedChangeSet
  diffs: readonly Diff[]
  unit: Key
  isMine: boolean
  onClose: () => void
}

export function SetCard({ changeSet, diffs, unit, isMine, onClose }: Props) {
  const words = useWords()
  const records = useShown()
  return (
    <MapCard label={words.say('past.changes', { n: diffs.length })}>
      <header className="mapCard-head">
        <h2>{words.say('past.changes', { n: diffs.length })}</h2>
        <button type="button" className="tool tool-icon" aria-label={words.say('past.close')} onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </header>
      <div className="mapCard-who">
        <WhoWhen author={changeSet.author} at={changeSet.at} size={30} />
      </div>
      <ul className="setDiffs">
        {diffs.slice(0, most).map((diff) => (
          <li key={diff.key}>
            <i className="diffGlyph" data-sort={diff.sort} aria-hidden="true">
              {glyphs[diff.sort]}
            </i>
            <div>
              {records.has(diff.key) && kindOf(diff.key) === 'alley' ? (
                <ViewLink step={{ key: diff.key, page: 'history' }} className="link">
                  {diffName(diff, words)}
                </ViewLink>
              ) : (
                <b>{diffName(diff, words)}</b>
              )}
              <p>{headline(diff, words, true)}</p>
              {isMine && diff.before && diff.sort === 'removed' && !records.has(diff.key) && (
                <BringBack once={diff.before} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {diffs.length > most && (
        <p className="mapCard-note">{words.say('past.moreChanges', { n: diffs.length - most })}</p>
      )}
      {isMine && <RevertSet changeSet={changeSet} unit={unit} onDone={onClose} />}
    </MapCard>
  )
}

/** Brings a record back that was taken away. */
function BringBack({ once }: { once: MapRecord }) {
  const words = useWords()
  const [why, setWhy] = useState<string | null>(null)
  const { send, faults, isBusy } = useSending()
  const bring = async () => {
    const change = restoring(once, undefined, [])
    if (change) await send({ comment: why ?? '', changes: [change], told: words.say('past.restored') })
  }
  if (why === null) {
    return (
      <button type="button" className="link" onClick={() => setWhy('')}>
        <IconHistory size={18} aria-hidden="true" />
        {words.say('past.restoreWhole')}
      </button>
    )
  }
  return (
    <form
      className="mapCard-answer bringBack"
      onSubmit={(event) => {
        event.preventDefault()
        void bring()
      }}
    >
      <textarea
        rows={2}
        required
        maxLength={2000}
        aria-label={words.say('past.why')}
        placeholder={words.say('past.why')}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Faults faults={faults} />
      <button type="submit" className="button button-honey" disabled={isBusy || why.trim() === ''}>
        {words.say('past.restoreWhole')}
      </button>
    </form>
  )
}
