/** The 24 planning units and their administrative bodies as the field lists them (DOMAIN §2); what no source says is null. */
import type { UnitProperties } from '../units/unit.ts'
import { bodyTypes } from '../units/unit.ts'

export interface UnitRow {
  no: number
  /** The id part of the unit's key, and of its body's. */
  id: string
  name: string
  nameHant: string
  nameEn: string
  shortName: string
  shortNameEn: string
  bodyType: UnitProperties['bodyType']
  /** Code of 2020; it means another area after 2021. */
  statisticalCode: string | null
  /** What became of the body in the re-organisation of 2021. */
  status2021: string
  /** ISO date on which the body ended in this form, where a source says it. */
  validTo: string | null
  areaKm2: number | null
  population: number | null
  /** A point in or near the unit, lon/lat in degrees, ± 0.3 to 2 km. */
  centre: [number, number]
  /** Column and row in the hive cartogram (DESIGN_LANGUAGE §15). */
  hive: [number, number]
  /** Ids of the bodies whose land a functional area lies on; empty for the others. */
  hosts: string[]
}

const table = `
1 | youanmen | 右安门街道 | 右安門街道 | You'anmen Subdistrict | 右安门 | You'anmen | subdistrict | 110106001 | 保留 | - | 4.19 | 81000 | 116.358 | 39.862 | 5 1 | -
2 | taipingqiao | 太平桥街道 | 太平橋街道 | Taipingqiao Subdistrict | 太平桥 | Taipingqiao | subdistrict | 110106002 | 保留 | - | - | - | 116.325 | 39.874 | 5 0 | -
3 | xiluoyuan | 西罗园街道 | 西羅園街道 | Xiluoyuan Subdistrict | 西罗园 | Xiluoyuan | subdistrict | 110106003 | 辖区调整 | - | - | 83815 | 116.386 | 39.861 | 6 2 | -
4 | dahongmen | 大红门街道 | 大紅門街道 | Dahongmen Subdistrict | 大红门 | Dahongmen | subdistrict | 110106004 | 辖区调整 | - | - | - | 116.395 | 39.841 | 6 3 | -
5 | nanyuan-sub | 南苑街道 | 南苑街道 | Nanyuan Subdistrict | 南苑 | Nanyuan | subdistrict | 110106005 | 并入南苑乡部分地域 | - | - | - | 116.385 | 39.800 | 6 4 | -
6 | donggaodi | 东高地街道 | 東高地街道 | Donggaodi Subdistrict | 东高地 | Donggaodi | subdistrict | 110106006 | 保留 | - | 3.3 | 66298 | 116.407 | 39.798 | 7 4 | -
7 | dongtiejiangying | 东铁匠营街道 | 東鐵匠營街道 | Dongtiejiangying Subdistrict | 东铁匠营 | Dongtiejiangying | subdistrict | 110106007 | 辖区调整 | - | 5.28 | 152873 | 116.408 | 39.858 | 7 2 | -
8 | lugouqiao-sub | 卢沟桥街道 | 盧溝橋街道 | Lugouqiao Subdistrict | 卢沟桥街 | Lugouqiao | subdistrict | 110106008 | 更名为六里桥街道 | - | - | - | 116.275 | 39.877 | 4 0 | -
9 | fengtai-sub | 丰台街道 | 豐台街道 | Fengtai Subdistrict | 丰台 | Fengtai | subdistrict | 110106009 | 辖区调整 | - | - | - | 116.282 | 39.856 | 3 1 | -
10 | xincun | 新村街道 | 新村街道 | Xincun Subdistrict | 新村 | Xincun | subdistrict | 110106010 | 辖区调整 | - | 13.06 | 204697 | 116.302 | 39.838 | 4 2 | -
11 | changxindian-sub | 长辛店街道 | 長辛店街道 | Changxindian Subdistrict | 长辛店 | Changxindian | subdistrict | 110106011 | 辖区调整 | - | - | - | 116.204 | 39.826 | 2 2 | -
12 | yungang | 云岗街道 | 雲崗街道 | Yungang Subdistrict | 云岗 | Yungang | subdistrict | 110106012 | 辖区调整 | - | - | - | 116.160 | 39.817 | 1 2 | -
13 | fangzhuang | 方庄地区 | 方莊地區 | Fangzhuang Area | 方庄 | Fangzhuang | areaOffice | 110106013 | 2021-05-18 改设方庄街道，辖区不变 | 2021-05-18 | 3.22 | 74999 | 116.419 | 39.859 | 7 1 | -
14 | wanpingcheng | 宛平城地区 | 宛平城地區 | Wanpingcheng Area | 宛平城 | Wanpingcheng | areaOffice | 110106014 | 改设宛平街道 | - | 22.78 | 49000 | 116.211 | 39.849 | 2 1 | -
15 | majiapu | 马家堡街道 | 馬家堡街道 | Majiapu Subdistrict | 马家堡 | Majiapu | subdistrict | 110106015 | 辖区调整 | - | - | - | 116.365 | 39.852 | 5 2 | -
16 | heyi | 和义街道 | 和義街道 | Heyi Subdistrict | 和义 | Heyi | subdistrict | 110106016 | 保留 | - | - | - | 116.396 | 39.809 | 5 3 | -
17 | lugouqiao-twp | 卢沟桥乡（卢沟桥地区） | 盧溝橋鄉（盧溝橋地區） | Lugouqiao Township | 卢沟桥乡 | Lugouqiao Township | township | 110106017 | 撤销，设新的卢沟桥街道 | - | 56.62 | - | 116.257 | 39.858 | 3 0 | -
18 | huaxiang | 花乡（花乡地区） | 花鄉（花鄉地區） | Huaxiang Township | 花乡 | Huaxiang | township | 110106018 | 改设花乡街道，辖区缩小 | - | - | - | 116.324 | 39.831 | 4 3 | -
19 | nanyuan-twp | 南苑乡（南苑地区） | 南苑鄉（南苑地區） | Nanyuan Township | 南苑乡 | Nanyuan Township | township | 110106019 | 撤销，地域划归多个街道 | - | 52 | - | 116.385 | 39.830 | 7 3 | -
20 | changxindian-town | 长辛店镇 | 長辛店鎮 | Changxindian Town | 长辛店镇 | Changxindian Town | town | 110106100 | 更名为北宫镇 | - | - | - | 116.165 | 39.865 | 1 1 | -
21 | wangzuo | 王佐镇 | 王佐鎮 | Wangzuo Town | 王佐镇 | Wangzuo | town | 110106101 | 辖区调整 | - | - | - | 116.147 | 39.797 | 0 3 | -
22 | lize | 丽泽金融商务区 | 麗澤金融商務區 | Lize Financial Business District | 丽泽 | Lize | functionalArea | - | 保留 | - | 8.09 | - | 116.322 | 39.867 | 4 1 | taipingqiao lugouqiao-twp
23 | fengtai-park | 丰台科技园区（中关村丰台园） | 豐台科技園區（中關村豐台園） | Zhongguancun Fengtai Park | 丰台园 | Fengtai Park | functionalArea | - | 保留 | - | - | - | 116.283 | 39.828 | 3 2 | xincun huaxiang
24 | south-station | 北京南站地区管委会 | 北京南站地區管委會 | Beijing South Railway Station Area | 南站 | South Station | functionalArea | - | 保留 | - | - | - | 116.379 | 39.865 | 6 1 | youanmen majiapu xiluoyuan
`

export const unitRows: readonly UnitRow[] = table.trim().split('\n').map(readRow)

function readRow(line: string): UnitRow {
  const cells = line.split('|').map((cell) => cell.trim())
  const text = (column: number) => cells[column] ?? ''
  const orNull = (column: number) => (text(column) === '-' ? null : text(column))
  const numberOrNull = (column: number) => (text(column) === '-' ? null : Number(text(column)))
  const bodyType = bodyTypes.find((type) => type === text(7))
  const [column, row] = text(15).split(' ').map(Number)
  if (bodyType === undefined || column === undefined || row === undefined)
    throw new Error(`Unreadable unit row: ${line}`)
  return {
    no: Number(text(0)),
    id: text(1),
    name: text(2),
    nameHant: text(3),
    nameEn: text(4),
    shortName: text(5),
    shortNameEn: text(6),
    bodyType,
    statisticalCode: orNull(8),
    status2021: text(9),
    validTo: orNull(10),
    areaKm2: numberOrNull(11),
    population: numberOrNull(12),
    centre: [Number(text(13)), Number(text(14))],
    hive: [column, row],
    hosts: text(16) === '-' ? [] : text(16).split(' '),
  }
}
