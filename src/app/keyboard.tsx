/** The keys of the whole app (DESIGN_LANGUAGE §12): search, table, legend, back, and walking between header, panel and map. */
import { useEffect } from 'react'
import { useHand } from '../map/hand.store.ts'
import { useLook, useView } from '../map/ViewLink.tsx'

/** Keys and the names of what they do, for the list under `?`. */
export const keyList = [
  ['Ctrl K  /', 'search'],
  ['T', 'table'],
  ['L', 'legend'],
  ['F6', 'cycle'],
  ['Esc', 'back'],
  ['← ↑ → ↓', 'pan'],
  ['+  −', 'zoom'],
  ['Home', 'home'],
  ['?', 'help'],
] as const

const regions = ['header', 'panel', 'map']

function walk(backwards: boolean): void {
  const here = regions.findIndex((id) => document.getElementById(id)?.contains(document.activeElement))
  for (let step = 1; step <= regions.length; step += 1) {
    const place = (here + (backwards ? -step : step) + regions.length * 2) % regions.length
    const region = document.getElementById(regions[place]!)
    if (!region) continue
    const first = region.querySelector<HTMLElement>('canvas[tabindex], a[href], button, input')
    ;(first ?? region).focus()
    return
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function toSearch(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')]
  boxes.find((box) => box.offsetParent !== null)?.focus()
}

export function useKeyboard(): void {
  const view = useView()
  const look = useLook()
  useEffect(() => {
    const back = () => {
      if (view.page) look({ page: undefined })
      else if (view.key) look({ key: undefined, tab: undefined })
      else if (view.stage) look({ stage: undefined })
    }
    const deeds: Record<string, () => void> = {
      '/': toSearch,
      t: () => look({ show: view.show ? undefined : 'table' }),
      l: () => useHand.setState(({ legendOpen }) => ({ legendOpen: !legendOpen })),
      '?': () => look({ page: view.page === 'keys' ? undefined : 'keys' }),
      escape: back,
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'F6') walk(event.shiftKey)
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') toSearch()
      else if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      else if (deeds[event.key.toLowerCase()]) deeds[event.key.toLowerCase()]?.()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [view, look])
}
