/** Choosing a picture: the camera or a file, made small on the device, shown, and handed over with the id it will have. */
import { IconCamera, IconGhost2, IconPhoto } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../changes/draft.ts'
import { useWords } from '../words/words.tsx'
import { GhostCamera, hasCamera } from './GhostCamera.tsx'
import { Picture } from './Picture.tsx'
import { type Shrunk, shrink } from './shrink.store.ts'
import './photos.css'

/** A picture with the id (UUID) of its file and of the photo to be made of it: `commit({ …, files: [picked] })`. */
export interface Picked extends Shrunk {
  id: string
  type: 'image/jpeg'
}

type State = 'empty' | 'preparing' | 'unreadable' | 'cameraFailed'

/**
 * @param picked what was chosen; whoever asks keeps it.
 * @param onPreparing told when a picture is being made small and when that is over, so that nobody sends without it.
 * @param ghost file of an old photo of the same place, to go by.
 */
export function PhotoPick({
  picked,
  onPicked,
  onPreparing,
  ghost,
}: {
  picked: Picked | null
  onPicked: (picked: Picked | null) => void
  onPreparing?: (isPreparing: boolean) => void
  ghost?: string | undefined
}) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>('empty')
  const [isCameraOpen, setCameraOpen] = useState(false)
  const hand = useCallback(
    (shrunk: Shrunk | null, otherwise: State) => {
      setState(shrunk ? 'empty' : otherwise)
      if (shrunk) onPicked({ ...shrunk, id: newId(), type: 'image/jpeg' })
    },
    [onPicked],
  )
  const read = async (file: File | undefined) => {
    if (!file) return
    setState('preparing')
    onPreparing?.(true)
    hand(await shrink(file).catch(() => null), 'unreadable')
    onPreparing?.(false)
  }
  const ask = (withCamera: boolean) => {
    input.current?.toggleAttribute('capture', withCamera)
    if (withCamera) input.current?.setAttribute('capture', 'environment')
    input.current?.click()
  }
  const onTaken = useCallback(
    (taken: Shrunk | null) => {
      setCameraOpen(false)
      hand(taken, 'cameraFailed')
    },
    [hand],
  )
  const needsOld = ghost !== undefined && (state === 'cameraFailed' || !hasCamera())
  return (
    <div className="photoPick">
      <div className="photoPick-views">
        {needsOld && (
          <figure>
            <Picture key={ghost} file={ghost} size="full" alt={words.say('photo.ghostOld')} />
            <figcaption>{words.say('photo.ghostOld')}</figcaption>
          </figure>
        )}
        {picked && <Preview blob={picked.blob} />}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
        className="hidden"
        tabIndex={-1}
        aria-label={words.say('photo.pick')}
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div className="photoButtons">
        {ghost !== undefined && hasCamera() && (
          <button type="button" className="button" onClick={() => setCameraOpen(true)}>
            <IconGhost2 size={18} aria-hidden="true" />
            {words.say('photo.pickGhost')}
          </button>
        )}
        <button type="button" className="button photoPick-shoot" onClick={() => ask(true)}>
          <IconCamera size={18} aria-hidden="true" />
          {words.say('photo.shoot')}
        </button>
        <button type="button" className="button" onClick={() => ask(false)}>
          <IconPhoto size={18} aria-hidden="true" />
          {words.say(picked ? 'photo.pickAgain' : 'photo.pick')}
        </button>
      </div>
      <p className={state === 'unreadable' || state === 'cameraFailed' ? 'photoTrouble' : 'quiet'} role="status">
        {state === 'empty' ? sizeOf(picked) : words.say(`photo.${state}`)}
      </p>
      {isCameraOpen && ghost !== undefined && (
        <GhostCamera ghost={ghost} onTaken={onTaken} onClose={() => setCameraOpen(false)} />
      )}
    </div>
  )

  function sizeOf(one: Picked | null): string {
    if (!one) return ''
    return words.say('photo.ready', { w: one.width, h: one.height, n: words.number(Math.ceil(one.blob.size / 1024)) })
  }
}

function Preview({ blob }: { blob: Blob }) {
  const words = useWords()
  const [address, setAddress] = useState('')
  useEffect(() => {
    const own = URL.createObjectURL(blob)
    setAddress(own)
    return () => URL.revokeObjectURL(own)
  }, [blob])
  return address ? <img src={address} alt={words.say('photo.picked')} /> : null
}
