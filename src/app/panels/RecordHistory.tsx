/** The versions of an alley, newest first: what changed, when and by whom; the chosen one is compared with today. */
import { useMemo, useState } from 'react'
import { useMay } from '../../accounts/may.tsx'
import { fieldName } from '../../alleys/fieldWords.ts'
import { StageBadge } from '../../alleys/StageBadge.tsx'
import type { Stage } from '../../alleys/stage.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import { useHistory } from '../../changes/history.store.ts'
import { type Version, versionsOf } from '../../changes/past.ts'
import { idOf, type MapRecord, unitOf } from '../../changes/record.ts'
import type { Unit } from '../../units/unit.ts'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { Comment } from './AlleyHistory.tsx'
import { PanelTop } from './PanelTop.tsx'
import { VersionCard } from './VersionCard.tsx'
import { VersionMap } from './VersionMap.tsx'
import { VersionTrack } from './VersionTrack.tsx'
import { versionFields, versionLine } from './versionWords.ts'
import { WhoWhen } from './WhoWhen.tsx'

export function RecordHistory({ record }: { record: MapRecord }) {
  const words = useWords()
  const unit = unitOf(record)
  const home = useRecord<Unit>(unit ?? undefined)
  const { changeSets, arrival } = useHistory(unit ? idOf(unit) : undefined)
  const versions = useMemo(() => versionsOf(record.id, changeSets, record), [record, changeSets])
  const [filter, setFilter] = useState<string | null>(null)
  const [seq, setSeq] = useState<number | null>(null)
  const chosen = versions.find(({ changeSet }) => changeSet.seq === seq)
  const counts = countFields(versions)
  const listed = versions.filter((version) => filter === null || versionFields(version).includes(filter)).toReversed()
  const may = useMay()
  const isMine = may({ action: 'update', key: record.id, version: 1, was: {}, set: {} }, record) === null
  const name = words.name(record.properties as unknown as Named)
  return (
    <div className="past">
      <section className="head">
        <PanelTop
          trail={[...(home ? [{ key: home.id, name: words.name(home.properties) }] : []), { key: record.id, name }]}
        />
        <div className="head-row">
          <h1>{words.say('past.title')}</h1>
          {versions[0] && (
            <p className="facts">
              {words.say('past.versions', { n: versions.length, date: versions[0].changeSet.at.slice(0, 7) })}
            </p>
          )}
        </div>
        <div className="chipRow">
          <button type="button" className="chip" aria-pressed={filter === null} onClick={() => setFilter(null)}>
            {words.say('past.all')}
          </button>
          {counts.map(([field, n]) => (
            <button
              key={field}
              type="button"
              className="chip"
              aria-pressed={filter === field}
              onClick={() => setFilter(field)}
            >
              {words.say('past.filter', { field: fieldName(field, words), n })}
            </button>
          ))}
        </div>
      </section>
      {versions.length === 0 && (
        <p className="block quiet">{words.say(arrival === 'coming' ? 'history.loading' : 'past.none')}</p>
      )}
      <ol className="versions">
        {listed.map((version) => (
          <li key={version.changeSet.seq}>
            <Row
              version={version}
              isToday={version === versions.at(-1)}
              isChosen={version === chosen}
              onChoose={() => setSeq(version === chosen ? null : version.changeSet.seq)}
            />
            {version === chosen && (
              <VersionCard
                version={version}
                today={record}
                next={versions.length + 1}
                isMine={isMine}
                onClose={() => setSeq(null)}
              />
            )}
          </li>
        ))}
      </ol>
      <VersionTrack versions={versions} chosen={chosen} onChoose={setSeq} />
      {chosen?.record && <VersionMap version={chosen} record={chosen.record} today={record} />}
    </div>
  )
}

interface RowProps {
  version: Version
  isToday: boolean
  isChosen: boolean
  onChoose: () => void
}

function Row({ version, isToday, isChosen, onChoose }: RowProps) {
  const words = useWords()
  const { changeSet, record, number } = version
  const stage = record?.properties.stage
  const { title, told } = versionLine(version, words)
  return (
    <button
      type="button"
      className="version"
      data-today={isToday}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <svg viewBox="0 0 28 30" width="30" height="32" aria-hidden="true">
        <path d="M14 1.2 26.4 8.2v13.6L14 28.8 1.6 21.8V8.2z" />
        <text x="14" y="19.6" textAnchor="middle">
          {number}
        </text>
      </svg>
      <span>
        <b>{title}</b>
        <span>{told}</span>
        {changeSet.comment && <Comment text={changeSet.comment} />}
        <small>
          <WhoWhen author={changeSet.author} at={changeSet.at} />
        </small>
      </span>
      {typeof stage === 'string' && <StageBadge stage={stage as Stage} size={20} />}
    </button>
  )
}

/** How many versions touch a field, the most often touched first, four at most. */
function countFields(versions: readonly Version[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const field of versions.flatMap(versionFields)) counts.set(field, (counts.get(field) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).slice(0, 4)
}
