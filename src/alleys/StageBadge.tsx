/** The hexagonal badge of a stage: its colour and its icon, the same in legend, list, stepper and on the map. */
import {
  IconBarrierBlock,
  IconCircleCheck,
  IconCircleDashed,
  IconMapSearch,
  IconMessages,
  IconPlant2,
  IconRefreshAlert,
  IconRuler2,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Stage } from './stage.ts'

type Icon = ComponentType<{ x: number; y: number; width: number; height: number; stroke: number; color: string }>

const icons: Record<Stage, Icon> = {
  notStarted: IconCircleDashed,
  surveyed: IconMapSearch,
  designed: IconRuler2,
  consulting: IconMessages,
  constructing: IconBarrierBlock,
  accepted: IconCircleCheck,
  maintained: IconPlant2,
  rework: IconRefreshAlert,
} as unknown as Record<Stage, Icon>

/** A pointy-top cell in a 28 × 30 box; `hollow` is a stage still ahead. Colours default to the theme's tokens. */
export function StageBadge(props: {
  stage: Stage
  size?: number
  hollow?: boolean
  colour?: string
  icon?: string
  rim?: string
}) {
  const { stage, size = 24, hollow = false } = props
  const Icon = icons[stage]
  const colour = props.colour ?? `var(--stage-${stage})`
  const fill = hollow ? 'none' : colour
  const stroke = hollow ? 'var(--ink-4)' : (props.rim ?? 'none')
  const iconColour = hollow ? 'var(--ink-3)' : (props.icon ?? 'var(--badge-icon)')
  return (
    <svg width={size * (28 / 30)} height={size} viewBox="0 0 28 30" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d="M14 1.2 26.4 8.2v13.6L14 28.8 1.6 21.8V8.2z"
        fill={fill}
        stroke={stroke}
        strokeWidth={hollow ? 1.4 : 2}
        strokeLinejoin="round"
        strokeDasharray={hollow ? '3 2.4' : undefined}
      />
      <Icon x={6} y={7} width={16} height={16} stroke={2} color={iconColour} />
    </svg>
  )
}
