/** The curtain: while the town is being laid out, a map draws small and seldom behind it; it rises once, when everything stands. */
import type { Map as LivingMap } from 'maplibre-gl'

/** Drawn pixels to a CSS pixel behind the curtain: next to nothing, as nobody sees it. */
export const unseenRatio = 0.02

/** Milliseconds between two drawings behind the curtain, and after which it rises whatever is missing. */
const pace = 100
const patience = 6000

/** A curtain before a map. */
export interface Curtain {
  /** Shows the map as far as it has come; safe to call again. */
  raise(): void
  /** True while the map takes on its true size, which moves no camera although the map says so. */
  readonly isRising: boolean
  /** True once the map was truly drawn. */
  readonly isUp: boolean
}

/**
 * Holds a map that was made with {@link unseenRatio} behind the curtain until it rests, moves, or patience ends.
 * @param onRisen called once, after the first true drawing.
 */
export function lowerCurtain(map: LivingMap, onRisen: () => void): Curtain {
  const drawSoon = map.triggerRepaint
  let stage: 'down' | 'rising' | 'risen' | 'up' = 'down'
  let drawing: ReturnType<typeof setTimeout> | undefined
  let drawnAt = 0
  map.triggerRepaint = () => {
    if (drawing) return
    drawing = setTimeout(
      () => {
        drawing = undefined
        drawnAt = performance.now()
        drawSoon.call(map)
      },
      drawnAt + pace - performance.now(),
    )
  }
  const raise = () => {
    if (stage !== 'down') return
    stage = 'rising'
    clearTimeout(waiting)
    clearTimeout(drawing)
    map.triggerRepaint = drawSoon
    map.once('render', () => {
      stage = 'up'
      onRisen()
    })
    map.setPixelRatio(null as never)
    stage = 'risen'
  }
  const waiting = setTimeout(raise, patience)
  map.once('idle', raise)
  map.once('movestart', raise)
  map.once('remove', () => {
    clearTimeout(waiting)
    clearTimeout(drawing)
  })
  return {
    raise,
    get isRising() {
      return stage === 'rising'
    },
    get isUp() {
      return stage === 'up'
    },
  }
}
