/** What belongs to an opinion and goes with it to another unit: the photos that came with it, and the notes colleagues wrote. */
import { useMemo } from 'react'
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import type { Key, MapRecord } from '../../changes/record.ts'
import type { Opinion } from '../../opinions/opinion.ts'

/** @returns the records, and whether all of them are here. */
export function useOwn({ id, properties }: Opinion, unit: Key): { records: readonly MapRecord[]; isHere: boolean } {
  const hasPhotos = Boolean(properties.photos?.length)
  const notes = useRecordsOfUnit<MapRecord>('remark', unit)
  const photos = useRecordsOfUnit<MapRecord>('photo', hasPhotos ? unit : undefined)
  const records = useMemo(() => {
    const own = photos.records.filter(({ properties: { opinion } }) => opinion === id)
    return [...own, ...notes.records.filter(({ properties: { about } }) => about === id)]
  }, [id, notes.records, photos.records])
  return { records, isHere: notes.arrival === 'here' && (!hasPhotos || photos.arrival === 'here') }
}
