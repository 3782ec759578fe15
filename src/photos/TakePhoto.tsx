/** Taking a photo of an alley: before or after, where, the picture itself and a few words; it waits for a planner's look. */
import { useState } from 'react'
import { useAccount } from '../accounts/account.store.ts'
import type { Create } from '../changes/change.ts'
import { dayOf } from '../changes/day.ts'
import { useWords } from '../words/words.tsx'
import { momentAt } from './moment.ts'
import { PhotoPick, type Picked } from './PhotoPick.tsx'
import { Picture } from './Picture.tsx'
import { createPhoto, type Moment, moments, type Photo } from './photo.ts'
import { lineOf, type PhotographedAlley, photoWords, placeWords, usePhotosOf } from './photoWords.tsx'
import { lookFrom, placeAt } from './place.ts'
import { type Where, WhereTaken } from './WhereTaken.tsx'
import './photos.css'

/** Sends a wish with its files; false when something is wrong with it, which whoever sends tells. */
export type SendPhotos = (wish: {
  comment: string
  changes: readonly Create[]
  files: readonly Picked[]
  told: string
}) => Promise<boolean>

export function TakePhoto({ alley, send, isBusy }: { alley: PhotographedAlley; send: SendPhotos; isBusy: boolean }) {
  const words = useWords()
  const account = useAccount((store) => store.account)
  const today = dayOf(new Date().toISOString())
  const { photos } = usePhotosOf(alley)
  const [moment, setMoment] = useState<Moment>(momentAt(alley.properties.stage))
  const [pairOf, setPairOf] = useState<string | null>(null)
  const [where, setWhere] = useState<Where>({ station: null, at: null })
  const [takenOn, setTakenOn] = useState(today)
  const [caption, setCaption] = useState('')
  const [picked, setPicked] = useState<Picked | null>(null)
  const [isPreparing, setPreparing] = useState(false)
  const line = lineOf(alley)
  const befores = photos.filter(({ properties }) => properties.moment === 'before')
  const old = moment === 'after' ? befores.find(({ id }) => id === pairOf) : undefined
  const station = old?.properties.station ?? where.station
  const at = where.at ?? (line && station !== null ? placeAt(line, station).at : null)
  const madeBy = account?.person ?? account?.name ?? ''
  const change = createPhoto(picked?.id ?? '00000000-0000-4000-8000-000000000000', {
    unit: alley.properties.unit,
    alley: alley.id,
    moment,
    takenOn,
    station: station === null ? null : Math.round(station),
    bearing: old?.properties.bearing ?? (line && station !== null ? lookFrom(line, station) : null),
    pairOf: old?.id ?? null,
    caption: caption.trim(),
    madeBy,
    width: picked?.width ?? 1,
    height: picked?.height ?? 1,
    ...(at && { geometry: { type: 'Point', coordinates: at.map((degrees) => Number(degrees.toFixed(6))) } }),
  })

  const save = async () => {
    if (!picked || isBusy) return
    const comment = words.say('photo.comment.taken')
    const isSaved = await send({ comment, changes: [change], files: [picked], told: words.say('photo.saved') })
    if (!isSaved) return
    setPicked(null)
    setCaption('')
    setPairOf(null)
  }
  return (
    <form
      className="block takePhoto"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="quiet">{words.say('photo.takeHelp')}</p>
      <fieldset>
        <legend>{words.say('photo.moment')}</legend>
        <div className="photoChoices">
          {moments.map((one) => (
            <label key={one} className="photoChoice">
              <input type="radio" name="moment" checked={moment === one} onChange={() => setMoment(one)} />
              {words.say(`photo.moment.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {moment === 'after' && befores.length > 0 && (
        <PairChoice alley={alley} befores={befores} pairOf={pairOf} onPair={setPairOf} />
      )}
      {!old && <WhereTaken alley={alley} where={where} onWhere={setWhere} />}
      <div className="photoField">
        <label htmlFor="photo-day">{words.say('photo.takenOn')}</label>
        <input
          id="photo-day"
          type="date"
          required
          max={today}
          value={takenOn}
          onChange={(event) => setTakenOn(event.target.value)}
        />
      </div>
      <PhotoPick picked={picked} onPicked={setPicked} onPreparing={setPreparing} ghost={old?.properties.file} />
      <div className="photoField">
        <label htmlFor="photo-caption">{words.say('photo.caption')}</label>
        <input
          id="photo-caption"
          maxLength={200}
          placeholder={words.say('photo.captionHint')}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      </div>
      <button type="submit" className="button button-honey photoSave" disabled={!picked || isPreparing || isBusy}>
        {words.say('photo.save')}
      </button>
    </form>
  )
}

function PairChoice({
  alley,
  befores,
  pairOf,
  onPair,
}: {
  alley: PhotographedAlley
  befores: readonly Photo[]
  pairOf: string | null
  onPair: (id: string | null) => void
}) {
  const words = useWords()
  return (
    <fieldset>
      <legend>{words.say('photo.pairWith')}</legend>
      <p className="quiet">{words.say('photo.pairHelp')}</p>
      <div className="photoStrip">
        {befores.map((photo) => (
          <label key={photo.id} className="photoThumb">
            <input
              type="radio"
              name="pair"
              aria-label={photoWords(alley, photo, words)}
              checked={pairOf === photo.id}
              onChange={() => onPair(photo.id)}
            />
            <Picture file={photo.properties.file} size="small" alt="" />
            <small>
              {placeWords(alley, photo.properties.station, words)} {words.date(photo.properties.takenOn)}
            </small>
          </label>
        ))}
        <label className="photoChoice">
          <input type="radio" name="pair" checked={pairOf === null} onChange={() => onPair(null)} />
          {words.say('photo.pairNone')}
        </label>
      </div>
    </fieldset>
  )
}
