/** Whether this device can draw a map at all. */

let answer: boolean | undefined

/** Asks the browser for WebGL 2 once and remembers the answer. */
export function canDraw(): boolean {
  answer ??= Boolean(document.createElement('canvas').getContext('webgl2'))
  return answer
}
