/** Whether this device can draw a map at all; believed until a map could not be made, as only that is a cheap and true test. */
import { create } from 'zustand'

const useDrawing = create(() => ({ can: typeof WebGL2RenderingContext === 'function' }))

/** Follows what was learned. */
export function useCanDraw(): boolean {
  return useDrawing(({ can }) => can)
}

/** Notes that a map could not be made: no WebGL 2, or none to be had. */
export function cannotDraw(): void {
  useDrawing.setState({ can: false })
}
