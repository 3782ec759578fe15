/** Language, theme and type size: the URL owns them, this device remembers the last choice for links that do not say. */
import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import { useView } from '../map/ViewLink.tsx'
import { type Language, languages, type View } from '../map/view.ts'

type Remembered = Pick<View, 'lang' | 'theme' | 'large'> & { lettersOff?: boolean }

const place = 'xiaomifeng.settings'

function remembered(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Remembered
  } catch {
    return {}
  }
}

function remember(settings: Remembered): void {
  try {
    localStorage.setItem(place, JSON.stringify(settings))
  } catch {
    return
  }
}

/** The language the browser asks for, as far as we speak it. */
export function languageOf(tags: readonly string[]): Language {
  const tag = tags.find((one) => /^(zh|en)\b/i.test(one)) ?? 'zh'
  if (/^en/i.test(tag)) return 'en'
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

const before = remembered()

export interface Settings {
  language: Language
  theme: 'light' | 'dark'
  large: boolean
}

/** The settings in force; the 3-D hive is drawn for the dark theme alone. */
export function useSettings(): Settings {
  const { lang, theme, large, hive } = useView()
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const language = languages.find((one) => one === (lang ?? before.lang)) ?? languageOf(navigator.languages)
  return { language, theme: hive ? 'dark' : (theme ?? before.theme ?? system), large: large ?? before.large ?? false }
}

/** Keeps what the URL says for the next visit. */
export function useRememberedSettings(): void {
  const { lang, theme, large } = useView()
  useEffect(() => {
    if (lang) before.lang = lang
    if (theme) before.theme = theme
    if (large !== undefined) before.large = large
    remember(before)
  }, [lang, theme, large])
}

/** Whether single-letter keys are switched off on this device (WCAG 2.1.4). */
export function lettersOff(): boolean {
  return before.lettersOff ?? false
}

/** Switches single-letter keys off or on. */
export function switchLetters(off: boolean): void {
  before.lettersOff = off
  remember(before)
}
