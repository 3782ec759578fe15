/** Comparing on the map: lays the indicator over the units, takes picks for the comparison, and shows legend and hover card. */
import './compare.css'
import { useEffect, useMemo } from 'react'
import { aside, indicatorLayer } from '../indicators/indicator.layer.ts'
import { countedSentence, rankSentence, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { useHand } from '../map/hand.store.ts'
import type { Look } from '../map/layer.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { picked } from './numbers.ts'
import { differenceSentence } from './SideBySide.tsx'
import { type Comparison, shadeOf, useCompare, useShortNames } from './useCompare.tsx'

export function CompareStage({ drawing }: { drawing: Look }) {
  const comparison = useCompare()
  useIndicatorOnMap(comparison, drawing)
  const { ranking, indicator, classes, shades } = comparison
  return (
    <>
      {ranking.length > 0 && (
        <div className="compareLegend">
          <ClassLegend indicator={indicator} classes={classes} shades={shades} />
        </div>
      )}
      <CompareHover comparison={comparison} />
    </>
  )
}

function useIndicatorOnMap(comparison: Comparison, drawing: Look): void {
  const words = useWords()
  const look = useLook()
  const { with: keys } = useView()
  const { ranking, indicator, compared } = comparison
  const row = useMemo(() => {
    const shown = ranking.map(({ unit, value }) => ({
      key: unit,
      shade: shadeOf(comparison, value),
      words: value === null ? words.say('noData') : words.number(value, indicator.digits),
    }))
    return indicatorLayer(shown, compared, drawing)
  }, [comparison, ranking, indicator, compared, drawing, words])
  useEffect(() => {
    const isUnit = (key: string) => ranking.some(({ unit }) => unit === key)
    useHand.setState({
      guest: {
        row,
        aside,
        pick: (key) => {
          if (!key || !isUnit(key)) return
          const next = picked(keys ?? [], key)
          look({ with: next.length > 0 ? next : undefined })
        },
      },
    })
  }, [row, ranking, keys, look])
  useEffect(() => () => useHand.setState({ guest: null }), [])
}

function CompareHover({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const names = useShortNames()
  const hovered = useHand((hand) => hand.hovered)
  const box = useHand((hand) => hand.map?.getContainer())
  const { indicator, ranking, mean } = comparison
  const row = ranking.find(({ unit }) => unit === hovered?.key)
  if (!hovered || !row || (hovered.x === 0 && hovered.y === 0)) return null
  const left = Math.min(hovered.x + 16, (box?.clientWidth ?? 0) - 270)
  const top = hovered.y > (box?.clientHeight ?? 0) - 170 ? hovered.y - 140 : hovered.y + 16
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
