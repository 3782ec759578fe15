/** The swipe: one map, two sides, and a divide between them that a finger, a mouse or the arrow keys move. */
import { IconArrowsHorizontal } from '@tabler/icons-react'
import { type PointerEvent, useRef, useState } from 'react'
import type { Look } from '../map/layer.ts'
import { useWords } from '../words/words.tsx'
import { meanWords, sideName } from './sideWords.ts'
import { TwoMaps } from './TwoMaps.tsx'
import { useSides } from './useSides.tsx'

/** What an arrow key moves the divide by, in per cent. */
const step = 2

export function SwipeFace({ drawing }: { drawing: Look }) {
  const words = useWords()
  const sides = useSides()
  const room = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(50)
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = room.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    setShare(Math.round(Math.min(100, Math.max(0, ((event.clientX - box.left) / box.width) * 100))))
  }
  const [left, right] = [sides.left, sides.right].map((side) => sideName(sides, side, words))
  return (
    <TwoMaps sides={sides} drawing={drawing} isApart={false} style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
      <div className="swipe" ref={room}>
        <input
          type="range"
          className="swipe-range"
          min={0}
          max={100}
          step={step}
          value={share}
          aria-label={words.say('sides.slider', { left: left ?? '', right: right ?? '' })}
          aria-valuetext={words.say('sides.sliderAt', {
            left: left ?? '',
            n: share,
            right: right ?? '',
            rest: 100 - share,
          })}
          onChange={(event) => setShare(Number(event.target.value))}
        />
        <div
          className="swipe-divide"
          style={{ left: `${share}%` }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={follow}
          aria-hidden="true"
        >
          <span className="swipe-name swipe-left" hidden={share < 14}>
            {left} <b>{meanWords(sides.left, words)}</b>
          </span>
          <span className="swipe-name swipe-right" hidden={share > 86}>
            {right} <b>{meanWords(sides.right, words)}</b>
          </span>
          <span className="swipe-handle">
            <IconArrowsHorizontal size={22} />
          </span>
        </div>
      </div>
    </TwoMaps>
  )
}
