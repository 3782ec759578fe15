/** The history page: of an alley its versions, of a unit its change sets. */
import { useRecord } from '../../changes/dataset.store.ts'
import { kindOf, type MapRecord } from '../../changes/record.ts'
import { useView } from '../../map/ViewLink.tsx'
import type { Unit } from '../../units/unit.ts'
import { NotFound } from './NotFound.tsx'
import { RecordHistory } from './RecordHistory.tsx'
import { UnitHistory } from './UnitHistory.tsx'
import './together.css'
import './history.css'

export function History() {
  const { key } = useView()
  const record = useRecord<MapRecord<object>>(key)
  if (key && record && kindOf(key) === 'unit') return <UnitHistory unit={record as Unit} />
  return key && record ? <RecordHistory key={key} record={record as MapRecord} /> : <NotFound />
}
