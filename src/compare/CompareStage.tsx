/** Comparing on the stage: the map of shaded units with legend and hover card, or the face the link names. */
import './compare.css'
import { Suspense, useMemo } from 'react'
import type { Look } from '../map/layer.ts'
import { useView } from '../map/ViewLink.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { CompareHover } from './CompareHover.tsx'
import { faceNamed } from './faces.tsx'
import { useCompare } from './useCompare.tsx'
import { nothing, useGuest } from './useGuest.tsx'
import { useIndicatorRow } from './useIndicatorRow.tsx'

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
  useGuest(nothing, { covers: true })
  return null
}

function ShadedUnits({ drawing }: { drawing: Look }) {
  const comparison = useCompare()
  const { ranking, indicator, classes, shades, compared } = comparison
  const painted = useMemo(() => ({ rows: ranking, indicator, classes, shades }), [ranking, indicator, classes, shades])
  useGuest(useIndicatorRow(painted, compared, drawing))
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
