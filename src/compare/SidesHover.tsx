/** The card beside the pointer where two sides are compared: the unit's number on either side, and what lies between them. */
import { valueSentence } from '../indicators/indicatorWords.ts'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import { besideSentence, changeSentence } from './sideChange.ts'
import { sideName } from './sideWords.ts'
import { useShortNames } from './useCompare.tsx'
import type { PaintedSides } from './useSides.tsx'

/** Nothing while the hand lies on a row or on no unit. */
export function SidesHover({ sides }: { sides: PaintedSides }) {
  const words = useWords()
  const names = useShortNames()
  const hovered = useHand((hand) => hand.hovered)
  const stage = useHand((hand) => hand.map?.getContainer().closest('.stage'))
  if (!hovered || (hovered.x === 0 && hovered.y === 0) || !sides.right.rows.has(hovered.key)) return null
  const left = Math.min(hovered.x + 16, (stage?.clientWidth ?? 0) - 270)
  const top = hovered.y > (stage?.clientHeight ?? 0) - 170 ? hovered.y - 140 : hovered.y + 16
  const change = changeSentence(sides, hovered.key, words)
  const beside = besideSentence(sides, hovered.key, words)
  return (
    <div className="hoverCard sidesHover" style={{ left, top }} aria-hidden="true">
      <p className="hoverCard-title">
        <b>{names.get(hovered.key)}</b>
        {change && <span>{change}</span>}
      </p>
      {[sides.left, sides.right].map((side) => (
        <p key={sideName(sides, side, words)} className="sidesHover-side">
          <span>{sideName(sides, side, words)}</span>
          <b>{valueSentence(side.indicator, side.rows.get(hovered.key)?.value ?? null, words)}</b>
        </p>
      ))}
      {beside && (
        <p className="sidesHover-side">
          <span>{words.say('change.besideMean')}</span>
          <b>{beside}</b>
        </p>
      )}
    </div>
  )
}
