/** Names in Traditional Chinese and in English: the district's own spellings, held against the list of units. */
import { describe, expect, test } from 'vitest'
import { unitRows } from '../../src/demo/unitTable.ts'
import { englishName } from '../../src/words/romanise.ts'
import { traditional } from '../../src/words/traditional.ts'

describe('traditional', () => {
  test.each(unitRows.map((row) => [row.name, row.nameHant]))('%s is %s', (name, nameHant) => {
    expect(traditional(name)).toBe(nameHant)
  })

  test.each([
    ['玉林里后夹道', '玉林里後夾道'],
    ['行宫胡同', '行宮胡同'],
    ['岳各庄北巷', '岳各莊北巷'],
    ['芳群园南巷', '芳群園南巷'],
    ['南苑森林湿地公园', '南苑森林濕地公園'],
  ])('%s is %s', (name, nameHant) => {
    expect(traditional(name)).toBe(nameHant)
  })
})

describe('englishName', () => {
  test.each([
    ['西罗园四区南巷', 'Xiluoyuan Siqu South Alley'],
    ['长辛店大街南巷', 'Changxindian Avenue South Alley'],
    ['马家堡西里东胡同', 'Majiapu Xili East Hutong'],
    ['开阳里一街', 'Kaiyangli 1st Street'],
    ['海户西里后夹道', 'Haihu Xili Back Passage'],
    ['安乐林路', 'Anlelin Road'],
    ['女儿街', "Nü'er Street"],
    ['永定河', 'Yongding River'],
    ['凉水河', 'Liangshui River'],
    ['南三环', 'South 3rd Ring Road'],
    ['南三环中路', 'South 3rd Ring Middle Road'],
    ['北京西站', 'Beijing West Railway Station'],
    ['海淀区', 'Haidian District'],
    ['洋桥北里', 'Yangqiao Beili'],
    ['青龙湖公园', 'Qinglong Lake Park'],
    ['长辛店老镇街区更新', 'Changxindian Old Town Block Renewal'],
    ['南站北广场街区更新', 'South Station North Square Block Renewal'],
    ['方庄体育公园', 'Fangzhuang Sports Park'],
    ['方庄社区议事厅（示例）', 'Fangzhuang Community Meeting Hall (sample)'],
    ['G4', 'G4'],
    ['', ''],
  ])('%s is %s', (name, nameEn) => {
    expect(englishName(name)).toBe(nameEn)
  })
})
