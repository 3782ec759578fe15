/** The view is what the URL remembers: what is chosen, where the camera stands, what is shown and in which words. */
import { isKey, type Key, kindOf } from '../changes/record.ts'

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

const shows = ['map', 'table', 'both'] as const

export interface Camera {
  /** Degrees WGS84. */
  lon: number
  lat: number
  zoom: number
}

export interface View {
  /** The chosen record. */
  key?: Key
  /** What the stage beside the panel shows; the map when absent. */
  show?: (typeof shows)[number]
  camera?: Camera
  /** Filter: names of stages that stay; all when absent. */
  stage?: string[]
  /** What the table lists; alleys when absent. */
  list?: 'unit' | 'alley'
  /** Filter of the table: ids of units; all when absent. */
  unit?: string[]
  /** Words to find in the table. */
  find?: string
  /** Work lines shown on the map beside the alleys. */
  line?: string[]
  /** Sorting of the table: a column, with a leading `-` downwards. */
  sort?: string
  /** Open tab of the panel. */
  tab?: string
  /** A page of the panel that is no record, for example `about`. */
  page?: string
  /** Comparing: the indicator, how its values are cut into classes, the units side by side, and the columns of the table. */
  metric?: string
  classes?: string
  with?: Key[]
  columns?: string[]
  /** ISO date: the town as it was at the end of that day. */
  date?: string
  /** Whether units stand as 3-D cells. */
  hive?: boolean
  lang?: Language
  theme?: 'light' | 'dark'
  /** Large type (大字); false is a choice too, absent leaves it to the device. */
  large?: boolean
}

const list = (value: unknown): string[] | undefined => {
  const words = typeof value === 'string' ? value.split(',').filter((word) => /^[\w-]{1,60}$/.test(word)) : []
  return words.length > 0 ? [...new Set(words)] : undefined
}

const one = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((candidate) => candidate === value)

const word = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined

/** Whether every object has something of this name, such as `constructor`; a link must not reach it through our tables. */
const isInherited = (name: string): boolean => name in Object.prototype

const nameOf = (value: unknown, longest: number): string | undefined => {
  const name = word(value, longest)
  return name && /^-?[A-Za-z][A-Za-z0-9]*$/.test(name) && !isInherited(name.replace('-', '')) ? name : undefined
}

const keyIn = (value: unknown): Key | undefined => (isKey(value) && !isInherited(kindOf(value)) ? value : undefined)

/** So many units stand side by side. */
export const mostCompared = 4

function keysIn(value: unknown): Key[] | undefined {
  const keys = typeof value === 'string' ? value.split(',').flatMap((part) => keyIn(part) ?? []) : []
  return keys.length > 0 ? [...new Set(keys)].slice(0, mostCompared) : undefined
}

/** A day of the calendar as `2026-02-28`. */
function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value) ? value : undefined
}

function readCamera(value: unknown): Camera | undefined {
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){2}$/.test(value)) return undefined
  const [lon = 0, lat = 0, zoom = 0] = value.split(',').map(Number)
  if (Math.abs(lon) > 180 || Math.abs(lat) > 85 || zoom < 0 || zoom > 22) return undefined
  return { lon, lat, zoom }
}

/** Reads a view from search parameters; anything not understood is left out, so every link opens something. */
export function readView(search: Record<string, unknown>): View {
  const view: { [name in keyof View]: View[name] | undefined } = {
    key: keyIn(search.key),
    show: one(search.show, shows),
    camera: readCamera(search.camera),
    stage: list(search.stage),
    list: one(search.list, ['unit', 'alley']),
    unit: list(search.unit),
    find: word(search.find, 80),
    line: list(search.line),
    sort: nameOf(search.sort, 40),
    tab: nameOf(search.tab, 20),
    page: nameOf(search.page, 20),
    metric: nameOf(search.metric, 40),
    classes: nameOf(search.classes, 20),
    with: keysIn(search.with),
    columns: list(search.columns),
    date: dayIn(search.date),
    hive: search.hive === '1' ? true : undefined,
    lang: one(search.lang, languages),
    theme: one(search.theme, ['light', 'dark']),
    large: search.large === '1' ? true : search.large === '0' ? false : undefined,
  }
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View
}

/** Writes a view as the text after `?`, in a fixed order, so the same view is the same link. */
export function writeView(view: View): string {
  const parameters = new URLSearchParams()
  for (const name of Object.keys(view).sort() as (keyof View)[]) {
    const value = view[name]
    if (value === undefined || value === '') continue
    parameters.set(name, written(value))
  }
  return parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
}

function written(value: NonNullable<View[keyof View]>): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (Array.isArray(value)) return value.join(',')
  if (typeof value === 'object') return `${value.lon.toFixed(5)},${value.lat.toFixed(5)},${value.zoom.toFixed(2)}`
  return String(value)
}
