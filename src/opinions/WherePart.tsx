/** Where it is: under the pin in the middle of the map, or chosen from lists by those who would rather not point. */
import { IconCurrentLocation, IconMapPin, IconMapPinOff, IconZoomIn } from '@tabler/icons-react'
import { useRecords } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { type NamedAlley, useDraftPlace, usePlannerOf } from './place.tsx'
import { say, useSpeak } from './speak.store.ts'

/** @param isNear whether the map stands near enough to point. @param onLocate brings the map to the person. @param onNear brings it near enough. */
export function WherePart({
  isNear,
  onLocate,
  onNear,
  locating,
}: {
  isNear: boolean
  onLocate: () => void
  onNear: () => void
  locating: 'idle' | 'busy' | 'failed' | 'coarse'
}) {
  const words = useWords()
  const where = useSpeak(({ draft }) => draft?.where)
  if (where === 'pin') {
    return (
      <>
        <PinPlace isNear={isNear} />
        <div className="speakButtons">
          {!isNear && (
            <button id="speak-place" type="button" className="button" onClick={onNear}>
              <IconZoomIn size={18} stroke={1.75} aria-hidden="true" />
              {words.say('speak.zoomIn')}
            </button>
          )}
          <button type="button" className="button" aria-busy={locating === 'busy'} onClick={onLocate}>
            <IconCurrentLocation size={18} stroke={1.75} aria-hidden="true" />
            {words.say('speak.locate')}
          </button>
          <button type="button" className="link speakLink" onClick={() => say({ where: 'list' })}>
            {words.say('speak.byWords')}
          </button>
        </div>
        <p className="quiet speakKeys">{words.say('speak.pinKeys')}</p>
        <p className="quiet" role="status">
          {locating === 'failed' && words.say('speak.locateFailed')}
          {locating === 'coarse' && words.say('speak.locateCoarse')}
        </p>
      </>
    )
  }
  return (
    <>
      <PlaceLists />
      <button type="button" className="link speakLink" onClick={() => say({ where: 'pin' })}>
        {words.say('speak.byMap')}
      </button>
    </>
  )
}

/** What lies under the pin, said anew whenever it moves. */
function PinPlace({ isNear }: { isNear: boolean }) {
  const words = useWords()
  const { unit, alley, metres } = useDraftPlace()
  const planner = usePlannerOf(unit)
  const whereabouts = useSpeak((speak) => speak.whereabouts)
  const isOutside = whereabouts !== null && !unit
  const Icon = isOutside ? IconMapPinOff : IconMapPin
  const first = () => {
    if (!isNear) return words.say('speak.tooFar')
    if (isOutside) return words.say('speak.outside')
    if (alley && metres !== undefined && metres < 30) return words.name(alley.properties)
    if (alley && metres !== undefined)
      return words.say('speak.nearAlley', { alley: words.name(alley.properties), n: Math.round(metres / 10) * 10 })
    return words.say('speak.noAlley')
  }
  const second = () => {
    if (!isNear) return words.say('speak.tooFarHelp')
    if (isOutside) return words.say('speak.outsideHelp')
    if (!unit) return ''
    const name = words.name(unit.properties)
    return planner ? words.say('speak.lookedAfter', { unit: name, planner: words.name(planner.properties) }) : name
  }
  return (
    <div className="speakPlace" role="status" data-trouble={isOutside}>
      <Icon size={24} stroke={1.75} aria-hidden="true" />
      <p>
        <b>{first()}</b>
        <small>{second()}</small>
      </p>
    </div>
  )
}

/** Unit and alley by name; either may stay open. */
function PlaceLists() {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<NamedAlley>('alley')
  const draft = useSpeak((speak) => speak.draft)
  if (!draft) return null
  const named = <T extends { id: Key; properties: Parameters<typeof words.name>[0] }>(records: readonly T[]) =>
    records
      .map(({ id, properties }) => ({ id, name: words.name(properties) }))
      .sort((one, other) => one.name.localeCompare(other.name, words.language))
  const ofUnit = alleys.filter(({ properties }) => properties.unit === draft.unit)
  const isUnknown = draft.where === 'unknown'
  const choose = (value: string): Key | null => (value ? (value as Key) : null)
  return (
    <>
      <p className="quiet">{words.say('speak.listHelp')}</p>
      <div className="speakField">
        <label htmlFor="speak-unit">{words.say('speak.unit')}</label>
        <select
          id="speak-unit"
          disabled={isUnknown}
          value={draft.unit ?? ''}
          onChange={(event) => say({ unit: choose(event.target.value), alley: null })}
        >
          <option value="">{words.say('speak.choose')}</option>
          {named(units).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="speakField">
        <label htmlFor="speak-alley">{words.say('speak.alley')}</label>
        <select
          id="speak-alley"
          disabled={isUnknown || !draft.unit}
          value={draft.alley ?? ''}
          onChange={(event) => say({ alley: choose(event.target.value) })}
        >
          <option value="">{words.say('speak.alleyUnknown')}</option>
          {named(ofUnit).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <label className="speakCheck">
        <input
          type="checkbox"
          checked={isUnknown}
          onChange={(event) => say({ where: event.target.checked ? 'unknown' : 'list' })}
        />
        {words.say('speak.unknown')}
      </label>
    </>
  )
}
