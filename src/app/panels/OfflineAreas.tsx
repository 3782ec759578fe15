/** The page of the offline maps: every unit this device keeps, and those the account works in. */
import { useEffect } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { readAreas, useAreas } from '../../changes/areas.store.ts'
import { useRecords } from '../../changes/dataset.store.ts'
import { idOf } from '../../changes/record.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { OfflineUnit } from './OfflineUnit.tsx'

export function OfflineAreas() {
  const words = useWords()
  const areas = useAreas((store) => store.areas)
  const own = useAccount(({ account }) => account?.units)
  const units = useRecords<Unit>('unit')
  useEffect(() => void readAreas(), [])
  const shown = units.filter(({ id }) => own?.includes(id) || areas?.some(({ unit }) => unit === idOf(id)))
  return (
    <section className="head">
      <h1>{words.say('area.title')}</h1>
      <p className="quiet">{words.say('area.help')}</p>
      {shown.length === 0 && <p>{words.say('area.none')}</p>}
      {shown.map((unit) => (
        <OfflineUnit key={unit.id} unit={unit} isListed />
      ))}
    </section>
  )
}
