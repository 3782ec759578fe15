/** The card beside the pointer: the unit's number, what it lacks, how far it lies from the mean, n and rank. */
import { countedSentence, rankSentence, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import { differenceSentence } from './SideBySide.tsx'
import { type Comparison, useShortNames } from './useCompare.tsx'

/** Nothing while the hand lies on a row or on no unit. @param width @param height of the stage in CSS pixels; those of the map without them. */
export function CompareHover(props: { comparison: Comparison; width?: number; height?: number }) {
  const words = useWords()
  const names = useShortNames()
  const hovered = useHand((hand) => hand.hovered)
  const box = useHand((hand) => hand.map?.getContainer())
  const { indicator, ranking, mean } = props.comparison
  const row = ranking.find(({ unit }) => unit === hovered?.key)
  if (!hovered || !row || (hovered.x === 0 && hovered.y === 0)) return null
  const { width = box?.clientWidth ?? 0, height = box?.clientHeight ?? 0 } = props
  const left = Math.min(hovered.x + 16, width - 270)
  const top = hovered.y > height - 170 ? hovered.y - 140 : hovered.y + 16
  const difference = differenceSentence(indicator, row.value, mean.mean, words)
  return (
    <div className="hoverCard" style={{ left, top }} aria-hidden="true">
      <p className="hoverCard-title">
        <b>{names.get(row.unit)}</b>
        <b>{valueSentence(indicator, row.value, words)}</b>
      </p>
      <p>{reasonSentence(row, words)}</p>
      {difference && (
        <p>
          {words.say('compare.diff')} {difference}
        </p>
      )}
      <p className="hoverCard-foot">
        <small>{countedSentence(indicator, row.n, words)}</small>
        <small>{rankSentence(row.rank, row.bodyType, words)}</small>
      </p>
    </div>
  )
}
