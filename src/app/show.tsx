/** What the stage shows in truth: the view's wish, or the table where the device cannot draw a map. */
import { useCanDraw } from '../map/canDraw.tsx'
import { useView } from '../map/ViewLink.tsx'

/** The map when nothing was wished and it can be drawn. */
export function useShow(): 'map' | 'table' | 'both' {
  const { show } = useView()
  return useCanDraw() ? (show ?? 'map') : 'table'
}
