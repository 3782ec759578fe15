/** The lasso: a loop drawn over the map picks the alleys whose middle lies in it; Esc puts it down. */
import { type PointerEvent, useEffect, useState } from 'react'
import { useAccount } from '../accounts/account.store.ts'
import { useRecords } from '../changes/dataset.store.ts'
import { useHand } from '../map/hand.store.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { holdLasso, pick } from './picked.store.ts'
import { alleysWithin } from './within.ts'
import './editor.css'

/** Only alleys that the person answers for and the legend leaves are picked. */
export function Lasso() {
  const words = useWords()
  const { stage } = useView()
  const account = useAccount((store) => store.account)
  const alleys = useRecords<Alley>('alley')
  const [loop, setLoop] = useState<readonly [number, number][]>([])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      holdLasso(false)
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])

  const at = (event: PointerEvent): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const close = () => {
    const map = useHand.getState().map
    const ground = map ? loop.map((point) => map.unproject(point).toArray()) : []
    const own = alleys.filter(({ properties }) => {
      const isOwn = account?.role === 'administrator' || account?.units.includes(properties.unit)
      return isOwn && (!stage || stage.includes(properties.stage))
    })
    pick(alleysWithin(own, ground).map(({ id }) => id))
    setLoop([])
    if (loop.length > 2) holdLasso(false)
  }
  return (
    <div
      className="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLoop([at(event)])
      }}
      onPointerMove={(event) => {
        if (loop.length > 0) setLoop([...loop, at(event)])
      }}
      onPointerUp={close}
      onPointerCancel={() => setLoop([])}
    >
      <svg aria-hidden="true">
        <polygon points={loop.map((point) => point.join(',')).join(' ')} />
      </svg>
      <p role="status">{words.say('picked.lassoHelp')}</p>
    </div>
  )
}
