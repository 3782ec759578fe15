/** Naming: which photo a picture's file belongs to, read from the log; the first photo that names a file has it for good. */
import type { Change } from '../changes/change.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { type Json, type Key, kindOf } from '../changes/record.ts'
import type { Photo } from './photo.ts'

/** A file's photo; `left` says since when (ISO instant) the photo is gone, or shows another file. */
interface Name {
  photo: Key
  left: { at: string; why: 'deleted' | 'replaced' } | null
}

/** Follows the log by itself, whenever it is asked. */
export class Naming {
  readonly #log: Log
  readonly #names = new Map<string, Name>()
  readonly #shown = new Map<Key, string>()
  #heard = 0

  constructor(log: Log) {
    this.#log = log
  }

  /** Who has named a file, or null while nobody did. */
  nameOf(file: string): Name | null {
    for (; this.#heard < this.#log.changeSets.length; this.#heard += 1) {
      const { at, changes } = this.#log.changeSets[this.#heard]!
      for (const change of changes) if (kindOf(change.key) === 'photo') this.#hear(change, at)
    }
    return this.#names.get(file) ?? null
  }

  /** The photo that shows a file now, whoever may look at it; null where none does. */
  photoOf(file: string): Photo | null {
    const name = this.nameOf(file)
    const photo = name && (this.#log.fold(publicReader).records.get(name.photo) as Photo | undefined)
    return photo?.properties.file === file ? photo : null
  }

  #hear(change: Change, at: string): void {
    const before = this.#shown.get(change.key)
    const after = change.action === 'delete' ? null : fileIn(change, before)
    if (before === after) return
    const old = before === undefined ? undefined : this.#names.get(before)
    if (old?.photo === change.key) old.left = { at, why: after === null ? 'deleted' : 'replaced' }
    if (typeof after === 'string') this.#take(after, change.key)
    else this.#shown.delete(change.key)
  }

  #take(file: string, photo: Key): void {
    this.#shown.set(photo, file)
    const known = this.#names.get(file)
    if (!known) this.#names.set(file, { photo, left: null })
    else if (known.photo === photo) known.left = null
  }
}

function fileIn(change: Exclude<Change, { action: 'delete' }>, before: string | undefined): string | null {
  const named: Json | undefined = change.action === 'create' ? change.fields.file : change.set.file
  return typeof named === 'string' ? named : (before ?? null)
}
