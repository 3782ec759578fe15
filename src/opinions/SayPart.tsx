/** Saying it: the text, and up to three photos that are made small before they leave the device. */
import { IconCameraPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../changes/draft.ts'
import { useWords } from '../words/words.tsx'
import { type DraftPhoto, photosMost, textMost } from './draft.ts'
import { say, useSpeak } from './speak.store.ts'

/** Makes a picture small and free of hidden data; null for what is no picture. */
export type Shrink = (file: Blob) => Promise<{ blob: Blob; width: number; height: number } | null>

/** @param takesPhotos whether this server takes photos. */
export function SayPart({
  isLacking,
  shrink,
  takesPhotos,
}: {
  isLacking: boolean
  shrink: Shrink
  takesPhotos: boolean
}) {
  const words = useWords()
  const draft = useSpeak((speak) => speak.draft)
  const isFull = useSpeak((speak) => speak.isFull)
  if (!draft) return null
  return (
    <>
      <div className="speakField" data-lacking={isLacking}>
        <div className="speakField-head">
          <label htmlFor="speak-text">{words.say('speak.text')}</label>
          <span aria-hidden="true">
            {draft.text.length} / {textMost}
          </span>
        </div>
        <textarea
          id="speak-text"
          rows={4}
          maxLength={textMost}
          value={draft.text}
          placeholder={words.say('speak.textHint')}
          aria-invalid={isLacking}
          aria-describedby="speak-text-note"
          onChange={(event) => say({ text: event.target.value })}
        />
        <small id="speak-text-note">
          {isLacking ? words.say('speak.lack.text') : words.say(isFull ? 'speak.noRoom' : 'speak.textNote')}
        </small>
      </div>
      {takesPhotos && <Photos photos={draft.photos} shrink={shrink} />}
    </>
  )
}

function Photos({ photos, shrink }: { photos: readonly DraftPhoto[]; shrink: Shrink }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'preparing' | 'unreadable'>('idle')
  const add = async (files: readonly File[]) => {
    setState('preparing')
    const taken: DraftPhoto[] = []
    for (const file of files.slice(0, photosMost - photos.length)) {
      const small = await shrink(file).catch(() => null)
      if (small) taken.push({ ...small, id: newId() })
    }
    setState(taken.length === 0 ? 'unreadable' : 'idle')
    const now = useSpeak.getState().draft?.photos ?? []
    if (taken.length > 0) say({ photos: [...now, ...taken].slice(0, photosMost) })
  }
  return (
    <div className="speakPhotos">
      <ul>
        {photos.map((photo, place) => (
          <li key={photo.id}>
            <Thumb blob={photo.blob} alt={words.say('speak.photo', { n: place + 1 })} />
            <button
              type="button"
              aria-label={words.say('speak.photoAway', { n: place + 1 })}
              onClick={() => say({ photos: photos.filter(({ id }) => id !== photo.id) })}
            >
              <IconX size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
        {photos.length < photosMost && (
          <li>
            <button
              type="button"
              className="speakAddPhoto"
              aria-busy={state === 'preparing'}
              disabled={state === 'preparing'}
              onClick={() => input.current?.click()}
            >
              <IconCameraPlus size={22} stroke={1.75} aria-hidden="true" />
              {words.say(state === 'preparing' ? 'speak.photoPreparing' : 'speak.addPhoto')}
            </button>
          </li>
        )}
      </ul>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
        className="hidden"
        tabIndex={-1}
        aria-label={words.say('speak.addPhoto')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p className="quiet" role="status">
        {words.say(state === 'unreadable' ? 'speak.photoUnreadable' : 'speak.photoNote', { n: photosMost })}
      </p>
    </div>
  )
}

function Thumb({ blob, alt }: { blob: Blob; alt: string }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const own = URL.createObjectURL(blob)
    setAddress(own)
    return () => URL.revokeObjectURL(own)
  }, [blob])
  return address ? <img src={address} alt={alt} /> : null
}
