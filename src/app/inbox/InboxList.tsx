/** The list of the inbox: groups with their counts, a filter, what is due first, and the keys that walk through it. */
import { IconCloudOff, IconFilter, IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Key } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { type InboxGroup, inboxGroups, inboxParts, type Waiting } from '../../opinions/inbox.ts'
import { metIn } from '../../opinions/met.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { useOnline } from '../online.tsx'
import { PanelTop } from '../panels/PanelTop.tsx'
import { PanelSkeleton } from '../states.tsx'
import { InboxEmpty, InboxFailed } from './InboxEmpty.tsx'
import { InboxFigures } from './InboxFigures.tsx'
import { InboxFilter, isNarrowed, wide } from './InboxFilter.tsx'
import { InboxKeys } from './InboxKeys.tsx'
import { InboxRow } from './InboxRow.tsx'
import type { InboxOfUnit, Narrowing } from './useInbox.tsx'

/** So many rows stand in the list before one asks for more. */
const page = 60

interface Props {
  unit: Unit
  inbox: InboxOfUnit
  group: InboxGroup
  chosen: Key | undefined
  narrowing: Narrowing
  narrow: (next: Narrowing) => void
}

export function InboxList({ unit, inbox, group, chosen, narrowing, narrow }: Props) {
  const words = useWords()
  const online = useOnline()
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(page)
  const { listed, counts, arrival } = inbox
  const SortIcon = narrowing.isNewestFirst ? IconSortDescending : IconSortAscending
  return (
    <>
      <section className="head inboxHead">
        <PanelTop trail={[{ key: unit.id, name: words.name(unit.properties) }]} />
        <div className="inboxHead-title">
          <h1>{words.say('inbox.title')}</h1>
          <button
            type="button"
            className="tool tool-icon"
            aria-expanded={isOpen}
            aria-label={words.say('inbox.filter')}
            title={words.say('inbox.filter')}
            onClick={() => setOpen(!isOpen)}
          >
            <IconFilter size={20} stroke={1.75} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="tool tool-icon"
            aria-label={words.say(narrowing.isNewestFirst ? 'inbox.sort.newest' : 'inbox.sort.due')}
            title={words.say(narrowing.isNewestFirst ? 'inbox.sort.newest' : 'inbox.sort.due')}
            onClick={() => narrow({ ...narrowing, isNewestFirst: !narrowing.isNewestFirst })}
          >
            <SortIcon size={20} stroke={1.75} aria-hidden="true" />
          </button>
        </div>
        {!online && (
          <p className="inboxOffline">
            <IconCloudOff size={16} aria-hidden="true" /> {words.say('inbox.offline')}
          </p>
        )}
        {(isOpen || isNarrowed(narrowing)) && <InboxFilter narrowing={narrowing} narrow={narrow} />}
        <nav className="chipRow" aria-label={words.say('inbox.title')}>
          {inboxGroups.map((one) => (
            <ViewLink
              key={one}
              step={{ tab: one === 'todo' ? undefined : one }}
              className="chip"
              aria-current={one === group ? 'true' : undefined}
            >
              {words.say(`inbox.group.${one}`, { n: counts[one] })}
            </ViewLink>
          ))}
        </nav>
      </section>
      <div className="inboxRows">
        {arrival === 'coming' && listed.length === 0 && <PanelSkeleton what={words.say('opinion.title')} />}
        {arrival === 'failed' && <InboxFailed unit={unit.id} />}
        {arrival === 'here' && listed.length === 0 && (
          <InboxEmpty
            inbox={inbox}
            group={group}
            isNarrowed={isNarrowed(narrowing)}
            onClear={() => narrow(wide(narrowing))}
          />
        )}
        <Rows
          rows={listed.slice(0, shown)}
          all={listed}
          opinions={inbox.all}
          chosen={chosen}
          hasParts={group !== 'done' && !narrowing.isNewestFirst}
        />
        {listed.length > shown && (
          <button type="button" className="button inboxRows-more" onClick={() => setShown(shown + page)}>
            {words.say('inbox.more', { n: listed.length - shown })}
          </button>
        )}
      </div>
      <InboxFigures inbox={inbox} />
      <InboxKeys />
      <Arrivals listed={listed} />
    </>
  )
}

function Rows({
  rows,
  all,
  opinions,
  chosen,
  hasParts,
}: {
  rows: readonly Waiting[]
  all: readonly Waiting[]
  opinions: readonly Opinion[]
  chosen: Key | undefined
  hasParts: boolean
}) {
  const words = useWords()
  const met = useMemo(() => metIn(opinions), [opinions])
  const list = (some: readonly Waiting[]) => (
    <ul>
      {some.map((waiting) => (
        <InboxRow
          key={waiting.opinion.id}
          waiting={waiting}
          met={met(waiting.opinion)}
          isChosen={waiting.opinion.id === chosen}
        />
      ))}
    </ul>
  )
  if (!hasParts) return list(rows)
  return inboxParts
    .map((part) => ({ part, some: rows.filter((waiting) => waiting.part === part) }))
    .filter(({ some }) => some.length > 0)
    .map(({ part, some }) => (
      <section key={part}>
        <h2 className="inboxPart" data-part={part}>
          {words.say(`inbox.part.${part}`)} <span>{all.filter((waiting) => waiting.part === part).length}</span>
        </h2>
        {list(some)}
      </section>
    ))
}

/** Says politely what came while one looked. */
function Arrivals({ listed }: { listed: readonly Waiting[] }) {
  const words = useWords()
  const told = useRef(new Set<Key>())
  const [saying, say] = useState('')
  const newest = listed.find(({ part }) => part === 'fresh')?.opinion
  useEffect(() => {
    if (!newest || told.current.has(newest.id)) return
    told.current.add(newest.id)
    say(words.say('inbox.arrived', { text: newest.properties.text.slice(0, 40) }))
  }, [newest, words])
  return (
    <p className="hidden" role="status">
      {saying}
    </p>
  )
}
