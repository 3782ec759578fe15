/** How a stage looks, on the map and off it: colour, dash and width, each a channel of its own (DESIGN_LANGUAGE §3). */
import type { Theme } from '../map/palette.ts'
import type { Stage } from './stage.ts'

export interface StageLook {
  light: string
  dark: string
  /** CSS pixels at zoom 13.5 and nearer. */
  width: number
  /** Dash and gap in line widths; absent for a solid line. */
  dash?: readonly number[]
  cap: 'butt' | 'round'
}

export const stageLooks: Record<Stage, StageLook> = {
  notStarted: { light: '#878879', dark: '#B09A88', width: 3.6, dash: [0, 1.8], cap: 'round' },
  surveyed: { light: '#4687D2', dark: '#A5E4FD', width: 3.4, dash: [1.76, 1.32], cap: 'butt' },
  designed: { light: '#122F80', dark: '#6F88F6', width: 3.8, dash: [4.47, 1.18], cap: 'butt' },
  consulting: { light: '#7636C8', dark: '#BEA9F8', width: 3.8, dash: [3.42, 1.05, 0.79, 1.05], cap: 'butt' },
  constructing: { light: '#EC4A06', dark: '#FF9838', width: 7.4, cap: 'butt' },
  accepted: { light: '#006F7C', dark: '#59DDA8', width: 4.4, cap: 'round' },
  maintained: { light: '#23301A', dark: '#EEFAB7', width: 6.6, cap: 'round' },
  rework: { light: '#AD2340', dark: '#E356B4', width: 3, cap: 'butt' },
}

/** The colour of a stage in a theme. */
export function stageColour(stage: Stage, theme: Theme): string {
  return stageLooks[stage][theme]
}
