/** What the table of rights says to whoever is signed in here about a change they would make. */
import { useCallback } from 'react'
import type { Change } from '../changes/change.ts'
import { useDataset } from '../changes/dataset.store.ts'
import { type Fault, publicReader } from '../changes/kind.ts'
import { isOwn } from '../changes/pastShown.ts'
import { kindOf, type MapRecord } from '../changes/record.ts'
import { useAccount } from './account.store.ts'
import { mayChange } from './mayChange.ts'

const pastFault: Fault = { field: '', code: 'past' }

/** Asks {@link mayChange} for whoever is signed in here: null, or the fault that says why not; nobody changes a day that is over. */
export function useMay(): (change: Change, before: MapRecord<object> | undefined) => Fault | null {
  const account = useAccount((store) => store.account)
  const today = useDataset(({ today }) => today?.index)
  return useCallback(
    (change, before) =>
      today && !isOwn({ index: today }, kindOf(change.key))
        ? pastFault
        : mayChange(account ?? publicReader, change, before as MapRecord | undefined),
    [account, today],
  )
}
