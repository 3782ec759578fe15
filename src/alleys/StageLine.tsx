/** A sample of a stage's line as the map draws it, for legend and list. */
import type { Stage } from './stage.ts'
import { stageLooks } from './stageLook.ts'

/** Drawn in the theme's tokens; `width` in CSS pixels. */
export function StageLine({ stage, width = 40 }: { stage: Stage; width?: number }) {
  const look = stageLooks[stage]
  const colour = `var(--stage-${stage})`
  const weight = Math.min(look.width, 6.6)
  const shrink = width < 40 ? 0.6 : 1
  const dash = look.dash?.map((part) => Math.max(0.1, part * weight * shrink)).join(' ')
  const ends = { x1: 4, x2: width - 4, y1: 6, y2: 6 }
  return (
    <svg width={width} height={12} aria-hidden="true" style={{ flex: 'none' }}>
      {stage === 'rework' && <line {...ends} stroke={colour} strokeWidth={9} strokeDasharray="2.2 4.6" />}
      <line {...ends} stroke={colour} strokeWidth={weight} strokeDasharray={dash} strokeLinecap={look.cap} />
      {stage === 'constructing' && <line {...ends} stroke="var(--paper-0)" strokeWidth={2.6} strokeDasharray="4 4" />}
      {stage === 'maintained' && <line {...ends} stroke="var(--paper-0)" strokeWidth={2.6} strokeLinecap="round" />}
    </svg>
  )
}
