/** Drafts not yet saved outlive a reload of the page: each tab keeps its own. */
import type { Draft } from './desk.ts'

const name = 'desk'

/** What of the desk is kept. */
export interface KeptDesk {
  drafts: readonly Draft[]
  chosen: Draft['key'] | null
  unit: Draft['key'] | null
}

/** The drafts this tab kept, or null; what cannot be read is none. */
export function keptDesk(): KeptDesk | null {
  try {
    return JSON.parse(globalThis.sessionStorage?.getItem(name) ?? 'null') as KeptDesk | null
  } catch {
    return null
  }
}

/** Keeps the desk as it is; an empty one leaves nothing behind. A tab without room goes on without. */
export function keepDesk({ drafts, chosen, unit }: KeptDesk): void {
  try {
    if (drafts.length === 0) globalThis.sessionStorage?.removeItem(name)
    else globalThis.sessionStorage?.setItem(name, JSON.stringify({ drafts, chosen, unit }))
  } catch {}
}
