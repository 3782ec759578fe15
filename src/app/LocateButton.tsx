/** The way to ask "where am I", and what is said of the answer. */
import { IconCurrentLocation, IconCurrentLocationOff, IconMapPin, IconMapPinOff } from '@tabler/icons-react'
import { useRecords } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { choosing, useLook, ViewLink } from '../map/ViewLink.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { forgetLocation, type Located, locate, useLocated } from './locate.store.ts'

/** Asks and goes to the unit when there is no doubt. */
export function useLocate(): () => void {
  const units = useRecords<Unit>('unit')
  const look = useLook()
  return () => {
    void locate(units).then((unit) => {
      if (unit) look({ ...choosing(unit), show: undefined })
    })
  }
}

export function LocateButton() {
  const words = useWords()
  const ask = useLocate()
  const busy = useLocated(({ located }) => located.state === 'busy')
  return (
    <button type="button" className="button button-honey" aria-busy={busy} onClick={ask}>
      <IconCurrentLocation size={18} stroke={1.75} aria-hidden="true" />
      {words.say('locate.button')}
    </button>
  )
}

/** What came of locating: two units to choose from, outside the district, no permission, no position. */
export function LocatedNote() {
  const words = useWords()
  const located = useLocated((store) => store.located)
  const ask = useLocate()
  if (located.state === 'idle') return null
  if (located.state === 'busy')
    return (
      <p className="located" role="status">
        {words.say('locate.busy')}
      </p>
    )
  if (located.state === 'near' || located.state === 'inside') return <NearUnits located={located} />
  const [title, help] = {
    coarse: [
      words.say('locate.coarse'),
      words.say('locate.coarseHelp', { km: words.number(located.state === 'coarse' ? located.accuracy / 1000 : 0, 1) }),
    ],
    outside: [
      words.say('locate.outside'),
      words.say('locate.outsideHelp', { km: words.number(located.state === 'outside' ? located.metres / 1000 : 0, 1) }),
    ],
    denied: [words.say('locate.denied'), words.say('locate.deniedHelp')],
    failed: [words.say('locate.failed'), words.say('locate.failedHelp')],
  }[located.state]
  const Icon = located.state === 'denied' ? IconCurrentLocationOff : IconMapPinOff
  return (
    <div className="located located-trouble" role="status">
      <Icon size={22} aria-hidden="true" />
      <div>
        <b>{title}</b>
        <p>{help}</p>
        <button type="button" className="link" onClick={ask}>
          {words.say('locate.again')}
        </button>{' '}
        <button type="button" className="link" onClick={forgetLocation}>
          {words.say('nav.close')}
        </button>
      </div>
    </div>
  )
}

function NearUnits({ located }: { located: Extract<Located, { state: 'near' | 'inside' }> }) {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  const nameOf = (key: Key) => {
    const unit = units.find(({ id }) => id === key)
    return unit ? words.name(unit.properties) : key
  }
  if (located.state === 'inside') return null
  return (
    <div className="located" role="status">
      <IconMapPin size={22} aria-hidden="true" />
      <div>
        <b>{words.say('locate.near')}</b>
        <ul className="rows">
          {located.units.map(({ unit, inside, metres }) => (
            <li key={unit}>
              <ViewLink step={choosing(unit)} className="row">
                <span className="row-name">{nameOf(unit)}</span>
                <span className="row-note">
                  {words.say(inside ? 'locate.inside' : 'locate.across', { n: words.number(metres) })}
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
        <p className="quiet">
          {words.say('locate.accuracy', { n: words.number(located.accuracy) })} · {words.say('locate.schematic')}
        </p>
      </div>
    </div>
  )
}
