/** The areas on this device: downloads what a unit needs without network, says how old and how large it is, and lets it go. */
import { create } from 'zustand'
import { type AlsoKept, areaCache, areaCaches, pathsOfArea, readAreaCache } from './keptArea.ts'
import type { PublishedIndex } from './published.ts'
import type { MapRecord } from './record.ts'

/** A unit that this device keeps. */
export interface Area {
  /** Id of the unit. */
  unit: string
  /** When it was downloaded (ISO 8601 UTC). */
  at: string
  bytes: number
}

/** What became of a download: kept, the server not reached, or no room on the device. */
export type Downloaded = 'kept' | 'unreached' | 'full'

/** The areas that are here, and the share 0–1 of those on their way, by unit id; no list while it was not read yet. */
export const useAreas = create<{ areas: readonly Area[] | null; coming: Record<string, number> }>()(() => ({
  areas: null,
  coming: {},
}))

const home = () => new URL('./', document.baseURI).href
const about = () => new URL('area.json', home()).href
const fetchedAtOnce = 6

/** Whether the browser can keep areas here at all: not on a page without https. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis
}

/** Reads what the device keeps; what an earlier download left unfinished is taken away. */
export async function readAreas(): Promise<void> {
  if (!canKeep()) return useAreas.setState({ areas: [] })
  const areas: Area[] = []
  for (const name of areaCaches(await caches.keys(), home())) {
    const { unit, at } = readAreaCache(name, home())
    const told = await (await caches.open(name)).match(about())
    if (told) areas.push({ unit, at, bytes: Number(await told.text()) })
    else if (!(unit in useAreas.getState().coming)) await caches.delete(name)
  }
  useAreas.setState({ areas })
}

/** Downloads a unit (its id), in place of an older copy, which stays until the new one is whole. */
export async function downloadArea(unit: string, also: AlsoKept): Promise<Downloaded> {
  if (unit in useAreas.getState().coming) return 'kept'
  progress(unit, 0)
  try {
    void navigator.storage?.persist?.()
    return await fetchArea(unit, also)
  } finally {
    useAreas.setState(({ coming: { [unit]: _, ...coming } }) => ({ coming }))
    await readAreas()
  }
}

function progress(unit: string, share: number): void {
  useAreas.setState(({ coming }) => ({ coming: { ...coming, [unit]: share } }))
}

async function fetchArea(unit: string, also: AlsoKept): Promise<Downloaded> {
  const name = areaCache(home(), unit, new Date().toISOString())
  const cache = await caches.open(name)
  let bytes = 0
  const keep = async (path: string, answer: Response) => {
    const body = await answer.arrayBuffer()
    bytes += body.byteLength
    await cache.put(new URL(path, home()), new Response(body, { headers: typeOf(answer) }))
    return body
  }
  try {
    const index = await reached('data/index.json')
    const read = JSON.parse(new TextDecoder().decode(await keep('data/index.json', index))) as PublishedIndex
    const paths = pathsOfArea(read, unit).slice(1)
    const pictures: string[] = []
    let done = 0
    const step = (whole: number) => progress(unit, ++done / whole)
    await each(paths, async (path) => {
      const body = await keep(`data/${path}`, await reached(`data/${path}`))
      if (path.endsWith('.geojson')) pictures.push(...also.pictures(path, recordsIn(body)))
      step(paths.length + also.ground.length)
    })
    const further = [...also.ground, ...pictures]
    await each(further, async (path) => {
      const answer = await fetch(new URL(path, home()), { cache: 'reload' })
      if (answer.ok) await keep(path, answer)
      step(paths.length + further.length)
    })
    await cache.put(about(), new Response(String(bytes)))
    await dropOthers(unit, name)
    return 'kept'
  } catch (fault) {
    await caches.delete(name)
    return fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'unreached'
  }
}

/** Fetches from the server itself: the service worker lets `reload` pass. */
async function reached(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, home()), { cache: 'reload' })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer
}

function recordsIn(body: ArrayBuffer): MapRecord[] {
  return (JSON.parse(new TextDecoder().decode(body)) as { features: MapRecord[] }).features
}

function typeOf({ headers }: Response): Record<string, string> {
  const type = headers.get('content-type')
  return type ? { 'content-type': type } : {}
}

/** Works through a list, some at a time. */
async function each(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const line = [...paths]
  const worker = async () => {
    for (let path = line.shift(); path !== undefined; path = line.shift()) await work(path)
  }
  await Promise.all(Array.from({ length: fetchedAtOnce }, worker))
}

async function dropOthers(unit: string, kept: string): Promise<void> {
  const names = areaCaches(await caches.keys(), home())
  const others = names.filter((name) => name !== kept && readAreaCache(name, home()).unit === unit)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** Lets a unit (its id) go; all of them without one, as at signing out: they hold what only that account may see. */
export async function removeArea(unit?: string): Promise<void> {
  if (!canKeep()) return
  const names = areaCaches(await caches.keys(), home())
  const gone = names.filter((name) => unit === undefined || readAreaCache(name, home()).unit === unit)
  await Promise.all(gone.map((name) => caches.delete(name)))
  await readAreas()
}
