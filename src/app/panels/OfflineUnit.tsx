/** A unit on this device: download it, see how old and how large it is, fetch it anew, let it go. */
import { IconCloudDownload, IconMapPinCheck, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { daysBetween } from '../../alleys/due.ts'
import {
  type Area,
  canKeep,
  type Downloaded,
  downloadArea,
  readAreas,
  removeArea,
  useAreas,
} from '../../changes/areas.store.ts'
import { dayOf } from '../../changes/day.ts'
import { idOf } from '../../changes/record.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { neededBy } from '../keepUnit.ts'
import './offline.css'

/** Days after which a copy is no longer called fresh. */
const freshDays = 1

/** @param isListed among other units: says which one it is, and leaves what is the same for all to the list. */
export function OfflineUnit({ unit, isListed = false }: { unit: Unit; isListed?: boolean }) {
  const words = useWords()
  const id = idOf(unit.id)
  const { areas, coming } = useAreas()
  const [outcome, setOutcome] = useState<Downloaded>('kept')
  useEffect(() => {
    if (!areas) void readAreas()
  }, [areas])
  const area = areas?.find((one) => one.unit === id)
  const share = coming[id]
  const download = async () => {
    setOutcome('kept')
    setOutcome(await downloadArea(id, neededBy(unit)))
  }
  if (!canKeep()) return <p className="quiet">{words.say('area.cannot')}</p>
  return (
    <div className="offlineUnit">
      {area && share === undefined && <Kept unit={unit} area={area} onRefresh={() => void download()} />}
      {!area && share === undefined && (
        <>
          {isListed && <h2>{words.name(unit.properties)}</h2>}
          <button type="button" className="button" onClick={() => void download()}>
            <IconCloudDownload size={18} aria-hidden="true" />
            {words.say('area.download')}
          </button>
          {!isListed && <p className="quiet">{words.say('area.help')}</p>}
        </>
      )}
      {share !== undefined && (
        <p role="status">
          <progress value={share} aria-hidden="true" /> {words.say('area.coming', { n: Math.round(share * 100) })}
        </p>
      )}
      {outcome !== 'kept' && (
        <p role="alert" className="bad">
          {words.say(`area.${outcome}`)}
        </p>
      )}
    </div>
  )
}

function Kept({ unit, area, onRefresh }: { unit: Unit; area: Area; onRefresh: () => void }) {
  const words = useWords()
  const today = dayOf(new Date().toISOString())
  const days = daysBetween(dayOf(area.at), today)
  const isFresh = days < freshDays
  const remove = words.say('area.remove', { unit: words.name(unit.properties) })
  return (
    <div className="offlineKept">
      <IconMapPinCheck size={22} aria-hidden="true" />
      <div>
        <b>{words.name(unit.properties)}</b>
        <small>
          {words.say('area.told', { date: words.date(dayOf(area.at)), n: words.number(area.bytes / 1_000_000, 1) })}
        </small>
      </div>
      <span className={isFresh ? 'tag tag-ok' : 'tag'}>
        {isFresh ? words.say('area.fresh') : words.say('area.old', { n: days })}
      </span>
      <button type="button" className="tool tool-icon" aria-label={words.say('area.refresh')} onClick={onRefresh}>
        <IconRefresh size={20} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="tool tool-icon"
        aria-label={remove}
        title={remove}
        onClick={() => void removeArea(area.unit)}
      >
        <IconTrash size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
