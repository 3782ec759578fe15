/** The one docked panel: a column on the desk, a sheet with three stops on a phone. */
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { type SheetStop, sheetStops, useHand } from '../map/hand.store.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { useShow } from './show.tsx'

/** Height of the sheet at each stop, as CSS lengths. */
export const stopHeights: Record<SheetStop, string> = { low: '96px', half: '42dvh', high: '100dvh' }

/** In the field the map stays in sight above the tiles. */
const fieldHeights: typeof stopHeights = { ...stopHeights, half: '60dvh' }

/** While one points at the map, half of it. */
const pointingHeights: typeof stopHeights = { ...stopHeights, half: '50dvh' }

/** The sheet's height is known to the whole page, so that what floats on the map can stay above it. */
function setHeight(height: string): void {
  document.documentElement.style.setProperty('--sheet', height)
}

/** Where the sheet stands when a page opens: out of the way of the map or the table the page speaks of. */
function stopOf(page: string | undefined, show: 'map' | 'table' | 'both'): SheetStop {
  if (page === 'compare' && show === 'table') return 'low'
  return page === 'patrol' || page === 'compare' || page === 'speak' ? 'half' : 'high'
}

export function Sheet({ children }: { children: ReactNode }) {
  const words = useWords()
  const stop = useHand(({ sheet }) => sheet)
  const sheet = useRef<HTMLElement>(null)
  const { key, page, tab } = useView()
  const opened = stopOf(page, useShow())
  useEffect(() => {
    if (page) useHand.setState({ sheet: opened })
    else if (key) useHand.setState((hand) => ({ sheet: hand.sheet === 'low' ? 'half' : hand.sheet }))
  }, [key, page, opened])
  const heights = { patrol: fieldHeights, speak: pointingHeights }[page ?? ''] ?? stopHeights
  useEffect(() => setHeight(heights[stop]), [heights, stop])
  const shown = page === 'inbox' ? page : `${key} ${page} ${tab}`
  useFocusAfterChoice(sheet, page === 'inbox' ? page : `${key} ${page}`)
  const drag = useDrag(sheet)
  const higher = sheetStops[(sheetStops.indexOf(stop) + 1) % sheetStops.length] ?? 'half'
  return (
    <aside
      className="panel"
      id="panel"
      tabIndex={-1}
      ref={sheet}
      data-stop={stop}
      aria-label={words.say('panel.label')}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={words.say('sheet.handle')}
        onClick={() => !drag.moved() && useHand.setState({ sheet: higher })}
        {...drag.on}
      >
        <i />
      </button>
      <div className="panel-scroll" key={shown}>
        {children}
      </div>
    </aside>
  )
}

/** What was in focus is gone when something else is shown: then the focus goes to its heading, so that reading begins there. */
function useFocusAfterChoice(sheet: React.RefObject<HTMLElement | null>, shown: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    const heading = sheet.current?.querySelector('h1')
    if (!heading || document.activeElement !== document.body) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [sheet, shown])
}

/** Dragging the handle moves the sheet with the finger and lets it settle at the nearest stop. */
function useDrag(sheet: React.RefObject<HTMLElement | null>) {
  const from = useRef<{ y: number; height: number; moved: boolean } | null>(null)
  const moved = useRef(false)
  const settle = (height: number) => {
    const room = sheet.current?.parentElement?.clientHeight ?? innerHeight
    const heights = { low: 96, half: innerHeight * 0.42, high: room - 8 }
    const nearest = sheetStops.toSorted(
      (one, other) => Math.abs(heights[one] - height) - Math.abs(heights[other] - height),
    )[0]
    if (nearest) useHand.setState({ sheet: nearest })
  }
  return {
    moved: () => moved.current,
    on: {
      onPointerDown: (event: PointerEvent) => {
        moved.current = false
        from.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0, moved: false }
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event: PointerEvent) => {
        if (!from.current || !sheet.current) return
        const height = from.current.height + from.current.y - event.clientY
        if (Math.abs(event.clientY - from.current.y) > 5) moved.current = true
        if (moved.current) setHeight(`${Math.max(72, Math.min(innerHeight * 0.92, height))}px`)
      },
      onPointerUp: () => {
        if (from.current && moved.current && sheet.current) {
          settle(sheet.current.offsetHeight)
          setHeight(stopHeights[useHand.getState().sheet])
        }
        from.current = null
      },
    },
  }
}
