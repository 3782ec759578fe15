/** What residents write and what they are answered: plain sentences about lights, cars, paving and wires, with places but no persons. */
import type { OpinionProperties } from '../opinions/opinion.ts'
import type { Chance } from './chance.ts'

type Topic = OpinionProperties['topic']
type Sentence = readonly [OpinionProperties['type'], string]

interface TopicTexts {
  /** How often the topic comes up. */
  weight: number
  /** Where the matter goes when the unit planner cannot settle it. */
  department: string
  sentences: readonly Sentence[]
  answers: readonly string[]
}

/** `{alley}`, `{spot}` and `{when}` are filled in. */
const texts: Readonly<Record<Topic, TopicTexts>> = {
  parking: {
    weight: 24,
    department: '交通部门',
    sentences: [
      ['complaint', '{alley}{spot}{when}总停着车，三轮车和婴儿车都过不去。'],
      ['complaint', '{when}{alley}两边都停满了，消防车肯定进不来。'],
      ['report', '{alley}{spot}有人用地锁占车位，请处理。'],
      ['suggestion', '建议{alley}改成单向通行，{spot}画出停车位。'],
      ['suggestion', '{alley}能不能只在一侧停车？另一侧留给行人。'],
      ['consultation', '{alley}整治后还能停车吗？居民证怎么办？'],
      ['help', '{when}{alley}{spot}被车堵住，老人轮椅出不去，请帮忙协调。'],
    ],
    answers: [
      '方案改为单侧停车，留足 3.5 米消防通道',
      '已与社区商定错时停车，月底试行',
      '宽度不足 5 米，不设车位，已加装隔离桩',
      '现场核实，列入交通组织一并解决',
    ],
  },
  rubbish: {
    weight: 16,
    department: '环卫部门',
    sentences: [
      ['complaint', '{alley}{spot}垃圾桶{when}都是满的，味道很大。'],
      ['report', '{alley}{spot}堆着装修垃圾，好几天没人清。'],
      ['complaint', '{when}有人把旧家具扔在{alley}{spot}。'],
      ['suggestion', '建议在{alley}{spot}加一组分类垃圾桶。'],
      ['help', '{alley}{spot}有一堆杂物挡住了下水口，下雨就积水。'],
      ['consultation', '大件垃圾放在{alley}哪个位置合适？'],
    ],
    answers: [
      '已清运，小管家每天看一次',
      '桶站位置按议事会意见后移 20 米',
      '列入堆物清理，本周完成',
      '增设大件垃圾暂放点',
    ],
  },
  road: {
    weight: 15,
    department: '市政部门',
    sentences: [
      ['complaint', '{alley}{spot}路面坑洼，{when}有老人绊倒。'],
      ['report', '{alley}{spot}井盖松动，车一过就响。'],
      ['help', '一下雨{alley}{spot}就积水，鞋都湿了，请看看排水。'],
      ['suggestion', '{alley}铺装建议用防滑的砖，冬天好走一些。'],
      ['consultation', '{alley}什么时候修路？工期多长？'],
      ['complaint', '{alley}施工后{spot}路面没有恢复平整。'],
    ],
    answers: ['路面随雨污水管线一并翻修', '井盖已更换', '已在图上补一处雨水口', '铺装改为防滑砖，样板段可现场看'],
  },
  wires: {
    weight: 12,
    department: '电力和通信单位',
    sentences: [
      ['complaint', '{alley}{spot}电线垂得很低，伸手就能碰到。'],
      ['report', '{alley}{spot}有一捆废弃的通信线一直没拆。'],
      ['suggestion', '{alley}的架空线能不能和别的巷子一起入地？'],
      ['consultation', '{alley}架空线入地排在哪一年？'],
      ['help', '{when}{alley}{spot}的线盒掉下来了，怕有危险。'],
    ],
    answers: ['先做捆扎梳理，入地随管线改造进行', '废线已拆除', '入地计划已报，等年度批复', '线盒已加固'],
  },
  lighting: {
    weight: 11,
    department: '路灯管理部门',
    sentences: [
      ['help', '{alley}{spot}路灯不亮，晚上走路看不清。'],
      ['complaint', '{alley}的灯{when}一闪一闪的，报过一次还没修。'],
      ['suggestion', '{alley}{spot}太暗，建议加一盏壁灯。'],
      ['complaint', '{alley}{spot}新装的灯太亮，正照着窗户。'],
      ['consultation', '{alley}整治方案里有照明吗？'],
    ],
    answers: ['已补一盏壁灯', '灯头已调低角度，加了遮光罩', '方案增加三处低位照明', '已报修，当晚恢复'],
  },
  greening: {
    weight: 8,
    department: '园林部门',
    sentences: [
      ['suggestion', '{alley}{spot}那块空地可以种点花，别总停车。'],
      ['complaint', '{alley}{spot}树枝压到电线和窗户，该修剪了。'],
      ['suggestion', '希望{alley}保留{spot}的大槐树。'],
      ['report', '{alley}{spot}的绿地被人种了菜。'],
      ['consultation', '{alley}{spot}的花箱谁来浇水？'],
    ],
    answers: ['大树原地保留，树池加宽', '修剪排在下周', '花箱由楼门认养，社区提供花苗', '空地做口袋绿地，方案已上墙'],
  },
  barrierFree: {
    weight: 8,
    department: '市政部门',
    sentences: [
      ['help', '{alley}{spot}台阶太高，轮椅上不去，希望做个坡道。'],
      ['complaint', '{alley}{spot}的坡道被自行车挡住了。'],
      ['suggestion', '{alley}{spot}建议加扶手和一把歇脚的椅子。'],
      ['report', '{alley}盲道到{spot}就断了。'],
      ['suggestion', '老人多，{alley}{spot}的隔离桩间距请留够轮椅的宽度。'],
    ],
    answers: ['补一处坡道，坡度 1:12', '隔离桩间距调到 1.2 米', '方案增加扶手和两处座椅', '盲道随铺装一并接通'],
  },
  other: {
    weight: 6,
    department: '街道相关科室',
    sentences: [
      ['consultation', '{alley}的方案在哪里公示？网上能看到吗？'],
      ['suggestion', '{alley}的老门牌有年头了，整治时请保留。'],
      ['consultation', '想参加{alley}的议事会，怎么报名？'],
      ['suggestion', '{alley}{spot}墙面可以画点这一片的老故事。'],
      ['complaint', '{alley}施工{when}噪声大，午休时间能不能停一停？'],
      ['help', '{alley}{spot}的快递车常占道，请帮忙协调个位置。'],
    ],
    answers: [
      '公示在社区门口和本站，附意见箱',
      '老门牌登记在册，原位保留',
      '午间 12 点到 14 点停工',
      '议事会时间已短信告知社区',
    ],
  },
}

const spots = [
  '口上',
  '中段',
  '拐角处',
  '公厕旁',
  '自行车棚旁',
  '配电箱旁',
  '小超市门口',
  '小区后门',
  '居委会门前',
  '公交站一头',
  '老楼山墙下',
  '',
]
const times = ['最近', '这几天', '这个月', '一到晚上', '早晚高峰', '一到周末', '天一黑', '上学时间']

export interface OpinionText {
  topic: Topic
  type: OpinionProperties['type']
  text: string
}

/** An opinion on an alley, given its name. */
export function opinionTextOn(alley: string, random: Chance): OpinionText {
  const topics = Object.keys(texts) as Topic[]
  const topic = random.pickBy(topics, (name) => texts[name].weight)
  const [type, sentence] = random.pick(texts[topic].sentences)
  const text = sentence
    .replace('{alley}', alley)
    .replace('{spot}', random.pick(spots))
    .replace('{when}', random.pick(times))
  return { topic, type, text }
}

/** What the unit planner answers. */
export function answerTo(topic: Topic, random: Chance): string {
  return random.pick(texts[topic].answers)
}

/** Whom the matter is forwarded to. */
export function departmentOf(topic: Topic): string {
  return texts[topic].department
}
