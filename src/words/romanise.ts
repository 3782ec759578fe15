/** English names of places from their Chinese ones: Hanyu Pinyin for the name, a word for what it is. */
import { addDict, pinyin } from 'pinyin-pro'

/** Readings the dictionary does not know: 堡 is bǔ in village names and pù in these (`units.csv`: Majiapu). */
addDict({ 马家堡: 'mǎ jiā pù', 十里堡: 'shí lǐ pù', 西马场: 'xī mǎ chǎng', 大灰厂: 'dà huī chǎng' }, 'fengtai')

/** Names with an English name of their own. */
const known: Readonly<Record<string, string>> = {
  世界公园: 'World Park',
  莲花池公园: 'Lotus Pond Park',
  北京园博园: 'Beijing Garden Expo Park',
  花乡花卉大观园: 'Huaxiang Grand View Flower Garden',
  莲花池: 'Lotus Pond',
  南站北广场: 'South Station North Square',
  京津城际铁路: 'Beijing–Tianjin Intercity Railway',
  卢沟桥: 'Lugou Bridge',
  丰台科技园: 'Fengtai Science Park',
  京港澳高速: 'Beijing–Hong Kong–Macao Expressway',
  京开高速: 'Beijing–Kaifeng Expressway',
  京津高速: 'Beijing–Tianjin Expressway',
  京沪铁路: 'Beijing–Shanghai Railway',
  京广铁路: 'Beijing–Guangzhou Railway',
  京九铁路: 'Beijing–Kowloon Railway',
  京原铁路: 'Beijing–Yuanping Railway',
  丰沙铁路: 'Fengtai–Shacheng Railway',
  京沪高铁: 'Beijing–Shanghai High-speed Railway',
}

/** What a place is, the longest ending first. */
const endings: readonly (readonly [string, string])[] = [
  ['国家森林公园', 'National Forest Park'],
  ['森林湿地公园', 'Forest Wetland Park'],
  ['高速公路', 'Expressway'],
  ['郊野公园', 'Country Park'],
  ['森林公园', 'Forest Park'],
  ['湿地公园', 'Wetland Park'],
  ['体育公园', 'Sports Park'],
  ['口袋公园', 'Pocket Park'],
  ['滨水步道', 'Waterside Walk'],
  ['街心花园', 'Corner Garden'],
  ['活动广场', 'Activity Square'],
  ['小微绿地', 'Pocket Green'],
  ['街区更新', 'Block Renewal'],
  ['精品大街', 'Boutique Avenue'],
  ['社区花园', 'Community Garden'],
  ['口袋花园', 'Pocket Garden'],
  ['便民角', 'Convenience Corner'],
  ['小广场', 'Little Square'],
  ['火车站', 'Railway Station'],
  ['快速路', 'Expressway'],
  ['步行街', 'Pedestrian Street'],
  ['小公园', 'Little Park'],
  ['小花园', 'Little Garden'],
  ['园博园', 'Garden Expo Park'],
  ['居委会', 'Residents’ Committee'],
  ['议事厅', 'Meeting Hall'],
  ['老镇', 'Old Town'],
  ['高速', 'Expressway'],
  ['铁路', 'Railway'],
  ['公园', 'Park'],
  ['花园', 'Garden'],
  ['广场', 'Square'],
  ['绿地', 'Green'],
  ['片区', 'Quarter'],
  ['街区', 'Quarter'],
  ['社区', 'Community'],
  ['地区', 'Area'],
  ['街道', 'Subdistrict'],
  ['大街', 'Avenue'],
  ['胡同', 'Hutong'],
  ['夹道', 'Passage'],
  ['水库', 'Reservoir'],
  ['灌渠', 'Canal'],
  ['环路', 'Ring Road'],
  ['巷', 'Alley'],
  ['街', 'Street'],
  ['路', 'Road'],
  ['桥', 'Bridge'],
  ['河', 'River'],
  ['湖', 'Lake'],
  ['渠', 'Canal'],
  ['沟', 'Creek'],
  ['山', 'Mountain'],
  ['站', 'Railway Station'],
  ['区', 'District'],
  ['镇', 'Town'],
  ['乡', 'Township'],
]

const directions: Readonly<Record<string, string>> = {
  东: 'East',
  西: 'West',
  南: 'South',
  北: 'North',
  中: 'Middle',
  前: 'Front',
  后: 'Back',
}

const ordinals: Readonly<Record<string, string>> = {
  一: '1st',
  二: '2nd',
  三: '3rd',
  四: '4th',
  五: '5th',
  六: '6th',
  七: '7th',
  八: '8th',
  九: '9th',
}

/** Words that take a side or a number before them: South Alley, 1st Street, West Railway Station. */
const sided = ['大街', '胡同', '夹道', '巷', '街', '路', '站']

/** Words that may stand inside a longer name: 长辛店大街南巷 is the South Alley of Changxindian Avenue. */
const inner = /(大街|社区|公园|花园|地区|街道|胡同|广场|老镇|湖|路|街)$/

/** 四区 is a part of a housing estate, not a district. */
const numberedPart = /[一二三四五六七八九十]区$/

/** Where a reader pauses: before 东里, 四区, 南区 when two characters or more stand before them. */
const pause = /^(.{2,}?)([东西南北中前后]里|[东西南北]区|[东西南北中]?[一二三四五六七八九十]+[区里园村条号院])$/

/**
 * The English name of a place: 西罗园四区南巷 → Xiluoyuan Siqu South Alley, 永定河 → Yongding River, 南三环中路 → South 3rd Ring Middle Road.
 * Latin letters and digits stay as they stand; a closing （示例） becomes (sample).
 */
export function englishName(name: string): string {
  const [, plain = '', sample = ''] = /^(.*?)(（示例）)?$/.exec(name.trim()) ?? []
  const english = known[plain] ?? ringName(plain) ?? placeName(plain)
  return sample === '' ? english : `${english} (sample)`
}

function ringName(name: string): string | null {
  const found = /^([东西南北]?)([二三四五六])环([东西南北中]?)路?$/.exec(name)
  if (!found) return null
  const [, side = '', number = '', part = ''] = found
  return joined([directions[side], ordinals[number], 'Ring', directions[part], 'Road'])
}

function placeName(name: string): string {
  const ending = endings.find(([word]) => name.endsWith(word) && name.length > word.length)
  if (ending === undefined || numberedPart.test(name)) return stemName(name)
  const [word, meaning] = ending
  const stem = name.slice(0, -word.length)
  const last = stem.at(-1) ?? ''
  const side = sided.includes(word) ? (directions[last] ?? ordinals[last]) : undefined
  return joined([stemName(side === undefined ? stem : stem.slice(0, -1)), side, meaning])
}

function stemName(stem: string): string {
  if (stem.startsWith('北京') && stem.length > 2) return joined(['Beijing', stemName(stem.slice(2))])
  if (inner.test(stem)) return known[stem] ?? placeName(stem)
  const [, before = stem, after = ''] = pause.exec(stem) ?? []
  return joined([spelled(before), spelled(after)])
}

function spelled(group: string): string {
  if (group === '') return ''
  const parts = pinyin(group, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
  const word = parts.map((part, index) => (index > 0 && /^[aeo]/.test(part) ? `'${part}` : part)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
