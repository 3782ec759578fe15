/** What screens show of one day, and what of it is no part of the past: the kinds of which every reader has their own are work with the map, and always as of today. */
import type { PublishedIndex } from './published.ts'
import type { Key, MapRecord } from './record.ts'

export interface Shown {
  index: PublishedIndex | null
  kinds: Record<string, ReadonlyMap<Key, MapRecord>>
  /** Which files have been asked for, by address. */
  arrivals: Record<string, 'coming' | 'here' | 'failed'>
}

/** Whether every reader has their own records of a kind: the index counts none. */
export function isOwn({ index }: Pick<Shown, 'index'>, kind: string): boolean {
  return index?.kinds[kind]?.count === null
}

/** A past day as screens show it, with today's records of what is no part of it. */
export function besidePast(past: Shown, today: Shown): Pick<Shown, 'kinds' | 'arrivals'> {
  const kindOfFile = (address: string) => address.split(/[./]/, 1)[0] ?? ''
  const own = <Value>(all: Record<string, Value>, kindIn: (name: string) => string) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => isOwn(today, kindIn(name))))
  return {
    kinds: { ...past.kinds, ...own(today.kinds, (kind) => kind) },
    arrivals: { ...past.arrivals, ...own(today.arrivals, kindOfFile) },
  }
}
