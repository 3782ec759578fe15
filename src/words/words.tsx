/** Hands the speaker of the chosen language to every screen; a dictionary comes in two parts, each when it is first needed. */

import { dictionary as firstWords } from 'words:zhHans/first'
import { createContext, type ReactNode, use, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { type Dictionary, type Speaker, type SpokenLanguage, speaker } from './speak.ts'

type Part = Partial<Dictionary>

const Words = createContext<Speaker>(speaker('zh-Hans', firstWords, ''))

/** What is here of each language: what the first view says, and the rest once it came. */
const known: Record<SpokenLanguage, { first?: Part; whole?: Part; coming: Map<string, Promise<unknown>> }> = {
  'zh-Hans': { first: firstWords, coming: new Map() },
  'zh-Hant': { coming: new Map() },
  en: { coming: new Map() },
}

const fetchers: Record<
  SpokenLanguage,
  { first: () => Promise<{ dictionary: Part }>; rest: () => Promise<{ dictionary: Part }> }
> = {
  'zh-Hans': { first: async () => ({ dictionary: firstWords }), rest: () => import('words:zhHans/rest') },
  'zh-Hant': { first: () => import('words:zhHant/first'), rest: () => import('words:zhHant/rest') },
  en: { first: () => import('words:en/first'), rest: () => import('words:en/rest') },
}

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fetches what the first view says; the same promise each time it is asked for. */
function firstOf(language: SpokenLanguage): Promise<unknown> {
  const here = known[language]
  const coming =
    here.coming.get('first') ??
    fetchers[language].first().then(({ dictionary }) => {
      here.first = dictionary
    })
  here.coming.set('first', coming)
  return coming
}

/** Fetches the rest of a language; a failure can be tried again. */
function restOf(language: SpokenLanguage): Promise<unknown> {
  const here = known[language]
  const coming =
    here.coming.get('rest') ??
    fetchers[language].rest().then(
      ({ dictionary }) => {
        here.whole = { ...here.first, ...dictionary }
        for (const tell of listeners) tell()
      },
      (error) => {
        here.coming.delete('rest')
        throw error
      },
    )
  here.coming.set('rest', coming)
  return coming
}

/** Suspends until the first words are there; sets `lang` on the page. */
export function SpeakerProvider(props: { language: SpokenLanguage; asOf: string; children: ReactNode }) {
  const { language, asOf } = props
  if (!known[language].first) use(firstOf(language))
  const words = useSyncExternalStore(listen, () => known[language].whole ?? known[language].first ?? firstWords)
  const value = useMemo(() => {
    const isWhole = words === known[language].whole
    return speaker(language, words, asOf, (key) => {
      if (!isWhole) throw restOf(language)
      return key
    })
  }, [language, words, asOf])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <Words value={value}>{props.children}</Words>
}

/** The speaker of the chosen language. A screen that says what is not here yet suspends until it is. */
export function useWords(): Speaker {
  return useContext(Words)
}
