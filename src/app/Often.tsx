/** A few units to start from: those with the most alleys, one tap away. */
import { useMemo } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { useRecords } from '../changes/dataset.store.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'

export function Often() {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  const busiest = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { properties } of alleys) counts.set(properties.unit, (counts.get(properties.unit) ?? 0) + 1)
    return units.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0)).slice(0, 3)
  }, [units, alleys])
  return (
    <p className="often">
      <span>{words.say('home.often')}</span>
      {busiest.map(({ id, properties: { shortName, shortNameHant, shortNameEn } }) => (
        <ViewLink key={id} step={choosing(id)} className="chip">
          {words.name({ name: shortName, nameHant: shortNameHant, nameEn: shortNameEn })}
        </ViewLink>
      ))}
    </p>
  )
}
