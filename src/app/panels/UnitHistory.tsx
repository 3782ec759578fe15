/** The history of a unit: every change set that touched it, newest first; the chosen one as a diff, to be taken back whole or in part. */
import { useMemo, useState } from 'react'
import type { LoggedChangeSet } from '../../changes/change.ts'
import { diffOf } from '../../changes/diff.ts'
import { useHistory } from '../../changes/history.store.ts'
import { idOf, type Key, kindOf, type Lookup, unitOf } from '../../changes/record.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { Comment } from './AlleyHistory.tsx'
import { DiffMap } from './DiffMap.tsx'
import { diffName, headline } from './diffWords.ts'
import { PanelTop } from './PanelTop.tsx'
import { usePart, useShown } from './proposalsOf.tsx'
import { SetCard } from './SetCard.tsx'
import { WhoWhen } from './WhoWhen.tsx'

/** How many change sets are listed before more are asked for, and how many diffs are drawn at once. */
const page = 40
const drawn = 12

/** Kinds whose changes a unit's history tells. */
const told = ['unit', 'alley', 'project', 'person', 'photo']

export function UnitHistory({ unit }: { unit: Unit }) {
  const words = useWords()
  const { changeSets, arrival } = useHistory(idOf(unit.id))
  const records = useShown()
  const own = useMemo(
    () =>
      changeSets.map((changeSet) => partOf(changeSet, unit.id, records)).filter(({ changes }) => changes.length > 0),
    [changeSets, unit.id, records],
  )
  const [most, setMost] = useState(page)
  const [seq, setSeq] = useState<number | null>(null)
  const [lit, setLit] = useState<string | null>(null)
  const chosen = own.find((changeSet) => changeSet.seq === seq)
  const diffs = useMemo(
    () => (chosen?.changes ?? []).map((change) => diffOf(change, records.get(change.key))),
    [chosen, records],
  )
  const placed = useMemo(() => diffs.slice(0, drawn).map((diff) => ({ id: diff.key, diff })), [diffs])
  const isMine = usePart(unit.id) === 'planner'
  const choose = (one: number) => {
    setSeq(one === seq ? null : one)
    setLit(null)
  }
  return (
    <div className="past">
      <section className="head">
        <PanelTop trail={[{ key: unit.id, name: words.name(unit.properties) }]} />
        <div className="head-row">
          <h1>{words.say('past.title')}</h1>
          <p className="facts">{words.say('past.sets', { n: own.length })}</p>
        </div>
      </section>
      {own.length === 0 && (
        <p className="block quiet">{words.say(arrival === 'coming' ? 'history.loading' : 'past.none')}</p>
      )}
      <ol className="versions">
        {own.slice(0, most).map((changeSet) => (
          <li key={changeSet.seq}>
            <SetRow changeSet={changeSet} isChosen={changeSet.seq === seq} onChoose={() => choose(changeSet.seq)} />
            {changeSet === chosen && (
              <SetCard
                changeSet={changeSet}
                diffs={diffs}
                unit={unit.id}
                isMine={isMine}
                onClose={() => setSeq(null)}
              />
            )}
          </li>
        ))}
      </ol>
      {own.length > most && (
        <button type="button" className="link block" onClick={() => setMost(most + page)}>
          {words.say('nav.more')}
        </button>
      )}
      <DiffMap isPast diffs={placed} chosen={lit ?? placed[0]?.id ?? null} onChoose={setLit} />
    </div>
  )
}

function SetRow({
  changeSet,
  isChosen,
  onChoose,
}: {
  changeSet: LoggedChangeSet
  isChosen: boolean
  onChoose: () => void
}) {
  const words = useWords()
  const records = useShown()
  const [first] = changeSet.changes
  if (!first) return null
  const diff = diffOf(first, records.get(first.key))
  const n = changeSet.changes.length
  return (
    <button type="button" className="version" aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
      <span>
        <b>{diffName(diff, words)}</b> {n > 1 && words.say('proposal.more', { n })}
        <span>{headline(diff, words, true)}</span>
        {changeSet.comment && <Comment text={changeSet.comment} />}
        <small>
          <WhoWhen author={changeSet.author} at={changeSet.at} />
        </small>
      </span>
    </button>
  )
}

/** What of a change set is told in a unit: the stream tells of all units, and of records that are read as tables. */
function partOf(changeSet: LoggedChangeSet, unit: Key, records: Lookup): LoggedChangeSet {
  const changes = changeSet.changes.filter((change) => {
    if (!told.includes(kindOf(change.key))) return false
    const present = records.get(change.key)
    const home = present ? unitOf(present) : change.action === 'create' ? change.fields.unit : change.was.unit
    return home === unit || home === undefined || home === null
  })
  return { ...changeSet, changes }
}
