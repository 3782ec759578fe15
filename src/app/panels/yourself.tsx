/** Whether a page that changes an alley is for whoever is signed in here, by the same table of rights that is asked when they save. */
import { useAccount } from '../../accounts/account.store.ts'
import { useMay } from '../../accounts/may.tsx'
import { signerOf } from '../../accounts/mayChange.ts'
import type { Change } from '../../changes/change.ts'
import { useDataset, useRecord } from '../../changes/dataset.store.ts'
import { createOf, updateOf } from '../../changes/draft.ts'
import type { Fault } from '../../changes/kind.ts'
import { type Key, type MapRecord, unitOf } from '../../changes/record.ts'
import { useView } from '../../map/ViewLink.tsx'
import type { Named } from '../../words/speak.ts'

/** What is done on such a page: an alley is edited or drawn, inspected, or photographed. */
export type Deed = 'edit' | 'inspect' | 'photo'

/** Whom a page is not for, and why. */
export interface Refusal {
  fault: Fault
  record: MapRecord<Named>
  unit: Key
}

/** Null where the deed may be done, and while the record or the account is not known yet. */
export function useRefusal(deed: Deed): Refusal | null {
  const may = useMay()
  const { key } = useView()
  const record = useRecord<MapRecord<Named>>(key)
  const by = useAccount(({ account }) => account && signerOf(account))
  const isKnown = useAccount(({ account, isRemembered }) => account !== null || isRemembered)
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const unit = record && unitOf(record as unknown as MapRecord)
  if (!record || !unit || (isLive && !isKnown)) return null
  const ask = (change: Change, before?: MapRecord<object>) => may(change, before)
  const proposing = () => ask(createOf('proposal:new', { unit, madeBy: by }))
  const editing = () => {
    const isUnit = record.id === unit
    const change = isUnit ? createOf('alley:new', { unit }) : updateOf(record, { name: `${record.properties.name}*` })
    const fault = change && ask(change, isUnit ? undefined : record)
    return fault?.code === 'may.proposeOnly' ? proposing() : fault
  }
  const faults: Record<Deed, () => Fault | null> = {
    edit: editing,
    inspect: () => ask(createOf('inspection:new', { unit, inspector: by })),
    photo: () => ask(createOf('photo:new', { unit, madeBy: by })),
  }
  const fault = faults[deed]()
  return fault && { fault, record, unit }
}
