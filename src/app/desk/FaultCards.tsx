/** The live checks as cards: what is odd about the line in hand, where, and the repairs. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useChosenDraft } from '../../alleys/desk.store.ts'
import { fieldsOfDraft } from '../../alleys/desk.ts'
import type { LineFault } from '../../alleys/lineChecks.ts'
import { useLineFaults } from '../../alleys/useGround.tsx'
import { useDataset } from '../../changes/dataset.store.ts'
import { type Key, kindOf } from '../../changes/record.ts'
import { useHand } from '../../map/hand.store.ts'
import { useWords } from '../../words/words.tsx'
import { repair } from './deeds.store.ts'

export function FaultCards() {
  const words = useWords()
  const faults = useLineFaults()
  return (
    <section className="deskFaults" aria-label={words.say('desk.faults')} aria-live="polite">
      {faults.map((fault) => (
        <FaultCard key={fault.code} fault={fault} />
      ))}
    </section>
  )
}

function FaultCard({ fault }: { fault: LineFault }) {
  const words = useWords()
  const draft = useChosenDraft()
  const kinds = useDataset((dataset) => dataset.kinds)
  const nameOf = (key: string | undefined) => {
    const record = key ? kinds[kindOf(key as Key)]?.get(key as Key) : undefined
    return record ? words.name(record.properties as never) : ''
  }
  const show = () => {
    const [lon = 0, lat = 0] = fault.at
    useHand.getState().map?.easeTo({ center: [lon, lat], zoom: 17 })
  }
  const values = {
    metres: words.number(fault.metres ?? 0, (fault.metres ?? 0) < 10 ? 1 : 0),
    unit: nameOf(draft && fieldsOfDraft(draft).unit),
    other: nameOf(fault.key),
    name: nameOf(fault.key),
  }
  return (
    <div className="deskCard deskFault">
      <IconAlertTriangle size={18} stroke={2} aria-hidden="true" />
      <p>{words.say(`desk.fault.${fault.code}`, values)}</p>
      {fault.repairs.map((cure) => (
        <button key={cure.code} type="button" className="deskCard-deed" onClick={() => repair(cure)}>
          {words.say(`desk.repair.${cure.code}`)}
        </button>
      ))}
      <button type="button" className="deskCard-deed" onClick={show}>
        {words.say('desk.show')}
      </button>
    </div>
  )
}
