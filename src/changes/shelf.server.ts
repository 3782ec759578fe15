/** The shelf holds the published files as pages: made when first asked for, kept until a change touches them. */
import { z } from 'zod'
import type { Fold, Folded } from './fold.ts'
import { PastFold } from './foldPast.ts'
import { publicReader, type Reader, type Sight } from './kind.ts'
import type { Log } from './log.server.ts'
import { Page } from './page.server.ts'
import { collectionBytes, fileOf, kindIn, pathsTouched, recordsIn, type Setting } from './publish.ts'

/** A day as it is asked for: an ISO date that the calendar has. */
export const dayShape = z.iso.date()

/** Made ready at the start, so that the first reader need not wait. */
const firstPaths = ['index.json', 'unit.geojson', 'alley.geojson', 'person.geojson']

/** Files that say which day they are of: two days without a change between them differ in these. */
const sayingTheirDay: ReadonlySet<string> = new Set(['index.json', 'town.json'])

export class Shelf {
  readonly #log: Log
  readonly #setting: Setting
  readonly #pages = new WeakMap<Folded, Map<string, Page>>()
  readonly #public: Fold

  constructor(log: Log, setting: Setting) {
    this.#log = log
    this.#setting = setting
    this.#public = log.fold(publicReader)
    log.follow((fold, steps) => {
      const known = this.#pages.get(fold)
      for (const path of known ? pathsTouched(log.kinds, steps) : []) {
        known?.get(path)?.retire()
        known?.delete(path)
      }
    })
    for (const path of firstPaths) void this.page(publicReader, path)?.pack()
  }

  /** A file as a reader sees it, now or at the end of a Beijing day (ISO date); null where there is none. */
  page(reader: Reader, path: string, day?: string): Page | null {
    const kept = day === undefined ? this.#pages.get(this.#now(reader))?.get(path) : undefined
    if (kept) return kept
    const fold = day === undefined ? this.#now(reader) : this.#log.foldAt({ role: reader.role }, day)
    if (kindIn(this.#log.kinds, path)?.isFor) return this.#own(fold, path, reader)
    if (day !== undefined && sayingTheirDay.has(path)) return this.#make(fold, path, { ...this.#setting, asOf: day })
    const known = this.#pages.get(fold) ?? new Map<string, Page>()
    this.#pages.set(fold, known)
    const page = known.get(path) ?? this.#make(fold, path, this.#setting)
    if (page) known.set(path, page)
    return page
  }

  /** The public page that an address means, `alley.geojson` or `alley.geojson?at=2024-06-30`; null for any other question. */
  publicPage(address: string): Page | null {
    const [path = '', asked, ...more] = address.split('?at=')
    if (asked === undefined) return this.page(publicReader, path)
    return more.length === 0 && dayShape.safeParse(asked).success ? this.page(publicReader, path, asked) : null
  }

  #now(reader: Sight): Fold {
    return reader.role === publicReader.role ? this.#public : this.#log.fold(reader)
  }

  /** What is for some readers alone is made for each of them, and kept nowhere. */
  #own(fold: Folded, path: string, reader: Reader): Page | null {
    const records = recordsIn(fold, path, reader)
    return records && new Page(collectionBytes(records), 'application/geo+json', 'private, no-store')
  }

  /** What is for one sight alone is never kept on the way. */
  #make(fold: Folded, path: string, setting: Setting): Page | null {
    const records = recordsIn(fold, path)
    const content = records ? collectionBytes(records) : fileOf(fold, setting, path, true)
    if (content === null) return null
    const type = records ? 'application/geo+json' : 'application/json'
    const caching = fold.reader.role === 'public' ? 'public, no-cache' : 'private, no-cache'
    return new Page(content, type, caching, fold instanceof PastFold)
  }
}
