/** Retaking: the camera's view with the old photo faintly over it, so that one stands and looks as whoever took it did. */
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { Picture } from './Picture.tsx'
import { jpegOf, type Shrunk } from './shrink.store.ts'

/** Whether this device can show its camera in the page. */
export function hasCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/** @param ghost file of the old photo. @param onTaken with null when the camera could not be opened or nothing was taken. */
export function GhostCamera({
  ghost,
  onTaken,
  onClose,
}: {
  ghost: string
  onTaken: (taken: Shrunk | null) => void
  onClose: () => void
}) {
  const words = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const [level, setLevel] = useState(50)
  const title = useId()
  useEffect(() => {
    let stream: MediaStream | null = null
    let isOver = false
    const wished = { video: { facingMode: 'environment', width: { ideal: 2560 }, height: { ideal: 1920 } } }
    const open = async () => {
      const opened = await navigator.mediaDevices.getUserMedia(wished).catch(() => null)
      if (isOver) return stop(opened)
      stream = opened
      if (!stream || !video.current) return onTaken(null)
      video.current.srcObject = stream
      await video.current.play().catch(() => undefined)
    }
    dialog.current?.showModal()
    void open()
    return () => {
      isOver = true
      stop(stream)
    }
  }, [onTaken])
  const take = async () => {
    const view = video.current
    if (!view || view.videoWidth === 0) return
    const canvas = document.createElement('canvas')
    canvas.width = view.videoWidth
    canvas.height = view.videoHeight
    canvas.getContext('2d')?.drawImage(view, 0, 0)
    onTaken(await jpegOf(canvas))
  }
  return (
    <dialog ref={dialog} className="ghostCamera" aria-labelledby={title} onClose={onClose}>
      <p id={title}>{words.say('photo.ghostHelp')}</p>
      <div className="ghostCamera-view">
        <video ref={video} muted playsInline />
        <div className="ghostCamera-ghost" style={{ opacity: level / 100 }}>
          <Picture file={ghost} size="full" alt={words.say('photo.ghostOld')} />
        </div>
      </div>
      <label className="photoRange">
        {words.say('photo.ghostLevel')}
        <input
          type="range"
          min={0}
          max={100}
          step={10}
          value={level}
          onChange={(event) => setLevel(Number(event.target.value))}
        />
      </label>
      <div className="photoButtons">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {words.say('photo.close')}
        </button>
        <button type="button" className="button button-honey" onClick={() => void take()}>
          {words.say('photo.shutter')}
        </button>
      </div>
    </dialog>
  )
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
