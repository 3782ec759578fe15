/** The card beside the pointer: the unit or alley under it, who answers for it and how far it is. */
import { IconUserHexagon } from '@tabler/icons-react'
import type { Alley } from '../alleys/alley.ts'
import { StageBadge } from '../alleys/StageBadge.tsx'
import { completionOf } from '../alleys/stage.ts'
import { useRecord, useRecords } from '../changes/dataset.store.ts'
import { type Key, kindOf, type MapRecord } from '../changes/record.ts'
import { useHand } from '../map/hand.store.ts'
import { useView } from '../map/ViewLink.tsx'
import type { Person } from '../people/person.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'

export function HoverCard() {
  const hovered = useHand((hand) => (hand.lifted ? null : hand.hovered))
  const width = useHand((hand) => hand.map?.getContainer().clientWidth ?? 0)
  const height = useHand((hand) => hand.map?.getContainer().clientHeight ?? 0)
  const { key, show } = useView()
  const record = useRecord<MapRecord<object>>(hovered?.key)
  if (!hovered || !record || (hovered.x === 0 && hovered.y === 0) || hovered.key === key) return null
  const kind = kindOf(record.id)
  if (kind !== 'unit' && kind !== 'alley') return null
  const left = Math.min(hovered.x + 16, width - 270)
  const top = hovered.y > height - 150 ? hovered.y - 120 : hovered.y + 16
  return (
    <div className="hoverCard" style={{ left, top }} data-show={show} aria-hidden="true">
      {kind === 'unit' ? <UnitCard unit={record as never} /> : <AlleyCard alley={record as never} />}
    </div>
  )
}

function UnitCard({ unit }: { unit: Unit }) {
  const words = useWords()
  const people = useRecords<Person>('person')
  const alleys = useRecords<Alley>('alley')
  const planner = people.find(({ properties }) => properties.unit === unit.id && properties.role === 'unitPlanner')
  const { done, planned } = completionOf(
    alleys.filter(({ properties }) => properties.unit === unit.id).map(({ properties }) => properties.stage),
  )
  return (
    <>
      <p className="hoverCard-title">
        <b>{words.name(unit.properties)}</b>
        <small>U{String(unit.properties.no).padStart(2, '0')}</small>
      </p>
      {planner && (
        <p>
          <IconUserHexagon size={16} /> {words.say('unit.planner', { name: words.name(planner.properties) })}
        </p>
      )}
      <p className="hoverCard-foot">
        <span>{words.say('unit.completed', { done, n: planned })}</span>
        <small>{words.say('unit.open')}</small>
      </p>
    </>
  )
}

function AlleyCard({ alley }: { alley: Alley }) {
  const words = useWords()
  const unit = useRecord<Unit>(alley.properties.unit as Key)
  return (
    <>
      <p className="hoverCard-title">
        <b>{words.name(alley.properties)}</b>
        <StageBadge stage={alley.properties.stage} size={22} />
      </p>
      <p className="hoverCard-foot">
        <span>{words.say(`stage.${alley.properties.stage}`)}</span>
        <small>{unit ? words.name(unit.properties) : ''}</small>
      </p>
    </>
  )
}
