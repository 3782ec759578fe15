/** Alleys picked to be changed together, by list or by lasso; fleeting, gone with the page. */
import { create } from 'zustand'
import type { Key } from '../changes/record.ts'

interface Picked {
  keys: ReadonlySet<Key>
  /** Whether a lasso is held over the map. */
  lasso: boolean
}

export const usePicked = create<Picked>()(() => ({ keys: new Set(), lasso: false }))

/** Picks an alley, or lets it go again. */
export function togglePicked(key: Key): void {
  usePicked.setState(({ keys }) => {
    const next = new Set(keys)
    if (!next.delete(key)) next.add(key)
    return { keys: next }
  })
}

/** Picks alleys beside those picked already. */
export function pick(more: Iterable<Key>): void {
  usePicked.setState(({ keys }) => ({ keys: new Set([...keys, ...more]) }))
}

/** Lets all go and puts the lasso down. */
export function letGo(): void {
  usePicked.setState({ keys: new Set(), lasso: false })
}

/** Takes the lasso up, or puts it down. */
export function holdLasso(lasso: boolean): void {
  usePicked.setState({ lasso })
}
