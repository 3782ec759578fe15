/** The curtain rises once, when the map rests, moves or patience ends, and lets it be drawn seldom before. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lowerCurtain } from '../../src/map/curtain.layer.ts'

/** What the curtain needs of a map; taking on a size moves it, as the living map says. */
function stagedMap() {
  const listeners = new Map<string, (() => void)[]>()
  const fire = (name: string) => {
    const waiting = listeners.get(name) ?? []
    listeners.delete(name)
    for (const listener of waiting) listener()
  }
  const drawn = vi.fn()
  const ratios: unknown[] = []
  const map = {
    triggerRepaint: drawn,
    once: (name: string, listener: () => void) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    setPixelRatio: (ratio: unknown) => {
      ratios.push(ratio)
      fire('movestart')
      fire('moveend')
    },
  }
  return { map: map as never as Parameters<typeof lowerCurtain>[0], fire, drawn, ratios, listeners }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the curtain', () => {
  it('lets a map be drawn at most ten times a second behind it', () => {
    const { map, drawn } = stagedMap()
    lowerCurtain(map, () => {})
    for (let tick = 0; tick < 100; tick += 1) {
      map.triggerRepaint()
      vi.advanceTimersByTime(10)
    }
    expect(drawn.mock.calls.length).toBeGreaterThan(5)
    expect(drawn.mock.calls.length).toBeLessThan(12)
  })

  it.each(['idle', 'movestart'])(
    'rises at the first %s: true size, free drawing, told after the first true drawing',
    (event) => {
      const { map, fire, drawn, ratios } = stagedMap()
      const onRisen = vi.fn()
      const curtain = lowerCurtain(map, onRisen)
      fire(event)
      expect([ratios, curtain.isUp, onRisen.mock.calls.length]).toEqual([[null], false, 0])
      fire('render')
      expect([curtain.isUp, onRisen.mock.calls.length]).toEqual([true, 1])
      map.triggerRepaint()
      expect(drawn).toHaveBeenCalledOnce()
      curtain.raise()
      fire('idle')
      expect(ratios).toEqual([null])
    },
  )

  it('rises by itself when patience ends, but not before a map that is gone', () => {
    const [late, gone] = [stagedMap(), stagedMap()]
    for (const { map } of [late, gone]) lowerCurtain(map, () => {})
    gone.fire('remove')
    vi.advanceTimersByTime(60_000)
    expect([late.ratios, gone.ratios]).toEqual([[null], []])
  })

  it('says that it is rising while the map takes on its true size, and only then', () => {
    const { map, fire, listeners } = stagedMap()
    const curtain = lowerCurtain(map, () => {})
    const seen: boolean[] = [curtain.isRising]
    listeners.set('moveend', [() => seen.push(curtain.isRising)])
    fire('idle')
    expect([...seen, curtain.isRising]).toEqual([false, true, false])
  })
})
