/** Before and after in one frame, with a divide that a finger, a mouse or the arrow keys move. */
import { IconArrowsHorizontal } from '@tabler/icons-react'
import { type PointerEvent, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { Picture } from './Picture.tsx'
import type { Pair } from './pair.ts'

/** What an arrow key moves the divide by, in per cent. */
const step = 2

/** The frame is neither taller nor wider than these proportions. */
const tallest = 4 / 5
const widest = 7 / 4

/** @param saysOf the words for one of the two photos, for those who do not see it. */
export function BeforeAfter({ pair, saysOf }: { pair: Pair; saysOf: (photo: Pair['before']) => string }) {
  const words = useWords()
  const [share, setShare] = useState(50)
  const { before, after } = pair
  const { width, height } = after.properties
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return
    const { left, width: room } = event.currentTarget.getBoundingClientRect()
    setShare(Math.round(Math.min(100, Math.max(0, ((event.clientX - left) / room) * 100))))
  }
  const label = (photo: Pair['before']) =>
    `${words.say(`photo.moment.${photo.properties.moment}`)} ${words.date(photo.properties.takenOn)}`
  return (
    <figure
      className="beforeAfter"
      style={{ aspectRatio: Math.min(widest, Math.max(tallest, width / height)) }}
      onPointerDown={follow}
      onPointerMove={follow}
    >
      <Picture key={after.properties.file} file={after.properties.file} size="full" alt={saysOf(after)} />
      <div className="beforeAfter-before" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
        <Picture key={before.properties.file} file={before.properties.file} size="full" alt={saysOf(before)} />
      </div>
      <span className="beforeAfter-word beforeAfter-left" aria-hidden="true" hidden={share < 20}>
        {label(before)}
      </span>
      <span className="beforeAfter-word beforeAfter-right" aria-hidden="true" hidden={share > 80}>
        {label(after)}
      </span>
      <input
        type="range"
        className="beforeAfter-range"
        min={0}
        max={100}
        step={step}
        value={share}
        aria-label={words.say('photo.slider')}
        aria-valuetext={words.say('photo.sliderAt', { n: share })}
        onChange={(event) => setShare(Number(event.target.value))}
      />
      <span className="beforeAfter-divide" style={{ left: `${share}%` }} aria-hidden="true">
        <span className="beforeAfter-handle">
          <IconArrowsHorizontal size={20} />
        </span>
      </span>
    </figure>
  )
}
