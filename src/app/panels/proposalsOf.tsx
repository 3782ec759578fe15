/** The proposals of a unit as whoever is signed in here sees them, and what they may do with them. */
import { useMemo } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useDataset, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { type Diff, diffOf, diffToday } from '../../changes/diff.ts'
import type { Proposal } from '../../changes/proposal.ts'
import { type Key, kindOf, type Lookup, type Records } from '../../changes/record.ts'

/** Newest first. */
export function useProposals(unit: Key | undefined) {
  const { records, arrival } = useRecordsOfUnit<Proposal>('proposal', unit)
  const proposals = useMemo(
    () => records.toSorted((one, other) => other.properties.madeAt.localeCompare(one.properties.madeAt)),
    [records],
  )
  return { proposals, arrival }
}

/** `planner` decides here, `volunteer` proposes here; null is neither. */
export function usePart(unit: Key | undefined): 'planner' | 'volunteer' | null {
  return useAccount(({ account }) => {
    if (!account || !unit) return null
    if (account.role === 'administrator') return 'planner'
    const isHere = account.units.includes(unit)
    return isHere && (account.role === 'planner' || account.role === 'volunteer') ? account.role : null
  })
}

/** The diffs of a proposal: of an open one against today, of a decided one as it was read. */
export function diffsOf({ properties }: Proposal, records: Lookup): Diff[] {
  const diff = properties.status === 'open' ? diffToday : diffOf
  return properties.changes.map((change) => diff(change, records.get(change.key)))
}

/** All records that screens show, as one. */
export function useShown(): Lookup {
  const kinds = useDataset((dataset) => dataset.kinds)
  return useMemo(() => lookupIn(kinds), [kinds])
}

/** Records by kind as one. */
export function lookupIn(kinds: Record<string, Records>): Lookup {
  const get: Lookup['get'] = (key) => kinds[kindOf(key)]?.get(key)
  return { get, has: (key) => get(key) !== undefined }
}
