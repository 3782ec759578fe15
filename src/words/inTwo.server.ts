/** The build's part in the dictionaries: each is handed to the browser in two pieces, so that the first view carries no words of the work. */
import type { Plugin } from 'vite'
import { en } from './en.ts'
import { isFirstWord } from './firstWords.ts'
import { zhHans } from './zhHans.ts'
import { zhHant } from './zhHant.ts'

/** Answers for the modules `words:zhHans/first`, `words:zhHans/rest` and so on. @param isNeeded leaves out what a page never says. */
export function wordsInTwo(isNeeded: (key: string) => boolean = () => true): Plugin {
  const dictionaries: Record<string, Record<string, string>> = { zhHans, zhHant, en }
  const part = /^\0words:(\w+)\/(first|rest)$/
  return {
    name: 'words-in-two',
    resolveId: (source) => (source.startsWith('words:') ? `\0${source}` : null),
    load: (source) => {
      const [, name = '', which] = part.exec(source) ?? []
      const dictionary = dictionaries[name]
      if (!dictionary) return null
      const words = Object.entries(dictionary).filter(
        ([key]) => isNeeded(key) && isFirstWord(key) === (which === 'first'),
      )
      return `export const dictionary = ${JSON.stringify(Object.fromEntries(words))}`
    },
  }
}
