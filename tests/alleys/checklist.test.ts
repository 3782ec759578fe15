/** The ten withouts, word for word as in DOMAIN §3, each version from its day on. */
import { describe, expect, it } from 'vitest'
import { checklistOn, checklists } from '../../src/alleys/checklist.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const said = {
  '2017':
    '无私搭乱建 无开墙打洞 无乱停车 无乱占道 无乱搭架空线 无外立面破损 无违规广告牌匾 无道路破损 无违规经营 无堆物堆料',
  '2023':
    '无私搭乱建 无开墙打洞 无乱停车 无乱占道经营 无违规设置城市家具 无违规广告牌匾和标语宣传品 无乱搭架空线 无外立面破损 无道路破损 无垃圾乱放和堆物堆料',
} as const

describe.each(['2017', '2023'] as const)('the checklist of %s', (version) => {
  it('says the ten withouts in their order', () => {
    expect(checklists[version].map((item) => zhHans[`without.${item}`])).toEqual(said[version].split(' '))
  })
})

it.each([
  ['2017-01-01', '2017'],
  ['2022-12-31', '2017'],
  ['2023-01-01', '2023'],
  ['2026-11-20', '2023'],
])('on %s the checklist of %s is in force', (date, version) => {
  expect(checklistOn(date)).toBe(version)
})
