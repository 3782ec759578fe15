/** Finding a unit, an alley or a planner by name, pinyin, initials, Traditional or Simplified characters, English or number. */
import MiniSearch, { type QueryCombination } from 'minisearch'
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

/** Prepares the search; answers with what is called exactly so first, units before people before alleys, then the best hits. */
export function finder(things: readonly Findable[]): (query: string, most?: number) => Findable[] {
  const known = new Map(things.map((thing) => [thing.key, thing]))
  const index = new MiniSearch<Findable & { id: Key; latin: string }>({
    fields: ['name', 'nameHant', 'nameEn', 'latin', 'also'],
    tokenize: wordsOf,
    processTerm: (term) => term,
  })
  const latin = ({ name, also }: Findable) =>
    [name, ...also.split(' ').filter((word) => isHan.test(word))].map(spellings).join(' ')
  index.addAll(things.map((thing) => ({ ...thing, id: thing.key, latin: latin(thing) })))
  const isCalled = (thing: Findable, query: string) =>
    [thing.name, thing.nameHant, thing.nameEn.toLowerCase(), ...thing.also.toLowerCase().split(' ')].includes(query)
  return (query, most = 12) => {
    const asked = query.normalize('NFKC').trim().toLowerCase()
    if (asked === '') return []
    const apart: QueryCombination = { combineWith: 'AND', queries: [asked] }
    const together = asked.replaceAll(/[' ]/g, '')
    const isSpelled = /^[a-z]+$/.test(together) && together !== asked
    const options = {
      prefix: true,
      fuzzy: (term: string) => (!isHan.test(term) && term.length > 4 ? 0.15 : false),
      boostDocument: (id: Key) => {
        const thing = known.get(id)
        return thing ? rank[thing.kind] : 1
      },
      boost: { name: 3, nameHant: 3, latin: 2, also: 2 },
    }
    const wanted: QueryCombination = isSpelled ? { combineWith: 'OR', queries: [apart, together] } : apart
    const hits = index.search(wanted, options).flatMap(({ id }) => known.get(id as Key) ?? [])
    const exact = hits.filter((thing) => isCalled(thing, asked))
    exact.sort((one, other) => rank[other.kind] - rank[one.kind])
    return [...new Set([...exact, ...hits])].slice(0, most)
  }
}
