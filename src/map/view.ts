/** The view is what the URL remembers: what is chosen, where the camera stands, what is shown and in which words. */
import type { Key } from '../changes/record.ts'
import {
  type Camera,
  dayIn,
  keyIn,
  keysIn,
  list,
  nameOf,
  numbersIn,
  one,
  readCamera,
  stanceIn,
  word,
} from './parameter.ts'

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Language = (typeof languages)[number]

const shows = ['map', 'table', 'both'] as const

/** Ways of comparing beside the map of shaded units. */
export const faces = ['hive', 'scatter', 'profile', 'years', 'columns', 'density', 'swipe', 'pair', 'change'] as const

/** Metres a hexagon of the density map may measure from its middle to a corner. */
export const radii = ['250', '500', '1000'] as const

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
  /** Comparing: how it is shown, as a map of shaded units when absent; the indicators laid beside the first, and breaks of one's own, upwards. */
  face?: (typeof faces)[number]
  metric2?: string
  metric3?: string
  breaks?: number[]
  /** ISO date: the town as it was at the end of that day; and the day it is compared with. */
  date?: string
  date2?: string
  /** Density: the last day counted, ISO date, where that is before `date` (the first is `date2`); and metres of a hexagon's radius. */
  until?: string
  radius?: (typeof radii)[number]
  /** Change: told beside the mean change of the units; as it is when absent. */
  beside?: 'mean'
  /** Columns: degrees turned, degrees tilted, and how many times as high; as usual when absent. */
  stance?: [number, number, number]
  /** Whether units stand as 3-D cells. */
  hive?: boolean
  lang?: Language
  theme?: 'light' | 'dark'
  /** Large type (大字); false is a choice too, absent leaves it to the device. */
  large?: boolean
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
    face: one(search.face, faces),
    metric2: nameOf(search.metric2, 40),
    metric3: nameOf(search.metric3, 40),
    breaks: numbersIn(search.breaks),
    date: dayIn(search.date),
    date2: dayIn(search.date2),
    until: dayIn(search.until),
    radius: one(search.radius, radii),
    beside: one(search.beside, ['mean']),
    stance: stanceIn(search.stance),
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
