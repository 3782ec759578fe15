/** The keys of the desk (DESIGN_LANGUAGE §12): they come before those of the map and of the app while a line is edited. */
import { useEffect } from 'react'
import { chooseVertex, redo, setSnapping, setTool, undo, useDesk } from '../../alleys/desk.store.ts'
import { useDeskHand } from '../../alleys/deskHand.store.ts'
import type { Pen } from '../../map/draw.tsx'
import { lettersOff } from '../settings.tsx'
import { addVertex, nudge, removeVertex, splitHere, turnAround, walkVertices } from './deeds.store.ts'

/** Metres of one press of an arrow, and with Shift. */
const steps = { plain: 0.5, shift: 5 }

const arrows: Record<string, [east: number, north: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const letters: Record<string, () => void> = {
  v: () => setTool('select'),
  e: () => setTool('vertices'),
  d: () => setTool('draw'),
  x: splitHere,
  j: () => setTool('join'),
  r: turnAround,
  s: () => setSnapping(!useDesk.getState().snapping),
  m: () => setTool('measure'),
  '[': () => walkVertices(-1),
  ']': () => walkVertices(1),
}

/** Where a key belongs to the thing it is pressed in: fields, dialogs, menus. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, dialog, [role=dialog], [role=listbox]') !== null
  )
}

/** Whether the arrows of a key's target move within it, as they do through a toolbar or a set of choices. */
function hasArrows(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=toolbar], [role=tablist], [role=radiogroup]') !== null
}

/** One level back; false where the page itself is to be left. */
function back(pen: Pen): boolean {
  const { tool, vertex, chosen } = useDesk.getState()
  const hand = useDeskHand.getState()
  if (hand.pen) pen.cancel()
  else if (hand.measured.length > 0) useDeskHand.setState({ measured: [] })
  else if (tool !== 'vertices' && chosen) setTool('vertices')
  else if (vertex) chooseVertex(null)
  else return false
  return true
}

/** Does what a key says; false where it says nothing here. */
function act(event: KeyboardEvent, pen: Pen): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const hand = useDeskHand.getState()
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z' && hand.pen && !event.shiftKey) pen.back()
    else if (key === 'z') (event.shiftKey ? redo : undo)()
    else if (key === 'y') redo()
    else return false
    return true
  }
  if (event.altKey) return false
  if (key === 'Escape') return back(pen)
  if (key === 'Enter' && hand.pen) {
    pen.finish()
    return true
  }
  const { vertex, chosen } = useDesk.getState()
  const arrow = arrows[key]
  if (arrow && vertex && !hasArrows(event.target)) {
    const metres = event.shiftKey ? steps.shift : steps.plain
    nudge(arrow[0] * metres, arrow[1] * metres, event.repeat)
    return true
  }
  if (vertex && (key === 'Delete' || key === 'Backspace')) removeVertex()
  else if (vertex && key === 'Insert') addVertex()
  else if (letters[key] && !lettersOff() && (chosen || 'vds'.includes(key) || key === 'm')) letters[key]()
  else return false
  return true
}

export function useDeskKeys(pen: Pen): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
      if (!act(event, pen)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [pen])
}
