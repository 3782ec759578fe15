/** Photos of an alley by a thumb: a tile for each end and the middle; one tap opens the camera. */
import { IconCamera, IconPhotoCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import type { Stage } from '../../alleys/stage.ts'
import type { Create } from '../../changes/change.ts'
import { newId } from '../../changes/draft.ts'
import { momentAt } from '../../photos/moment.ts'
import { createPhoto } from '../../photos/photo.ts'
import { lineOf, placeWords } from '../../photos/photoWords.tsx'
import { lengthAlong, lookFrom, placeAt } from '../../photos/place.ts'
import { type Shrunk, shrink } from '../../photos/shrink.store.ts'
import { useWords } from '../../words/words.tsx'

/** A photo just taken, at so many metres along the alley. It counts from the tap on; the device may still be making it small. */
export interface FieldPhoto {
  id: string
  station: number
  /** The picture; null where the device cannot read it. */
  ready: Promise<Shrunk | null>
}

/** @param children tiles beside the photos. */
export function FieldPhotos(props: {
  alley: Alley
  photos: readonly FieldPhoto[]
  onPhotos: (change: (photos: readonly FieldPhoto[]) => readonly FieldPhoto[]) => void
  children?: ReactNode
}) {
  const words = useWords()
  const { alley, photos, onPhotos, children } = props
  const [isBad, setBad] = useState(false)
  const line = lineOf(alley)
  const whole = line ? lengthAlong(line) : 0
  const stations = line ? [0, Math.round(whole / 2), Math.round(whole)] : []
  const take = async (station: number, file: File | undefined) => {
    if (!file) return
    const photo = { id: newId(), station, ready: shrink(file).catch(() => null) }
    onPhotos((before) => [...before.filter((one) => one.station !== station), photo])
    const isRead = (await photo.ready) !== null
    setBad(!isRead)
    if (!isRead) onPhotos((before) => before.filter(({ id }) => id !== photo.id))
  }
  return (
    <fieldset className="fieldPhotos">
      <legend>{words.say('patrol.photos')}</legend>
      {stations.map((station) => {
        const place = placeWords(alley, station, words)
        const isTaken = photos.some((one) => one.station === station)
        const Icon = isTaken ? IconPhotoCheck : IconCamera
        return (
          <label key={station} className="tile" data-taken={isTaken}>
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="hidden"
              aria-label={words.say(isTaken ? 'patrol.shot' : 'patrol.shoot', { place })}
              onChange={(event) => {
                void take(station, event.target.files?.[0])
                event.target.value = ''
              }}
            />
            <Icon size={26} stroke={1.75} aria-hidden="true" />
            {place}
          </label>
        )
      })}
      {children}
      {isBad && (
        <small role="alert" className="editTrouble">
          {words.say('patrol.photoBad')}
        </small>
      )}
    </fieldset>
  )
}

/** The change that brings a photo into being, at its place on the line and looking along it. */
export function photoChange(
  alley: Alley,
  { id, station }: FieldPhoto,
  { width, height }: Shrunk,
  said: { stage: Stage; today: string; caption: string; madeBy: string },
): Create {
  const line = lineOf(alley)
  const at = line && placeAt(line, station).at
  return createPhoto(id, {
    unit: alley.properties.unit,
    alley: alley.id,
    takenOn: said.today,
    moment: momentAt(said.stage),
    station,
    bearing: line ? lookFrom(line, station) : null,
    caption: said.caption.slice(0, 200),
    madeBy: said.madeBy,
    width,
    height,
    ...(at && { geometry: { type: 'Point', coordinates: at.map((degrees) => Number(degrees.toFixed(6))) } }),
  })
}
