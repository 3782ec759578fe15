/** A kept area: what of the published files one unit needs on a device without network, and where the device keeps it. */
import type { PublishedIndex } from './published.ts'
import type { MapRecord } from './record.ts'

/** On an answer that is a copy from the device, because the server was not reached. */
export const keptHeader = 'x-kept'

/** What a unit needs beside the published files, relative to the app's folder: it may be missing on the server. */
export interface AlsoKept {
  /** The basemap's files. */
  ground: readonly string[]
  /** Addresses of pictures, from the records of a published file. */
  pictures(path: string, records: readonly MapRecord[]): string[]
}

const prefix = (home: string) => `area ${home} `

/**
 * The name of the cache that holds an area; a later download has a name of its own, so that the old one stays until it is whole.
 * @param home the address of the app's folder. @param unit id of the unit. @param at instant (ISO 8601 UTC).
 */
export function areaCache(home: string, unit: string, at: string): string {
  return `${prefix(home)}${unit} ${at}`
}

/** Those of a device's caches that hold an area of this app, the one downloaded first in front. */
export function areaCaches(names: readonly string[], home: string): string[] {
  const date = (name: string) => name.slice(name.lastIndexOf(' '))
  return names
    .filter((name) => name.startsWith(prefix(home)))
    .sort((one, other) => (date(one) < date(other) ? -1 : Number(date(one) > date(other))))
}

/** The unit (its id) and the instant in the name of an area's cache. */
export function readAreaCache(name: string, home: string): { unit: string; at: string } {
  const [unit = '', at = ''] = name.slice(prefix(home).length).split(' ')
  return { unit, at }
}

/** The paths of the published files of a unit (its id), relative to the index, which comes first; kinds that each reader has for themselves are never kept. */
export function pathsOfArea(index: Pick<PublishedIndex, 'kinds' | 'history' | 'recent'>, unit: string): string[] {
  const kinds = Object.values(index.kinds).filter(({ count }) => count !== null)
  const urls = [...kinds.map(({ url }) => url), index.history, index.recent]
  return ['index.json', ...new Set(urls.map((url) => url.replace('{unit}', unit)))]
}
