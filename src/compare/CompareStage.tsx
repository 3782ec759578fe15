/** Comparing on the stage: the map of shaded units with legend and hover card, or the face the link names. */
import './compare.css'
import { Suspense, useMemo } from 'react'
import { indicatorLayer } from '../indicators/indicator.layer.ts'
import type { Look, MapLayer } from '../map/layer.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { CompareHover } from './CompareHover.tsx'
import { faceNamed } from './faces.tsx'
import { type Comparison, shadeOf, useCompare } from './useCompare.tsx'
import { nothing, useGuest } from './useGuest.tsx'

export function CompareStage({ drawing }: { drawing: Look }) {
  const face = faceNamed(useView().face)
  return (
    <>
      {(!face || face.ground === 'shaded') && <ShadedUnits drawing={drawing} />}
      {face?.ground === 'covered' && <Covered />}
      {face && (
        <Suspense fallback={null}>
          <face.Stage drawing={drawing} />
        </Suspense>
      )}
    </>
  )
}

function Covered() {
  useGuest(nothing, true)
  return null
}

function ShadedUnits({ drawing }: { drawing: Look }) {
  const comparison = useCompare()
  useGuest(useIndicatorRow(comparison, drawing))
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

/** The indicator as a row of the map: fills, limits, names with numbers, and those compared in ink. */
function useIndicatorRow(comparison: Comparison, drawing: Look): MapLayer {
  const words = useWords()
  const { ranking, indicator, compared } = comparison
  return useMemo(() => {
    const shown = ranking.map(({ unit, value }) => ({
      key: unit,
      shade: shadeOf(comparison, value),
      words: value === null ? words.say('noData') : words.number(value, indicator.digits),
    }))
    return indicatorLayer(shown, compared, drawing)
  }, [comparison, ranking, indicator, compared, drawing, words])
}
