/** Names in Traditional Chinese, made from Simplified by OpenCC, with the spellings that names of this district keep. */
import { Converter } from 'opencc-js/cn2t'

/** What OpenCC writes, and what stands in names here: 豐台, 麗澤, 雲崗, 玉林里, 胡同, 濕地 (DOMAIN §7 and `units.csv`). */
const nameSpellings: readonly (readonly [string, string])[] = [
  ['臺', '台'],
  ['裡', '里'],
  ['衚衕', '胡同'],
  ['採育', '采育'],
  ['溼', '濕'],
  ['嶽各莊', '岳各莊'],
  ['雲岡', '雲崗'],
]

const convert = Converter({ from: 'cn', to: 'tw' })

/**
 * The Traditional spelling of a name (of a place, a person's label, a project) given in Simplified Chinese.
 * For names only: in running text 里 may be 裏 (inside).
 */
export function traditional(name: string): string {
  return nameSpellings.reduce((text, [written, kept]) => text.replaceAll(written, kept), convert(name))
}
