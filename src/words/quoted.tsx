/** Words that people wrote, shown in the script one reads: Traditional is made from Simplified, names are spelled out in English. */
import { useEffect, useState } from 'react'
import { useWords } from './words.tsx'

type Convert = (text: string) => string

const same: Convert = (text) => text
const coming: Convert = () => '…'
const known: { 'zh-Hant'?: Convert; en?: Convert } = {}

const fetchers = {
  'zh-Hant': () => import('./traditional.ts').then((file) => file.traditional),
  en: () => import('./romanise.ts').then((file) => file.englishName),
}

/**
 * Gives a function for text that records hold in Simplified Chinese alone, such as a chief's name or a comment.
 * Until the converter is here a text is three dots, not a word in the wrong script; where it cannot be had, the text as it is.
 */
export function useQuoted(): Convert {
  const { language } = useWords()
  const [, arrived] = useState(0)
  useEffect(() => {
    if (language === 'zh-Hans' || known[language]) return
    void fetchers[language]().then(
      (convert) => {
        known[language] = convert
        arrived((count) => count + 1)
      },
      () => {
        known[language] = same
        arrived((count) => count + 1)
      },
    )
  }, [language])
  return language === 'zh-Hans' ? same : (known[language] ?? coming)
}
