/** The past of a unit or of the whole district, newest first, fetched when a screen asks and kept up by the stream. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { LoggedChangeSet } from './change.ts'
import { type Arrival, readPublished, useDataset } from './dataset.store.ts'
import { onChangeSet } from './live.store.ts'
import { withHeard } from './underWay.ts'

interface Past {
  arrival: Arrival
  changeSets: readonly LoggedChangeSet[]
}

/** The pasts asked for so far, by the address of their file. */
export const usePasts = create<Record<string, Past>>()(() => ({}))
const coming: Past = { arrival: 'coming', changeSets: [] }

/** Asks for a past; what is heard while it is on its way stands before it. */
export async function fetchPast(path: string): Promise<void> {
  usePasts.setState({ [path]: coming })
  try {
    const { value, heard } = await withHeard(path, () => readPublished<LoggedChangeSet[]>(path))
    const later = path.includes('?at=') ? [] : heard.filter(({ seq }) => seq > (value[0]?.seq ?? 0))
    usePasts.setState({ [path]: { arrival: 'here', changeSets: [...later.toReversed(), ...value] } })
  } catch {
    usePasts.setState({ [path]: { arrival: 'failed', changeSets: [] } })
  }
}

onChangeSet((changeSet) => {
  const longer = Object.entries(usePasts.getState())
    .filter(
      ([path, past]) =>
        !path.includes('?at=') && past.arrival === 'here' && (past.changeSets[0]?.seq ?? 0) < changeSet.seq,
    )
    .map(([path, past]) => [path, { ...past, changeSets: [changeSet, ...past.changeSets] }])
  usePasts.setState(Object.fromEntries(longer))
})

/** Change sets of a unit (its id), or of the whole district without one. */
export function useHistory(unitId?: string): Past {
  const path = useDataset(({ index, day }) => {
    const file = unitId ? index?.history.replace('{unit}', unitId) : index?.recent
    return file && day ? `${file}?at=${day}` : file
  })
  const past = usePasts((pasts) => (path ? pasts[path] : undefined))
  useEffect(() => {
    if (path && !usePasts.getState()[path]) void fetchPast(path)
  }, [path])
  return past ?? coming
}
