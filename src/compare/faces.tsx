/** The faces of comparing beside the map of shaded units: one row each, its drawing and its controls fetched when it is shown. */
import {
  IconArrowsDiff,
  IconArrowsHorizontal,
  IconCalendarStats,
  IconChartCandle,
  IconChartColumn,
  IconChartDots,
  IconHexagonalPrism,
  IconHexagons,
  IconLayoutColumns,
  type IconProps,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import type { Look } from '../map/layer.ts'
import type { View } from '../map/view.ts'

export type FaceName = NonNullable<View['face']>

export interface Face {
  Icon: ComponentType<IconProps>
  /** What becomes of the map: a drawing stands in its place, the units stay shaded beneath, or the face lays its own picture on it (`useGuest`). */
  ground: 'covered' | 'shaded' | 'bare'
  Stage: ComponentType<{ drawing: Look }>
  /** What can be set for it, in the panel beneath the choice of faces. */
  Controls?: ComponentType
  /** Whether it shows something else than the indicator, whose numbers then make room in the panel. */
  isOther?: true
}

/** In the order they are offered; a link that names a face without a row shows the map. */
export const faceRows: Partial<Record<FaceName, Face>> = {
  hive: {
    Icon: IconHexagons,
    ground: 'covered',
    Stage: lazy(() => import('./HiveFace.tsx').then((file) => ({ default: file.HiveFace }))),
  },
  scatter: {
    Icon: IconChartDots,
    ground: 'covered',
    Stage: lazy(() => import('./ScatterFace.tsx').then((file) => ({ default: file.ScatterFace }))),
    Controls: lazy(() => import('./ScatterControls.tsx').then((file) => ({ default: file.ScatterControls }))),
  },
  profile: {
    Icon: IconChartCandle,
    ground: 'covered',
    Stage: lazy(() => import('./ProfileFace.tsx').then((file) => ({ default: file.ProfileFace }))),
  },
  years: {
    Icon: IconCalendarStats,
    ground: 'covered',
    Stage: lazy(() => import('./YearsFace.tsx').then((file) => ({ default: file.YearsFace }))),
  },
  columns: {
    Icon: IconChartColumn,
    ground: 'bare',
    Stage: lazy(() => import('./ColumnsFace.tsx').then((file) => ({ default: file.ColumnsFace }))),
    Controls: lazy(() => import('./ColumnsControls.tsx').then((file) => ({ default: file.ColumnsControls }))),
  },
  density: {
    Icon: IconHexagonalPrism,
    ground: 'bare',
    isOther: true,
    Stage: lazy(() => import('./DensityFace.tsx').then((file) => ({ default: file.DensityFace }))),
    Controls: lazy(() => import('./DensityControls.tsx').then((file) => ({ default: file.DensityControls }))),
  },
  swipe: {
    Icon: IconArrowsHorizontal,
    ground: 'bare',
    Stage: lazy(() => import('./SwipeFace.tsx').then((file) => ({ default: file.SwipeFace }))),
    Controls: lazy(() => import('./SidesControls.tsx').then((file) => ({ default: file.SidesControls }))),
  },
  pair: {
    Icon: IconLayoutColumns,
    ground: 'bare',
    Stage: lazy(() => import('./PairFace.tsx').then((file) => ({ default: file.PairFace }))),
    Controls: lazy(() => import('./SidesControls.tsx').then((file) => ({ default: file.SidesControls }))),
  },
  change: {
    Icon: IconArrowsDiff,
    ground: 'bare',
    Stage: lazy(() => import('./ChangeFace.tsx').then((file) => ({ default: file.ChangeFace }))),
    Controls: lazy(() => import('./ChangeControls.tsx').then((file) => ({ default: file.ChangeControls }))),
  },
}

export const faceNames = Object.keys(faceRows) as FaceName[]

/** The face a link names, or undefined for the map of shaded units. */
export function faceNamed(face: FaceName | undefined): Face | undefined {
  return face && faceRows[face]
}
