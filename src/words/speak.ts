/** Speaking: a sentence of the dictionary with its values, numbers, dates and names as the language writes them. */
import type { zhHans } from './zhHans.ts'

export type WordKey = keyof typeof zhHans
export type Dictionary = Record<WordKey, string>
export type SpokenLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

/** The three spellings a named thing carries. */
export interface Named {
  name: string
  nameHant: string
  nameEn: string
}

export interface Speaker {
  language: SpokenLanguage
  /** A sentence, its `{placeholders}` filled; `one|other` forms are chosen by the value `n`. */
  say(key: WordKey, values?: Record<string, string | number>): string
  /** A sentence set in several lines, written with `|` between them. */
  lines(key: WordKey): string[]
  /** A whole or broken number with the language's separators. */
  number(value: number, digits?: number): string
  /** A share 0–1 as a whole percentage; unknown is said so. */
  percent(share: number | null): string
  /** An ISO date (or its first ten letters): month and day, with the year when it is not that of `asOf`. */
  date(iso: string): string
  name(named: Named): string
}

/**
 * @param asOf ISO date whose year needs no saying.
 * @param missing what to say for a sentence that is not in the dictionary: its key, or anything else that can be done about it.
 */
export function speaker(
  language: SpokenLanguage,
  dictionary: Partial<Dictionary>,
  asOf: string,
  missing: (key: WordKey) => string = (key) => key,
): Speaker {
  const plural = new Intl.PluralRules(language)
  const writers = new Map<number, Intl.NumberFormat>()
  const say: Speaker['say'] = (key, values = {}) => {
    const forms = (dictionary[key] ?? missing(key)).split('|')
    const form = forms.length === 2 && plural.select(Number(values.n)) !== 'one' ? forms[1]! : forms[0]!
    return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
  return {
    language,
    say,
    lines: (key) => (dictionary[key] ?? missing(key)).split('|'),
    number: (value, digits = 0) => {
      const writer = writers.get(digits) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits })
      writers.set(digits, writer)
      return writer.format(value)
    },
    percent: (share) => (share === null ? say('noData') : `${Math.round(share * 100)}%`),
    date: (iso) => dateIn(language, iso, iso.slice(0, 4) !== asOf.slice(0, 4)),
    name: (named) => ({ 'zh-Hans': named.name, 'zh-Hant': named.nameHant, en: named.nameEn })[language] || named.name,
  }
}

function dateIn(language: SpokenLanguage, iso: string, withYear: boolean): string {
  const day = iso.slice(0, 10)
  if (language !== 'en') return withYear ? day : day.slice(5)
  const options: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC' }
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', withYear ? { ...options, year: 'numeric' } : options)
}
