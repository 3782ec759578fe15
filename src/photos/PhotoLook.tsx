/** One photo under review: the brush and the boxes, letting it out (blurred where it was marked), or turning it down with words. */
import { IconArrowBackUp, IconSquarePlus } from '@tabler/icons-react'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useAccount } from '../accounts/account.store.ts'
import type { Change } from '../changes/change.ts'
import { dayOf } from '../changes/day.ts'
import { deleteOf, newId, updateOf } from '../changes/draft.ts'
import { useQuoted } from '../words/quoted.tsx'
import { useWords } from '../words/words.tsx'
import { BlurCanvas } from './BlurCanvas.tsx'
import { type Mark, newBox } from './blur.ts'
import { usePictureAddress } from './Picture.tsx'
import type { Photo } from './photo.ts'
import { jpegOf } from './shrink.store.ts'

/** Sends a wish with its files; `told` null where it cannot be taken back. */
export type SendReview = (wish: {
  comment: string
  changes: readonly Change[]
  files?: readonly { id: string; blob: Blob }[]
  told: string | null
}) => Promise<boolean>

/** Radius of the brush as a share of the picture's longer side: from a far plate to a near face. */
const brushes = { least: 0.01, usual: 0.03, most: 0.1, step: 0.01 }

export function PhotoLook({
  photo,
  says,
  who,
  send,
  isBusy,
  children,
}: {
  photo: Photo
  says: string
  who: string
  send: SendReview
  isBusy: boolean
  children: ReactNode
}) {
  const words = useWords()
  const quoted = useQuoted()
  const account = useAccount((store) => store.account)
  const canvas = useRef<HTMLCanvasElement>(null)
  const address = usePictureAddress(photo.properties.file, 'full')
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [brush, setBrush] = useState(brushes.usual)
  const [isHere, setHere] = useState(false)
  const [why, setWhy] = useState('')
  const [needsWhy, setNeedsWhy] = useState(false)
  const onState = useCallback((here: boolean) => setHere(here), [])

  const approve = async () => {
    const reviewed = { by: account?.person ?? account?.name ?? '', on: dayOf(new Date().toISOString()) }
    const blurred = marks.length > 0 && canvas.current ? await jpegOf(canvas.current) : null
    if (marks.length > 0 && !blurred) return
    const file = blurred && { id: newId(), blob: blurred.blob }
    const { width, height } = blurred ?? photo.properties
    const change = updateOf(photo, { reviewed, ...(file && { file: file.id, blurred: true, width, height }) })
    if (!change) return
    await send({
      comment: words.say('photo.comment.approved'),
      changes: [change],
      told: file ? null : words.say('photo.approved'),
      ...(file && { files: [file] }),
    })
  }
  const reject = async () => {
    setNeedsWhy(why.trim() === '')
    if (why.trim() === '') return
    await send({ comment: why.trim(), changes: [deleteOf(photo)], told: words.say('photo.rejected') })
  }
  const { takenOn, caption } = photo.properties
  return (
    <>
      <div className="photoLook-picture">
        {address && (
          <BlurCanvas
            key={address}
            address={address}
            canvas={canvas}
            marks={marks}
            setMarks={setMarks}
            brush={brush}
            onState={onState}
          />
        )}
      </div>
      <div className="photoLook-side">
        <h2>{says}</h2>
        <p className="quiet">
          {words.say('photo.by', { who, date: words.date(takenOn) })}
          {caption !== '' && ` · ${quoted(caption)}`}
        </p>
        <p className="quiet">{words.say('photo.reviewHelp')}</p>
        <label className="photoRange">
          {words.say('photo.brushSize')}
          <input
            type="range"
            min={brushes.least}
            max={brushes.most}
            step={brushes.step}
            value={brush}
            onChange={(event) => setBrush(Number(event.target.value))}
          />
        </label>
        <div className="photoButtons">
          <button type="button" className="button" onClick={() => setMarks((all) => [...all, newBox])}>
            <IconSquarePlus size={18} aria-hidden="true" />
            {words.say('photo.box')}
          </button>
          <button
            type="button"
            className="button"
            disabled={marks.length === 0}
            onClick={() => setMarks((all) => all.slice(0, -1))}
          >
            <IconArrowBackUp size={18} aria-hidden="true" />
            {words.say('photo.undo')}
          </button>
        </div>
        <p className="quiet">{words.say('photo.boxHelp')}</p>
        <button
          type="button"
          className="button button-honey photoSave"
          disabled={!isHere || isBusy}
          onClick={() => void approve()}
        >
          {words.say(marks.length > 0 ? 'photo.approveBlurred' : 'photo.approve')}
        </button>
        <div className="photoField">
          <label htmlFor="photo-why">{words.say('photo.rejectWhy')}</label>
          <input
            id="photo-why"
            maxLength={200}
            placeholder={words.say('photo.rejectHint')}
            value={why}
            aria-invalid={needsWhy}
            aria-describedby="photo-why-needed"
            onChange={(event) => setWhy(event.target.value)}
          />
          <p id="photo-why-needed" className="bad" role="alert">
            {needsWhy && words.say('photo.rejectNeeds')}
          </p>
        </div>
        <button type="button" className="button photoSave" disabled={isBusy} onClick={() => void reject()}>
          {words.say('photo.reject')}
        </button>
        {children}
      </div>
    </>
  )
}
