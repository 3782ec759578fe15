/** The life of an alley as drafts: entered in the register, taken through its stages, graded, and now and then put on hold. */
import type { AlleyProperties } from '../alleys/alley.ts'
import type { Fields, Json } from '../changes/record.ts'
import { englishName } from '../words/romanise.ts'
import { traditional } from '../words/traditional.ts'
import type { AlleyPlan } from './alleyPlan.ts'
import type { Step } from './alleySteps.ts'
import { addDays, momentOn, onWorkday, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import type { Draft } from './draft.ts'
import { plannerKey, programme, workerOn } from './people.ts'
import { remarkOn } from './remarks.ts'

/** An alley with all its steps. */
export interface AlleyLife {
  plan: AlleyPlan
  steps: Step[]
}

/** The first day of the grades of 2023–2025 (DOMAIN §3). */
const firstGrading = '2023-01-01'

/** How often each grade is awarded. */
const gradeWeights = { boutique: 12, graceful: 33, compliant: 55 } as const

/** All drafts of the alleys of one unit. */
export function alleyDrafts(lives: readonly AlleyLife[]): Draft[] {
  return [
    ...registerDrafts(lives),
    ...firstGradings(lives),
    ...listings(lives),
    ...lives.flatMap(stepDrafts),
    ...lives.flatMap(holdDrafts),
  ]
}

function registerDrafts(lives: readonly AlleyLife[]): Draft[] {
  const byDate = Map.groupBy(lives, registeredOn)
  return [...byDate].map(([date, group]) => ({
    author: programme,
    at: momentOn(date, seeded(`register ${group[0]?.plan.unit.id} ${date}`)),
    comment: '街巷建档',
    writings: group.map(({ plan }) => ({ key: plan.key, fields: firstFields(plan) })),
  }))
}

/** Most alleys are in the register of January 2019; some joined with a later round, before anyone worked on them. */
export function registeredOn({ plan, steps }: AlleyLife): string {
  const random = seeded(`${plan.key} register`)
  const first = steps[0]?.on ?? today
  const opening = onWorkday(addDays('2019-01-08', plan.unit.no % 16))
  if (first > '2026-01-10' && random.chance(0.25)) return onWorkday(addDays('2025-12-05', plan.unit.no % 12))
  if (first > '2023-01-31' && random.chance(0.3)) return onWorkday(addDays('2022-12-06', plan.unit.no % 12))
  return opening
}

function firstFields(plan: AlleyPlan): Fields {
  const fields: AlleyProperties = {
    code: plan.code,
    name: plan.name,
    nameHant: traditional(plan.name),
    nameEn: englishName(plan.name),
    unit: `unit:${plan.unit.id}`,
    stage: 'notStarted',
    stageSince: null,
    due: null,
    programmeRound: null,
    lengthM: plan.lengthM,
    widthM: plan.widthM,
    onHold: false,
    awardedGrade: null,
    awardedOn: null,
    streetChief: null,
    alleyChief: null,
    alleySteward: null,
    source: null,
    synthetic: true,
  }
  return { ...fields, geometry: { ...plan.line } as Json }
}

function stepDrafts({ plan, steps }: AlleyLife): Draft[] {
  const random = seeded(`${plan.key} life`)
  const works = steps.find(({ stage }) => stage === 'constructing') ?? steps.at(-1)
  return steps.map((step) => {
    const accepted = plan.acceptedOn !== null && plan.acceptedOn <= step.on
    const first = step.stage === 'accepted' && step.on === plan.acceptedOn
    return {
      author: workerOn(step.on, plan.unit.no, random, step.stage === 'surveyed' || step.stage === 'rework' ? 0.5 : 0),
      at: momentOn(step.on, random),
      comment: remarkOn(plan.key, step, accepted, random),
      writings: [
        {
          key: plan.key,
          fields: {
            stage: step.stage,
            stageSince: step.on,
            due: step.due,
            ...(step === steps[0] ? { programmeRound: roundOf(works?.on ?? step.on) } : {}),
            ...(step === works && step.stage === 'constructing' ? chiefsOf(plan) : {}),
            ...(first && step.on >= firstGrading ? gradeOf(plan, step.on) : {}),
          },
        },
      ],
    }
  })
}

/** Alleys accepted in earlier rounds got their first grade in January 2023. */
function firstGradings(lives: readonly AlleyLife[]): Draft[] {
  const graded = lives.filter(({ plan }) => plan.acceptedOn !== null && plan.acceptedOn < firstGrading)
  const unit = graded[0]?.plan.unit
  if (unit === undefined) return []
  const date = onWorkday(addDays('2023-01-09', unit.no % 12))
  return [
    {
      author: plannerKey(unit.no),
      at: momentOn(date, seeded(`first grading ${unit.id}`)),
      comment: '按新一轮标准评定等级',
      writings: graded.map(({ plan }) => ({ key: plan.key, fields: gradeOf(plan, date) })),
    },
  ]
}

/** Some of the alleys not started yet stand on the list of the round from 2026. */
function listings(lives: readonly AlleyLife[]): Draft[] {
  const listed = lives.filter(({ plan, steps }) => steps.length === 0 && seeded(`${plan.key} listing`).chance(0.6))
  const unit = listed[0]?.plan.unit
  if (unit === undefined) return []
  return [
    {
      author: plannerKey(unit.no),
      at: momentOn(onWorkday(addDays('2026-02-24', unit.no % 10)), seeded(`listing ${unit.id}`)),
      comment: '列入 2026 年起的整治计划',
      writings: listed.map(({ plan }) => ({ key: plan.key, fields: { programmeRound: '2026-' } })),
    },
  ]
}

/** A few alleys not finished yet wait for a demolition. */
function holdDrafts({ plan, steps }: AlleyLife): Draft[] {
  const random = seeded(`${plan.key} hold`)
  const waiting = plan.stage === 'notStarted' || plan.stage === 'surveyed' || plan.stage === 'designed'
  if (!waiting || !random.chance(0.11)) return []
  const date = onWorkday(addDays(steps.at(-1)?.on ?? '2026-03-16', random.whole(2, 4)))
  return [
    {
      author: workerOn(date, plan.unit.no, random),
      at: momentOn(date, random),
      comment: random.pick(['拆迁滞留，等两户签约', '拆迁滞留，暂缓进场', '地块拆迁未完，先挂起']),
      writings: [{ key: plan.key, fields: { onHold: true } }],
    },
  ]
}

function gradeOf(plan: AlleyPlan, on: string): Fields {
  const names = ['boutique', 'graceful', 'compliant'] as const
  const awardedGrade = seeded(`${plan.key} grade`).pickBy(names, (name) => gradeWeights[name])
  return { awardedGrade, awardedOn: on }
}

function chiefsOf(plan: AlleyPlan): Fields {
  const number = plan.code.slice(1)
  return {
    streetChief: '街长（示例）',
    alleyChief: `巷长 ${number}（示例）`,
    alleySteward: stewardOf(number, seeded(`${plan.key} steward`)),
  }
}

function stewardOf(number: string, random: Chance): string | null {
  return random.chance(0.85) ? `小巷管家 ${number}（示例）` : null
}

/** The round in which the works of an ISO date fall. */
function roundOf(date: string): AlleyProperties['programmeRound'] {
  if (date < '2020') return '2017-2019'
  if (date < '2023') return '2020-2022'
  return date < '2026' ? '2023-2025' : '2026-'
}
