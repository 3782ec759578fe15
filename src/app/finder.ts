/** Finding a unit, an alley or a planner by name, pinyin, initials, Traditional or Simplified characters, English or number. */
import MiniSearch from 'minisearch'
import { pinyin } from 'pinyin-pro'
import type { Key } from '../changes/record.ts'

export interface Findable {
  key: Key
  kind: 'unit' | 'person' | 'alley' | 'project'
  name: string
  nameHant: string
  nameEn: string
  /** Further words: a number, a code, a short name. */
  also: string
  /** Key of the unit it belongs to, if any. */
  unit: string | null
}

const isHan = /\p{Script=Han}/u

/** Words of a text: Chinese in single characters and pairs, everything else by spaces and punctuation, in small letters. */
export function wordsOf(text: string): string[] {
  const parts = text.toLowerCase().match(/\p{Script=Han}+|[\p{Letter}\p{Number}]+/gu) ?? []
  return parts.flatMap((part) => {
    if (!isHan.test(part)) return [part]
    const letters = [...part]
    const pairs = letters.slice(1).map((letter, place) => letters[place] + letter)
    return [...letters, ...pairs]
  })
}

/** Ways to type a Chinese name on a Latin keyboard: syllables, the whole run together, and initials. */
export function spellings(name: string): string {
  const plain = name.replaceAll(/[（(].*?[）)]/g, '')
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'removed' }).map((one) =>
    one.replaceAll('ü', 'v'),
  )
  const joined = syllables.map((_, place) => syllables.slice(place).join(''))
  return [...joined, syllables.map((one) => one[0] ?? '').join('')].join(' ')
}

const rank = { unit: 6, person: 2.5, alley: 1, project: 0.8 }

/** Prepares the search; answers with the best hits first. */
export function finder(things: readonly Findable[]): (query: string, most?: number) => Findable[] {
  const known = new Map(things.map((thing) => [thing.key, thing]))
  const index = new MiniSearch<Findable & { id: Key; latin: string }>({
    fields: ['name', 'nameHant', 'nameEn', 'latin', 'also'],
    tokenize: wordsOf,
    processTerm: (term) => term,
  })
  index.addAll(things.map((thing) => ({ ...thing, id: thing.key, latin: spellings(thing.name) })))
  const exactly = (thing: Findable, query: string) =>
    [thing.name, thing.nameHant, thing.nameEn.toLowerCase(), ...thing.also.toLowerCase().split(' ')].includes(query)
      ? 4
      : 1
  return (query, most = 12) => {
    const asked = query.trim().toLowerCase()
    if (asked === '') return []
    const run = /^[a-z' ]+$/.test(asked) ? `${asked} ${asked.replaceAll(/[' ]/g, '')}` : asked
    const options = {
      prefix: true,
      fuzzy: (term: string) => (!isHan.test(term) && term.length > 4 ? 0.15 : false),
      combineWith: run === asked ? ('AND' as const) : ('OR' as const),
      boostDocument: (id: Key) => {
        const thing = known.get(id)
        return thing ? rank[thing.kind] * exactly(thing, asked) : 1
      },
      boost: { name: 3, nameHant: 3, latin: 2, also: 2 },
    }
    return index
      .search(run, options)
      .slice(0, most)
      .flatMap(({ id }) => known.get(id as Key) ?? [])
  }
}
