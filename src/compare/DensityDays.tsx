/** The days counted, between two thumbs on one line, each with its date written out. */
import { useEffect } from 'react'
import { useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { useDensityHand } from './density.store.ts'
import { dateOf, dayNumber } from './densityCells.ts'
import type { Density } from './useDensity.tsx'

/** Milliseconds a thumb rests before the link says where it stands. */
const rest = 300

export function DensityDays({ density: { all, days } }: { density: Density }) {
  const words = useWords()
  const look = useLook()
  const moved = useDensityHand((hand) => hand.moved)
  const [first, last] = all
  const [from, to] = days
  useEffect(() => {
    if (!moved) return
    const waiting = setTimeout(() => {
      look({ date2: dateOf(moved[0]), until: moved[1] < last ? dateOf(moved[1]) : undefined }, { replace: true })
      useDensityHand.setState({ moved: null })
    }, rest)
    return () => clearTimeout(waiting)
  }, [moved, last, look])
  useEffect(() => () => useDensityHand.setState({ moved: null }), [])
  const move = (next: readonly [number, number]) => {
    if (next.every(Number.isFinite)) useDensityHand.setState({ moved: next })
  }
  const moveFrom = (day: number) => move([Math.max(first, Math.min(day, to)), to])
  const moveTo = (day: number) => move([from, Math.min(last, Math.max(day, from))])
  const ends = [
    { name: 'from', value: from, set: moveFrom },
    { name: 'to', value: to, set: moveTo },
  ] as const
  const share = (day: number) => `${((day - first) / Math.max(1, last - first)) * 100}%`
  return (
    <fieldset className="densityDays">
      <legend>{words.say('density.days')}</legend>
      <div className="densityDays-dates">
        {ends.map(({ name, value, set }) => (
          <label key={name}>
            {words.say(`density.${name}`)}
            <input
              type="date"
              value={dateOf(value)}
              min={dateOf(first)}
              max={dateOf(last)}
              onChange={({ currentTarget }) => set(dayNumber(currentTarget.value))}
            />
          </label>
        ))}
      </div>
      <div className="densityDays-line">
        <i style={{ left: share(from), right: `calc(100% - ${share(to)})` }} />
        {ends.map(({ name, value, set }) => (
          <input
            key={name}
            type="range"
            min={first}
            max={last}
            value={value}
            aria-label={words.say(`density.${name}`)}
            aria-valuetext={dateOf(value)}
            onChange={({ currentTarget }) => set(Number(currentTarget.value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
