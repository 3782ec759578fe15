/** Reviewing: the unit's new photos one after the other; faces and plates are blurred, then a photo is let out or turned down. */
import { useState } from 'react'
import { useMay } from '../accounts/may.tsx'
import { useRecordsOfUnit } from '../changes/dataset.store.ts'
import { deleteOf } from '../changes/draft.ts'
import type { Key } from '../changes/record.ts'
import { useWords } from '../words/words.tsx'
import { PhotoLook, type SendReview } from './PhotoLook.tsx'
import { Picture } from './Picture.tsx'
import type { Photo } from './photo.ts'
import { type PhotographedAlley, photoWords } from './photoWords.tsx'
import './photos.css'

/** @param alleyOf the alley of a photo, where it is known. @param whoOf the name of whoever took it. */
export function PhotoReview({
  unit,
  alleyOf,
  whoOf,
  send,
  isBusy,
}: {
  unit: Key
  alleyOf: (key: string | null) => PhotographedAlley | undefined
  whoOf: (madeBy: string) => string
  send: SendReview
  isBusy: boolean
}) {
  const words = useWords()
  const may = useMay()
  const { records, arrival } = useRecordsOfUnit<Photo>('photo', unit)
  const [wished, setWished] = useState<string | null>(null)
  const queue = records
    .filter(({ properties }) => properties.reviewed === null)
    .sort(
      (one, other) => one.properties.takenOn.localeCompare(other.properties.takenOn) || (one.id < other.id ? -1 : 1),
    )
  const photo = queue.find(({ id }) => id === wished) ?? queue[0]
  if (!photo) {
    const state = arrival === 'coming' ? 'photo.reviewLoading' : 'photo.reviewEmpty'
    return <p className="block quiet">{words.say(state)}</p>
  }
  if (may(deleteOf(photo), photo)) return <p className="block quiet">{words.say('photo.reviewNotYours')}</p>
  const place = queue.indexOf(photo)
  const saysOf = (one: Photo) => {
    const alley = alleyOf(one.properties.alley)
    return alley ? photoWords(alley, one, words) : words.date(one.properties.takenOn)
  }
  const go = (by: number) => setWished(queue[place + by]?.id ?? photo.id)
  return (
    <div className="photoReview">
      <PhotoLook
        key={photo.id}
        photo={photo}
        says={saysOf(photo)}
        who={whoOf(photo.properties.madeBy)}
        send={send}
        isBusy={isBusy}
      >
        <div className="photoReview-steps">
          <button type="button" className="button" disabled={place === 0} onClick={() => go(-1)}>
            {words.say('photo.previous')}
          </button>
          <span>{words.say('photo.reviewNth', { i: place + 1, n: queue.length })}</span>
          <button type="button" className="button" disabled={place === queue.length - 1} onClick={() => go(1)}>
            {words.say('photo.next')}
          </button>
        </div>
        <ul className="photoStrip">
          {queue.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="photoThumb"
                aria-current={one === photo}
                aria-label={saysOf(one)}
                onClick={() => setWished(one.id)}
              >
                <Picture key={one.properties.file} file={one.properties.file} size="small" alt="" />
              </button>
            </li>
          ))}
        </ul>
      </PhotoLook>
    </div>
  )
}
