/** The terminal: sentences and a progress bar for whoever runs a command, in their language. */
import { en } from '../words/en.ts'
import { type Speaker, type SpokenLanguage, speaker } from '../words/speak.ts'
import { zhHans } from '../words/zhHans.ts'
import { zhHant } from '../words/zhHant.ts'

export interface Terminal {
  speaker: Speaker
  /** A line of the answer, on standard output. */
  tell(line: string): void
  /** A line about what went wrong, on standard error. */
  warn(line: string): void
  /** How far a long piece of work is: a bar on a terminal, a line at every quarter elsewhere; on standard error. */
  progress(label: string, done: number, total: number): void
}

/** Where the lines go; `process.stdout` and `process.stderr` fit. */
export interface Paper {
  write(text: string): unknown
  isTTY?: boolean
}

const dictionaries = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en } as const

/** The language asked for, else that of the system's locale (`LC_ALL`, `LANG`), else Simplified Chinese. */
export function languageOf(wished: string | undefined, locale: string): SpokenLanguage {
  if (wished === 'zh-Hans' || wished === 'zh-Hant' || wished === 'en') return wished
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant'
  return /^en/i.test(locale) ? 'en' : 'zh-Hans'
}

export function terminalOn(language: SpokenLanguage, out: Paper, errors: Paper): Terminal {
  const quarters = new Map<string, number>()
  return {
    speaker: speaker(language, dictionaries[language], ''),
    tell: (line) => void out.write(`${line}\n`),
    warn: (line) => void errors.write(`${line}\n`),
    progress(label, done, total) {
      const share = total === 0 ? 1 : done / total
      const steps = Math.floor(share * (errors.isTTY ? 100 : 4))
      if (quarters.get(label) === steps) return
      quarters.set(label, steps)
      errors.write(errors.isTTY ? bar(label, share, done, total) : `${label} ${done}/${total}\n`)
    },
  }
}

function bar(label: string, share: number, done: number, total: number): string {
  const filled = Math.round(share * 24)
  const line = `\r${label} ${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done}/${total}`
  return share === 1 ? `${line}\n` : line
}
