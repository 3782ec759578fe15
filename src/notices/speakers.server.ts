/** The speakers of notices: each follower is told in the language they chose. */
import { en } from '../words/en.ts'
import { type Speaker, type SpokenLanguage, speaker } from '../words/speak.ts'
import { zhHans } from '../words/zhHans.ts'
import { zhHant } from '../words/zhHant.ts'

const speakers: Record<SpokenLanguage, Speaker> = {
  'zh-Hans': speaker('zh-Hans', zhHans, ''),
  'zh-Hant': speaker('zh-Hant', zhHant, ''),
  en: speaker('en', en, ''),
}

/** The speaker of a language; Simplified Chinese for any other text. */
export function speakerIn(language: string): Speaker {
  return language === 'zh-Hant' || language === 'en' ? speakers[language] : speakers['zh-Hans']
}
