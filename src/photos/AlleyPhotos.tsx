/** The photos of an alley: before and after by place, then the others, each to be enlarged. */
import { useId, useRef, useState } from 'react'
import { useQuoted } from '../words/quoted.tsx'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { BeforeAfter } from './BeforeAfter.tsx'
import { Picture } from './Picture.tsx'
import { type Pair, pairsOf } from './pair.ts'
import type { Photo } from './photo.ts'
import { type PhotographedAlley, photoWords, placeWords } from './photoWords.tsx'
import './photos.css'

export function AlleyPhotos({ alley, photos }: { alley: PhotographedAlley; photos: readonly Photo[] }) {
  const words = useWords()
  const [wished, setWished] = useState<string | null>(null)
  const pairs = pairsOf(photos.filter(({ properties }) => properties.reviewed !== null))
  const pair = pairs.find(({ before }) => before.id === wished) ?? pairs[0]
  const paired = new Set(pairs.flatMap(({ before, after }) => [before.id, after.id]))
  const others = photos.filter(({ id }) => !paired.has(id))
  const saysOf = (photo: Photo) => photoWords(alley, photo, words)
  return (
    <>
      {pairs.length > 1 && (
        <fieldset className="photoPlaces" aria-label={words.say('photo.placeChoice')}>
          {pairs.map((one) => (
            <button
              key={one.before.id}
              type="button"
              className="chip"
              aria-pressed={one === pair}
              onClick={() => setWished(one.before.id)}
            >
              {nameOf(one, pairs, alley, words)}
            </button>
          ))}
        </fieldset>
      )}
      {pair && <BeforeAfter key={pair.before.id} pair={pair} saysOf={saysOf} />}
      {pair && <Captions pair={pair} />}
      {others.length > 0 && (
        <>
          {pairs.length > 0 && <h3 className="photoOthers">{words.say('photo.others')}</h3>}
          <ul className="photoStrip">
            {others.map((photo) => (
              <li key={photo.id}>
                <Thumb photo={photo} says={saysOf(photo)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The place; with its metres where several pairs are of one place. */
function nameOf(one: Pair, all: readonly Pair[], alley: PhotographedAlley, words: Speaker): string {
  const { station } = one.before.properties
  const place = placeWords(alley, station, words)
  const isTwice = all.filter(({ before }) => placeWords(alley, before.properties.station, words) === place).length > 1
  return isTwice && station !== null ? words.say('photo.placeAt', { place, n: Math.round(station) }) : place
}

function Captions({ pair: { before, after } }: { pair: Pair }) {
  const words = useWords()
  const quoted = useQuoted()
  const told = [before, after].filter(({ properties }) => properties.caption !== '')
  return told.map(({ id, properties }) => (
    <p key={id} className="quiet">
      {words.say(`photo.moment.${properties.moment}`)} · {quoted(properties.caption)}
    </p>
  ))
}

function Thumb({ photo, says }: { photo: Photo; says: string }) {
  const words = useWords()
  const quoted = useQuoted()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const title = useId()
  const { file, moment, takenOn, reviewed, caption } = photo.properties
  const open = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className="photoThumb" aria-label={words.say('photo.open', { what: says })} onClick={open}>
        <Picture key={file} file={file} size="small" alt="" />
        <small>
          {words.say(`photo.moment.${moment}`)} {words.date(takenOn)}
        </small>
        {reviewed === null && <span className="tag photoThumb-tag">{words.say('photo.waiting')}</span>}
      </button>
      <dialog ref={dialog} className="photoDialog" aria-labelledby={title} onClose={() => setOpen(false)}>
        {isOpen && <Picture key={file} file={file} size="full" alt={says} />}
        <p id={title}>{caption === '' ? says : `${says} · ${quoted(caption)}`}</p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {words.say('photo.close')}
        </button>
      </dialog>
    </>
  )
}
