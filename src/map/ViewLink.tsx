/** The one way to look elsewhere: hooks that read and change the view, and a link that any list row or card can be. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  type ComponentPropsWithoutRef,
  createContext,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useContext,
} from 'react'
import type { Key } from '../changes/record.ts'
import { type View, writeView } from './view.ts'

/** What a step changes of the view; `undefined` takes a thing away. */
export type ViewStep = { [name in keyof View]?: View[name] | undefined }

const ViewOfUrl = createContext<View>({})

/** Reads the view off the URL once for everything within: a page has more than a hundred links that step on from it. */
export function ViewProvider({ children }: { children: ReactNode }) {
  return <ViewOfUrl value={useSearch({ from: '__root__' }) as View}>{children}</ViewOfUrl>
}

/** The view as the URL says it. */
export function useView(): View {
  return useContext(ViewOfUrl)
}

function stepped(view: View, step: ViewStep): View {
  const next = { ...view, ...step }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as View
}

/** Whether the page is the one of an opinion whose code stands behind `#`, where it must stay while one looks around. */
function isTracking(): boolean {
  return new URLSearchParams(location.search).get('page') === 'track'
}

/** Changes the view; `replace` leaves no step to go back to (camera, typing). */
export function useLook(): (step: ViewStep, how?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (step, how) => {
      void navigate({
        to: '/',
        search: (view: View) => stepped(view, step),
        replace: how?.replace ?? false,
        hash: (code) => ('page' in step || !isTracking() ? '' : (code ?? '')),
      })
    },
    [navigate],
  )
}

/** Choosing a record opens its panel at the first tab; the same for a map pick, a list row, a search hit and a QR code. */
export function choosing(key: Key | undefined): ViewStep {
  return { key, tab: undefined, page: undefined }
}

/** Looking at the whole district: nothing chosen, the camera let go. */
export const wholeDistrict: ViewStep = { key: undefined, page: undefined, tab: undefined, camera: undefined }

/** The address of a view one step on. */
export function addressOf(view: View, step: ViewStep): string {
  return `?${writeView(stepped(view, step))}`
}

/** Whether a click means this tab, and not a new one or a menu. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

type LinkRest = Pick<
  ComponentPropsWithoutRef<'a'>,
  'className' | 'aria-label' | 'aria-current' | 'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur' | 'title'
>

/** A real link to a changed view, so it can be opened in a new tab, shared and reached by keyboard. */
export function ViewLink({ step, children, ...rest }: { step: ViewStep; children: ReactNode } & LinkRest) {
  const look = useLook()
  const href = addressOf(useView(), step)
  const go = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    look(step)
  }
  return (
    <a href={href} onClick={go} {...rest}>
      {children}
    </a>
  )
}
