/** The page on which a unit's volunteers and planner handle opinions: the list, one of them in full, and the map beside both. */
import { useMediaQuery } from '@mantine/hooks'
import { IconMessage2 } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { NotYours } from '../../accounts/NotYours.tsx'
import { useDataset, useRecord } from '../../changes/dataset.store.ts'
import { isKey, type Key, kindOf } from '../../changes/record.ts'
import { useLook, useView } from '../../map/ViewLink.tsx'
import { deedsAt, type Worker } from '../../opinions/handling.ts'
import { type InboxGroup, inboxGroups } from '../../opinions/inbox.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { FindOpinion } from '../opinions/FindOpinion.tsx'
import { PanelTop } from '../panels/PanelTop.tsx'
import { usePart } from '../panels/proposalsOf.tsx'
import { useSettings } from '../settings.tsx'
import { EmptyState, PanelSkeleton } from '../states.tsx'
import { placeOfDeeds } from './InboxDeeds.tsx'
import { InboxDetail } from './InboxDetail.tsx'
import { type KeyDeeds, useInboxKeys } from './InboxKeys.tsx'
import { InboxList } from './InboxList.tsx'
import { openDeed } from './inbox.store.ts'
import { type Narrowing, useInbox } from './useInbox.tsx'
import '../../opinions/opinions.css'
import '../panels/together.css'
import '../work.css'
import './inbox.css'

export function Inbox() {
  const words = useWords()
  const { key } = useView()
  const chosen = useRecord<Opinion>(key && kindOf(key) === 'opinion' ? key : undefined)
  const home = useAccount(({ account }) => account?.units[0])
  const wished = key && kindOf(key) === 'unit' ? key : (chosen?.properties.unit ?? home)
  const unit = useRecord<Unit>(isKey(wished) ? wished : undefined)
  const role = usePart(unit?.id)
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const isComing = useAccount(({ account, isRemembered }) => isLive && account === null && !isRemembered)
  if (isComing) return <PanelSkeleton what={words.say('opinion.title')} />
  if (!unit && key && kindOf(key) === 'opinion') return <FindOpinion missing={<Closed unit={undefined} />} />
  return unit && role ? <Open key={unit.id} unit={unit} role={role} chosen={chosen} /> : <Closed unit={unit} />
}

function Open({ unit, role, chosen }: { unit: Unit; role: Worker; chosen: Opinion | undefined }) {
  const words = useWords()
  const { tab } = useView()
  const group: InboxGroup = inboxGroups.find((one) => one === tab) ?? 'todo'
  const [narrowing, narrow] = useState<Narrowing>({ isNewestFirst: false })
  const inbox = useInbox(unit.id, group, narrowing)
  const isWide = useIsWide()
  const { listed, arrival } = inbox
  const look = useLook()
  const step = useSteps(
    listed.map(({ opinion }) => opinion.id),
    chosen?.id,
  )
  useKeys(unit, role, chosen, isWide, step)
  const first = listed[0]?.opinion.id
  const isBare = isWide && !chosen && arrival === 'here' && first !== undefined
  useEffect(() => {
    if (isBare) look({ key: first, page: 'inbox' }, { replace: true })
  }, [isBare, first, look])
  return (
    <div className="inbox" data-chosen={chosen ? true : undefined}>
      <div className="inboxList">
        <InboxList unit={unit} inbox={inbox} group={group} chosen={chosen?.id} narrowing={narrowing} narrow={narrow} />
      </div>
      <div className="inboxChosen">
        {chosen ? (
          <InboxDetail key={chosen.id} unit={unit} opinion={chosen} role={role} inbox={inbox} onStep={step} />
        ) : (
          <EmptyState
            icon={<IconMessage2 size={26} />}
            title={words.say('inbox.chooseOne')}
            help={words.say('inbox.chooseHelp')}
          />
        )}
      </div>
    </div>
  )
}

/** Whether list and opinion stand side by side. */
function useIsWide(): boolean {
  const isWide = useMediaQuery('(min-width: 1280px)', true, { getInitialValueInEffect: false })
  const { large } = useSettings()
  return isWide && !large
}

/** Goes so many lines on in the list; from an opinion that is not in it, to its beginning. */
function useSteps(keys: readonly Key[], chosen: Key | undefined): (by: number) => void {
  const look = useLook()
  return useCallback(
    (by) => {
      const here = chosen ? keys.indexOf(chosen) : -1
      const next = keys[here < 0 ? 0 : Math.max(0, Math.min(keys.length - 1, here + by))]
      if (next && next !== chosen) look({ key: next, page: 'inbox' }, { replace: chosen !== undefined })
    },
    [keys, chosen, look],
  )
}

function useKeys(
  unit: Unit,
  role: Worker,
  chosen: Opinion | undefined,
  isWide: boolean,
  step: (by: number) => void,
): void {
  const look = useLook()
  const deeds = useMemo((): KeyDeeds => {
    const offered = chosen ? deedsAt(chosen.properties.stage, role) : []
    const opening = (...wished: readonly (typeof offered)[number][]) => {
      const deed = wished.find((one) => offered.includes(one))
      return chosen && deed ? () => openDeed(placeOfDeeds(chosen), deed, true) : undefined
    }
    return {
      j: () => step(1),
      k: () => step(-1),
      a: opening('forward', 'assign'),
      r: opening('answer', 'reply'),
      escape: chosen ? () => look({ key: unit.id, page: isWide ? undefined : 'inbox' }) : undefined,
    }
  }, [unit, role, chosen, isWide, step, look])
  useInboxKeys(deeds)
}

/** Whoever has no part in the unit's opinions is told so, whom they can ask, and where the public ones stand. */
function Closed({ unit }: { unit: Unit | undefined }) {
  const words = useWords()
  const code = useAccount(({ account }) =>
    account?.role === 'planner' || account?.role === 'volunteer' ? 'may.otherUnit' : 'may.role',
  )
  const trail = unit ? [{ key: unit.id, name: words.name(unit.properties) }] : []
  return (
    <NotYours fault={{ field: '', code }} unit={unit?.id ?? null} top={<PanelTop trail={trail} />}>
      <p className="quiet">{words.say('inbox.closed')}</p>
    </NotYours>
  )
}
