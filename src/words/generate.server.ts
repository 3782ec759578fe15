/** Writes the Traditional dictionary from the Simplified one (`npm run words`). */
import { writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { keptAsTheyAre, spellings } from './exceptions.ts'
import { zhHans } from './zhHans.ts'

const convert = Converter({ from: 'cn', to: 'tw' })

/** A sentence in Traditional Chinese; its `{placeholders}` are Latin and stay. */
function inTraditional(sentence: string): string {
  return spellings.reduce((text, [written, kept]) => text.replaceAll(written, kept), convert(sentence))
}

/** The text of `zhHant.ts`, one line for each sentence of the Simplified dictionary. */
export function zhHantFile(): string {
  const lines = Object.entries(zhHans).map(([key, sentence]) => {
    const told = keptAsTheyAre.includes(key) ? sentence : inTraditional(sentence)
    return `  ${JSON.stringify(key)}: ${JSON.stringify(told)},`
  })
  return [
    '/** Every sentence a person reads, in Traditional Chinese: written by `npm run words`, never by hand. */',
    "import type { Dictionary } from './speak.ts'",
    '',
    'export const zhHant = {',
    ...lines,
    '} as const satisfies Dictionary',
    '',
  ].join('\n')
}

if (import.meta.main) writeFileSync(new URL('zhHant.ts', import.meta.url), zhHantFile())
