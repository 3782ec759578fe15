/** What the ground of each schematic unit aims at (its size, its number of back alleys, the places they are named after), none of it a published figure. */
import type { Position } from 'geojson'

export interface UnitGround {
  id: string
  /** Square kilometres to aim at. */
  share: number
  /** Where the schematic unit grows from (lon/lat), where its middle in the table lies on a great road. */
  heart?: Position
  /** Number of back alleys. */
  alleys: number
  /** Estates, villages and old streets of the unit. */
  places: readonly string[]
}

const table = `
youanmen 4.2 19 翠林里 玉林里 东滨河 永乐里 开阳里 亚林西
taipingqiao 4.6 17 太平桥东里 三路居 精图里 莲花池南里 菜户营 太平桥中里
xiluoyuan 4.6 22 西罗园一区 西罗园二区 西罗园三区 西罗园四区 洋桥北里 洋桥西里 花椒树 海户西里
dahongmen 6.4 25 木樨园 建欣苑 石榴庄 久敬庄 南顶村 西马场 大红门东街
nanyuan-sub 7.5 18 警备东路 南庭新苑 三营门 槐房 红房子 南苑北里
donggaodi 3.4 15 万源东里 万源西里 梅源 三角地 六营门
dongtiejiangying 5.3 27 蒲黄榆 刘家窑 横一条 宋家庄 成寿寺 同仁园 木樨园东里
lugouqiao-sub 8.5 26 六里桥北里 青塔东里 岳各庄 莲宝路 小井 五里店北里 望园东里
fengtai-sub 8.5 24 正阳大街 东大街 北大地 永善里 新华街 前泥洼 丰益花园
xincun 11.5 21 怡海 三环新城 育芳园 韩庄子 桥梁厂 鸿业兴园 银地
changxindian-sub 19 23 长辛店大街 朱家坟 槐树岭 赵辛店 建设里 崔村 二七
yungang 14 14 云岗南区 云岗北区 翠园 田城 镇岗南里
fangzhuang 3.2 16 芳古园 芳城园 芳群园 芳星园 紫芳园
wanpingcheng 20 16 宛平城南 晓月苑 沙岗村 卢沟桥南里 老庄子
majiapu 5.2 18 角门东里 嘉园一里 玉安园 城南嘉园 马家堡西里 时代风帆
heyi 4.6 13 和义东里 和义西里 久敬庄南 南苑西里
lugouqiao-twp 20 20 小瓦窑 张仪村 郭庄子 大瓦窑 靛厂
huaxiang 24 19 看丹 草桥 黄土岗 白盆窑 新发地 纪家庙
nanyuan-twp 7.5 14 石榴庄南 分钟寺 果园 时村 新宫
changxindian-town 50 15 张郭庄 辛庄 李家峪 太子峪 东河沿
wangzuo 54 17 南宫 怪村 魏各庄 庄户 佃起 西王佐
lize 5.2 6 骆驼湾 金中都 西局
fengtai-park 8.5 9 海鹰路 航丰路 科学城 五圈南
south-station 2 7 开阳路 幸福路 马家堡东路
`

const hearts: { readonly [id: string]: Position } = {
  fangzhuang: [116.4235, 39.8645],
  dongtiejiangying: [116.4095, 39.8545],
}

export const unitGrounds: readonly UnitGround[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', share, alleys, ...places] = line.split(' ')
    const heart = hearts[id]
    return { id, ...(heart && { heart }), share: Number(share), alleys: Number(alleys), places }
  })
