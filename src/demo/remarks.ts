/** What people of the field write beside a step: short, plain, and often nothing at all. */
import type { Stage } from '../alleys/stage.ts'
import type { Key } from '../changes/record.ts'
import type { Step } from './alleySteps.ts'
import type { Chance } from './chance.ts'
import { defectSentence } from './defects.ts'

/** `{due}` is the month and day of the step's due date. */
const remarks: Readonly<Record<Stage, readonly string[]>> = {
  notStarted: [''],
  surveyed: [
    '现场踏勘，量了宽度，记了停车和架空线',
    '与社区一起走了一遍，问题清单已列',
    '踏勘完成，居民反映停车和路面最多',
    '逐户走访，收到意见若干',
    '踏勘完成',
    '',
  ],
  designed: [
    '一巷一策初稿完成',
    '方案定稿，待公示征求意见',
    '方案经规划师、街道、社区三方碰头通过',
    '补充了照明和无障碍坡道',
    '铺装和晾衣架位置按居民意见调整',
    '',
  ],
  consulting: [
    '方案公示，征求意见到 {due}',
    '方案上墙，意见箱设在社区门口',
    '召开居民议事会，公示到 {due}',
    '方案上墙公示',
  ],
  constructing: [
    '进场施工，工期到 {due}',
    '开工，先做雨污水管线',
    '施工围挡已设，留出消防通道',
    '架空线入地与路面一起施工',
    '开工，居民出入走北口',
    '',
  ],
  accepted: [
    '完工验收，交付居民',
    '规划师、街道、居民代表联合验收',
    '验收通过，留两处小修',
    '验收通过',
    '复核图纸与现场一致，通过',
    '',
  ],
  maintained: ['转入长效管护，小管家到岗', '移交长效管护', '管护责任牌已更新', ''],
  rework: [''],
}

/** The comment of a step of an alley. */
export function remarkOn(alley: Key, step: Step, wasAccepted: boolean, random: Chance): string {
  if (step.reason !== '') return `原因：${step.reason}`
  const due = step.due?.slice(5) ?? ''
  if (step.stage === 'rework') return reworkRemark(alley, step, wasAccepted, due)
  return random.pick(remarks[step.stage]).replace('{due}', due)
}

function reworkRemark(alley: Key, step: Step, wasAccepted: boolean, due: string): string {
  const found = defectSentence(alley, step.on)
  return wasAccepted ? `月检${found}，限 ${due} 前改完` : `验收${found}，限 ${due} 前返工`
}
