/** How the columns are looked at: turned, tilted and stretched by sliders, as what stands behind is hidden from one side. */
import { useEffect, useRef } from 'react'
import { useHand } from '../map/hand.store.ts'
import { useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { stanceOf, useColumns } from './columns.store.ts'

const sliders = [
  { name: 'bearing', least: -180, most: 180, step: 5 },
  { name: 'pitch', least: 0, most: 60, step: 2 },
  { name: 'stretch', least: 0.4, most: 2, step: 0.2 },
] as const

/** Milliseconds a slider rests before the link says where it stands. */
const rest = 300

export function ColumnsControls() {
  const words = useWords()
  const look = useLook()
  const waiting = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const set = useColumns()
  const turn = (name: (typeof sliders)[number]['name'], value: number) => {
    useColumns.setState({ [name]: value })
    const { bearing, pitch } = useColumns.getState()
    useHand.getState().map?.jumpTo({ bearing, pitch })
    clearTimeout(waiting.current)
    waiting.current = window.setTimeout(
      () => look({ stance: stanceOf(useColumns.getState()) }, { replace: true }),
      rest,
    )
  }
  return (
    <div className="columnsControls">
      {sliders.map(({ name, least, most, step }) => {
        const told = words.say(`columns.${name}.value`, { n: words.number(set[name], 1) })
        return (
          <label key={name}>
            <span>{words.say(`columns.${name}`)}</span>
            <input
              type="range"
              min={least}
              max={most}
              step={step}
              value={set[name]}
              aria-valuetext={told}
              onChange={({ currentTarget }) => turn(name, Number(currentTarget.value))}
            />
            <output>{told}</output>
          </label>
        )
      })}
    </div>
  )
}
