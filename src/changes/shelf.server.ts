/** The shelf holds the published files as pages: made when first asked for, kept until a change touches them. */
import type { Fold } from './fold.ts'
import { publicReader, type Reader, type Sight } from './kind.ts'
import type { Log } from './log.server.ts'
import { Page } from './page.server.ts'
import { fileOf, kindIn, pathsTouched, type Setting } from './publish.ts'

/** Made ready at the start, so that the first reader need not wait. */
const firstPaths = ['index.json', 'unit.geojson', 'alley.geojson', 'person.geojson']

export class Shelf {
  readonly #log: Log
  readonly #setting: Setting
  readonly #pages = new WeakMap<Fold, Map<string, Page>>()
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
    if (day !== undefined && path === 'index.json') return this.#make(fold, path, { ...this.#setting, asOf: day })
    const known = this.#pages.get(fold) ?? new Map<string, Page>()
    this.#pages.set(fold, known)
    const page = known.get(path) ?? this.#make(fold, path, this.#setting)
    if (page) known.set(path, page)
    return page
  }

  #now(reader: Sight): Fold {
    return reader.role === publicReader.role ? this.#public : this.#log.fold(reader)
  }

  /** What is for some readers alone is made for each of them, and kept nowhere. */
  #own(fold: Fold, path: string, reader: Reader): Page | null {
    const text = fileOf(fold, this.#setting, path, true, reader)
    return text === null ? null : new Page(text, 'application/geo+json', 'private, no-store')
  }

  /** What is for one sight alone is never kept on the way. */
  #make(fold: Fold, path: string, setting: Setting): Page | null {
    const text = fileOf(fold, setting, path, true)
    if (text === null) return null
    const type = path.endsWith('.geojson') ? 'application/geo+json' : 'application/json'
    return new Page(text, type, fold.reader.role === 'public' ? 'public, no-cache' : 'private, no-cache')
  }
}
