/** The keys of the whole app (DESIGN_LANGUAGE §12): search, table, legend, back, and walking between header, panel and map. */
import { useEffect } from 'react'
import { useHand } from '../map/hand.store.ts'
import { useLook, useView, wholeDistrict } from '../map/ViewLink.tsx'
import { lettersOff } from './settings.tsx'
import { useShow } from './show.tsx'

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

const regions = ['header', 'table', 'panel', 'map']
const reachable = 'canvas[tabindex], a[href], button, input'

const isSeen = (element: HTMLElement) => element.offsetParent !== null || element.getClientRects().length > 0

/** Puts the focus on the first thing of the next region that is on the screen. */
function walk(backwards: boolean): void {
  const shown = regions.flatMap((id) => document.getElementById(id) ?? []).filter(isSeen)
  const here = shown.findIndex((region) => region.contains(document.activeElement))
  const next = shown.at((here + (backwards ? -1 : 1)) % shown.length) ?? shown[0]
  const first = [...(next?.querySelectorAll<HTMLElement>(reachable) ?? [])].find(isSeen)
  ;(first ?? next)?.focus()
}

/** Whether a key that is pressed there is meant for a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function toSearch(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')]
  boxes.find(isSeen)?.focus()
}

export function useKeyboard(): void {
  const view = useView()
  const show = useShow()
  const look = useLook()
  useEffect(() => {
    const back = () => {
      if (view.page) look({ page: undefined })
      else if (view.key) look({ key: undefined, tab: undefined })
      else if (view.hive) look({ hive: undefined, camera: undefined })
      else if (view.stage) look({ stage: undefined })
    }
    const deeds: Record<string, () => void> = {
      '/': toSearch,
      t: () => look({ show: show === 'map' ? 'table' : undefined }),
      home: () => look(wholeDistrict),
      l: () => useHand.setState(({ legendOpen }) => ({ legendOpen: !legendOpen })),
      '?': () => look({ page: view.page === 'keys' ? undefined : 'keys' }),
      escape: back,
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'F6') walk(event.shiftKey)
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') toSearch()
      else if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      else if (event.key.length === 1 && lettersOff()) return
      else if (deeds[event.key.toLowerCase()]) deeds[event.key.toLowerCase()]?.()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [view, show, look])
}
