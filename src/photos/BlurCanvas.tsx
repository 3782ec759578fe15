/** The picture under review: painting blurs it, boxes blur it too and are steered by keyboard or dragged. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { type Box, dabbed, type Mark, moved, steered } from './blur.ts'
import { drawMarked } from './mosaic.store.ts'

type SetMarks = (change: (marks: readonly Mark[]) => readonly Mark[]) => void

/** @param brush radius of the brush as a share of the picture's longer side. @param onState whether the picture is there. */
export function BlurCanvas({
  address,
  canvas,
  marks,
  setMarks,
  brush,
  onState,
}: {
  address: string
  canvas: RefObject<HTMLCanvasElement | null>
  marks: readonly Mark[]
  setMarks: SetMarks
  brush: number
  onState: (isHere: boolean) => void
}) {
  const words = useWords()
  const [picture, setPicture] = useState<HTMLImageElement | null>(null)
  const [isGone, setGone] = useState(false)
  useEffect(() => {
    const image = new Image()
    image.onload = () => {
      setPicture(image)
      onState(true)
    }
    image.onerror = () => setGone(true)
    image.src = address
    return () => {
      image.onload = null
      image.onerror = null
    }
  }, [address, onState])
  useEffect(() => {
    if (!picture || !canvas.current) return
    drawMarked(canvas.current, picture, marks)
  }, [picture, marks, canvas])
  const at = (event: PointerEvent<HTMLElement>): [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return [(event.clientX - left) / width, (event.clientY - top) / height]
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const dab = at(event)
    setMarks((all) => [...all, { shape: 'stroke', radius: brush, dabs: [dab] }])
  }
  const goOn = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const dab = at(event)
    setMarks((all) => dabbed(all, dab))
  }
  const setBox = (place: number, box: Box | null) =>
    setMarks((all) => (box ? all.with(place, box) : all.toSpliced(place, 1)))
  if (isGone) return <p className="picture-gone">{words.say('photo.gone')}</p>
  const boxes = marks.flatMap((mark, place) => (mark.shape === 'box' ? [{ mark, place }] : []))
  return (
    <div className="blurCanvas">
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.say('photo.canvas')}
        width={picture?.naturalWidth ?? 4}
        height={picture?.naturalHeight ?? 3}
        onPointerDown={begin}
        onPointerMove={goOn}
      />
      {boxes.map(({ mark, place }, no) => (
        <BoxHandle
          key={place}
          box={mark}
          label={words.say('photo.boxName', { n: no + 1 })}
          onBox={(box) => setBox(place, box)}
        />
      ))}
    </div>
  )
}

function BoxHandle({ box, label, onBox }: { box: Box; label: string; onBox: (box: Box | null) => void }) {
  const own = useRef<HTMLButtonElement>(null)
  useEffect(() => own.current?.focus(), [])
  const key = (event: KeyboardEvent) => {
    const isGone = event.key === 'Delete' || event.key === 'Backspace'
    const next = isGone ? null : steered(box, event.key, event.shiftKey)
    if (!isGone && !next) return
    event.preventDefault()
    onBox(next)
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    const { width = 1, height = 1 } = own.current?.parentElement?.getBoundingClientRect() ?? {}
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      onBox(moved(box, event.movementX / width, event.movementY / height))
    }
  }
  const percent = (share: number) => `${share * 100}%`
  return (
    <button
      ref={own}
      type="button"
      className="blurBox"
      aria-label={label}
      style={{ left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) }}
      onKeyDown={key}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  )
}
