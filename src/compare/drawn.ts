/** The faces that are drawings in place of the map: a device that cannot draw a map can still show them. */
import type { View } from '../map/view.ts'

const drawn: readonly View['face'][] = ['hive', 'scatter', 'profile', 'years']

/** Whether what the link names is such a drawing. */
export function isDrawn({ page, face }: Pick<View, 'page' | 'face'>): boolean {
  return page === 'compare' && drawn.includes(face)
}
