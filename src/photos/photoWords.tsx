/** A photo in words: where, before or after, and when; and the photos of an alley that are here. */
import type { LineString, MultiLineString } from 'geojson'
import { useMemo } from 'react'
import { type Arrival, useRecordsOfUnit } from '../changes/dataset.store.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import type { Named, Speaker } from '../words/speak.ts'
import type { Photo } from './photo.ts'
import { placeName } from './place.ts'

/** What the photos need to know of an alley. */
export type PhotographedAlley = MapRecord<Named & { unit: string; stage: string }>

/** The alley's line, where it has one. */
export function lineOf({ geometry }: Pick<PhotographedAlley, 'geometry'>): LineString | MultiLineString | null {
  return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString' ? geometry : null
}

/** North end, middle …, as one says it. */
export function placeWords(alley: PhotographedAlley, station: number | null, words: Speaker): string {
  const line = lineOf(alley)
  return words.say(`photo.place.${line ? placeName(line, station) : 'unknown'}`)
}

/** Everything a photo shows, in a sentence for those who do not see it. */
export function photoWords(alley: PhotographedAlley, { properties }: Photo, words: Speaker): string {
  const { station, moment, takenOn } = properties
  return words.say('photo.alt', {
    alley: words.name(alley.properties),
    place: placeWords(alley, station, words),
    moment: words.say(`photo.moment.${moment}`),
    date: words.date(takenOn),
  })
}

/** The photos of an alley, in the order they were taken. */
export function usePhotosOf(alley: PhotographedAlley): { photos: readonly Photo[]; arrival: Arrival } {
  const { records, arrival } = useRecordsOfUnit<Photo>('photo', alley.properties.unit as Key)
  const photos = useMemo(
    () =>
      records
        .filter(({ properties }) => properties.alley === alley.id)
        .sort((one, other) => one.properties.takenOn.localeCompare(other.properties.takenOn)),
    [records, alley.id],
  )
  return { photos, arrival }
}
