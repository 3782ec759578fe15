/** What keeps somebody out of a page, in both themes. */
import type { Visitor } from './visitor.ts'

/** What colours alone can spoil: a page is the same in both themes but for its colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** Goes on to a page, asks axe by light, and by dark for what its colours may spoil. @param words are there once the page is. */
export async function barriersOn(visitor: Visitor, link: string, words: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    await visitor.goesOn(`${link}&theme=${theme}`)
    await visitor.reads(words)
    await visitor.settles()
    const barriers = await visitor.barriers(theme === 'dark' ? ofColours : undefined)
    found.push(...barriers.map((barrier) => `${link}, ${theme}: ${barrier}`))
  }
  return found
}
