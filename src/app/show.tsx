/** What the stage shows in truth: the view's wish, or the table where the device cannot draw what was wished. */
import { isDrawn } from '../compare/drawn.ts'
import { useCanDraw } from '../map/canDraw.tsx'
import { useView } from '../map/ViewLink.tsx'

/** The map when nothing was wished and it can be drawn; drawings in its place can always be. */
export function useShow(): 'map' | 'table' | 'both' {
  const view = useView()
  return useCanDraw() || isDrawn(view) ? (view.show ?? 'map') : 'table'
}
