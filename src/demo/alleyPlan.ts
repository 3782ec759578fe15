/** What has become of each alley by today: the stages are dealt out so that the units stand as far along as the field tells. */
import type { LineString } from 'geojson'
import { type Stage, stages } from '../alleys/stage.ts'
import type { Key } from '../changes/record.ts'
import { lengthOf } from '../geo/measure.ts'
import { addDays, onWorkday, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import { twoDigits } from './people.ts'
import type { UnitRow } from './unitTable.ts'

/** An alley as the ground has it. */
export interface GroundAlley {
  /** Id of the unit. */
  unit: string
  line: LineString
  name: string
  widthM: number | null
}

export interface AlleyPlan extends Omit<GroundAlley, 'unit'> {
  key: Key
  /** The number on its sign, for example U13-02. */
  code: string
  unit: UnitRow
  /** Metres. */
  lengthM: number
  /** The stage today. */
  stage: Stage
  /** ISO date of the first acceptance; null when it was never accepted. */
  acceptedOn: string | null
}

/** How many alleys of 421 stand in each stage today. */
const stageTotals: Readonly<Record<Stage, number>> = {
  notStarted: 29,
  surveyed: 21,
  designed: 29,
  consulting: 25,
  constructing: 65,
  accepted: 120,
  maintained: 111,
  rework: 21,
}

/** Share of the alleys of each unit completed today. */
const completedShare: Readonly<Record<string, number>> = {
  youanmen: 0.78,
  taipingqiao: 0.66,
  xiluoyuan: 0.59,
  dahongmen: 0.38,
  'nanyuan-sub': 0.47,
  donggaodi: 0.62,
  dongtiejiangying: 0.71,
  'lugouqiao-sub': 0.58,
  'fengtai-sub': 0.83,
  xincun: 0.69,
  'changxindian-sub': 0.5,
  yungang: 0.42,
  majiapu: 0.74,
  heyi: 0.57,
  fangzhuang: 0.88,
  wanpingcheng: 0.61,
  'changxindian-town': 0.22,
  wangzuo: 0.12,
  'lugouqiao-twp': 0.4,
  huaxiang: 0.32,
  'nanyuan-twp': 0.3,
  lize: 0.8,
  'fengtai-park': 0.76,
  'south-station': 0.64,
}

/** Of the alleys in rework, this share had been accepted before; the others failed at the end of the works. */
const reworkAfterAcceptance = 0.7

/** The alleys with their keys, codes and stages, unit by unit in the order of the units. */
export function planAlleys(units: readonly UnitRow[], alleys: readonly GroundAlley[]): AlleyPlan[] {
  const random = seeded('alley plans')
  const plans = units.flatMap((unit) =>
    alleys.filter((alley) => alley.unit === unit.id).map((alley, index) => numbered(unit, alley, index + 1)),
  )
  const quota = shareOut(
    stages.map((stage) => stageTotals[stage]),
    plans.length,
  )
  const quotaOf = (stage: Stage) => quota[stages.indexOf(stage)] ?? 0
  const completed = random.shuffled(completedPlans(units, plans, quotaOf('accepted') + quotaOf('maintained'), random))
  const dates = acceptanceDates(completed.length, random)
  completed.forEach((plan, index) => {
    plan.acceptedOn = dates[index] ?? today
    plan.stage = index < quotaOf('maintained') ? 'maintained' : 'accepted'
  })
  const open = random.shuffled(plans.filter((plan) => !completed.includes(plan)))
  const openStages = stages.flatMap((stage) =>
    stage === 'accepted' || stage === 'maintained' ? [] : Array<Stage>(quotaOf(stage)).fill(stage),
  )
  open.forEach((plan, index) => {
    plan.stage = openStages[index] ?? 'notStarted'
    if (plan.stage === 'rework' && random.chance(reworkAfterAcceptance)) {
      plan.acceptedOn = onWorkday(addDays('2023-03-01', random.whole(0, 1200)))
    }
  })
  return plans
}

function numbered(unit: UnitRow, { name, line, widthM }: GroundAlley, number: number): AlleyPlan {
  const code = `U${twoDigits(unit.no)}-${twoDigits(number)}`
  return {
    key: `alley:${code.toLowerCase()}`,
    code,
    unit,
    name,
    line,
    widthM,
    lengthM: Math.round(lengthOf(line)),
    stage: 'notStarted',
    acceptedOn: null,
  }
}

function completedPlans(units: readonly UnitRow[], plans: AlleyPlan[], wanted: number, random: Chance): AlleyPlan[] {
  const groups = units.map((unit) => random.shuffled(plans.filter((plan) => plan.unit === unit)))
  const exact = groups.map((group, index) => group.length * (completedShare[units[index]?.id ?? ''] ?? 0.5))
  const counts = shareOut(exact, wanted)
  return groups.flatMap((group, index) => group.slice(0, counts[index]))
}

/** Whole numbers in proportion to the weights that add up to the total: the largest remainders are rounded up. */
export function shareOut(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((left, right) => left + right, 0)
  const exact = weights.map((weight) => (sum === 0 ? 0 : (weight / sum) * total))
  const whole = exact.map(Math.floor)
  const missing = total - whole.reduce((left, right) => left + right, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** Acceptance dates in ascending order: few early in a year, many at its end, hardly any in the spring of 2020. */
function acceptanceDates(count: number, random: Chance): string[] {
  const quarters = Array.from({ length: 30 }, (_, index) => index + 2).map((index) => {
    const [year, quarter] = [2019 + Math.floor(index / 4), index % 4]
    const season = [0.35, 1, 1, 1.45][quarter] ?? 1
    const slow = year === 2020 && quarter < 2 ? 0.12 : 1
    return {
      start: `${year}-${twoDigits(quarter * 3 + 1)}-01`,
      weight: season * slow * (0.7 + index / 40) * random.between(0.6, 1.5),
    }
  })
  const counts = shareOut(
    quarters.map((quarter) => quarter.weight),
    count,
  )
  const dates = quarters.flatMap(({ start }, index) => {
    const days = start === '2026-10-01' ? 48 : 89
    return Array.from({ length: counts[index] ?? 0 }, () => onWorkday(addDays(start, random.whole(4, days))))
  })
  return dates.sort()
}
