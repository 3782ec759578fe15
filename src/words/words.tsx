/** Hands the speaker of the chosen language to every screen; other languages are fetched when first chosen. */
import { createContext, type ReactNode, use, useContext, useEffect, useMemo } from 'react'
import { type Dictionary, type Speaker, type SpokenLanguage, speaker } from './speak.ts'
import { zhHans } from './zhHans.ts'

const Words = createContext<Speaker>(speaker('zh-Hans', zhHans, ''))

const dictionaries: Record<SpokenLanguage, Promise<Dictionary> | Dictionary | undefined> = {
  'zh-Hans': zhHans,
  'zh-Hant': undefined,
  en: undefined,
}

const fetchers: Record<'zh-Hant' | 'en', () => Promise<Dictionary>> = {
  'zh-Hant': () => import('./zhHant.ts').then((file) => file.zhHant),
  en: () => import('./en.ts').then((file) => file.en),
}

function dictionaryOf(language: SpokenLanguage): Promise<Dictionary> | Dictionary {
  const known = dictionaries[language]
  if (known) return known
  const coming = fetchers[language as 'zh-Hant' | 'en']().then((dictionary) => {
    dictionaries[language] = dictionary
    return dictionary
  })
  dictionaries[language] = coming
  return coming
}

/** Suspends until the dictionary is there; sets `lang` on the page. */
export function SpeakerProvider(props: { language: SpokenLanguage; asOf: string; children: ReactNode }) {
  const dictionary = dictionaryOf(props.language)
  const ready = dictionary instanceof Promise ? use(dictionary) : dictionary
  const value = useMemo(() => speaker(props.language, ready, props.asOf), [props.language, ready, props.asOf])
  useEffect(() => {
    document.documentElement.lang = props.language
  }, [props.language])
  return <Words value={value}>{props.children}</Words>
}

/** The speaker of the chosen language. */
export function useWords(): Speaker {
  return useContext(Words)
}
