/** The dated steps of an alley along the chain of stages, with rework, steps back and skips as they happen in the field. */
import { type Stage, stageChain } from '../alleys/stage.ts'
import type { AlleyPlan } from './alleyPlan.ts'
import { addDays, daysBetween, earlier, later, onWorkday, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'

export interface Step {
  stage: Stage
  /** ISO date. */
  on: string
  /** ISO date by which the stage should end; null when none was set. */
  due: string | null
  /** Why the step skips or goes back; empty for a plain step. */
  reason: string
}

/** Nothing was surveyed before this day: the register of alleys was opened in the weeks before. */
const firstSurvey = '2019-02-01'

/** Days spent in each stage before the next one: shortest and longest. */
const stay: Readonly<Partial<Record<Stage, readonly [number, number]>>> = {
  surveyed: [20, 60],
  designed: [15, 50],
  consulting: [10, 25],
  constructing: [60, 180],
}

/** The steps of an alley in order of time, from its survey to the stage it is in today; none when it has not been started. */
export function stepsOf(plan: AlleyPlan): Step[] {
  const random = seeded(`${plan.key} steps`)
  switch (plan.stage) {
    case 'notStarted':
      return []
    case 'surveyed':
      return chainTo('surveyed', onWorkday(addDays(today, -random.whole(10, 200))), random)
    case 'designed':
      return chainTo('designed', onWorkday(addDays(today, -random.whole(4, 150))), random)
    case 'consulting':
      return dueSoon(chainTo('consulting', onWorkday(addDays(today, -random.whole(1, 12))), random), 7, [1, 10], random)
    case 'constructing':
      return dueSoon(
        chainTo('constructing', onWorkday(addDays(today, -random.whole(12, 170))), random),
        12,
        [5, 62],
        random,
      )
    case 'accepted':
      return acceptedSteps(plan.acceptedOn ?? today, random)
    case 'maintained':
      return maintainedSteps(plan.acceptedOn ?? today, today, random)
    case 'rework':
      return reworkSteps(plan.acceptedOn, random)
  }
}

function acceptedSteps(on: string, random: Chance): Step[] {
  const steps = detours(chainTo('accepted', on, random), random)
  const works = steps.at(-2)
  if (works === undefined || !random.chance(0.1) || daysBetween(works.on, on) < 45) return steps
  return [...steps.slice(0, -1), reworkOn(onWorkday(addDays(on, -random.whole(12, 28))), random), ...steps.slice(-1)]
}

function maintainedSteps(acceptedOn: string, latest: string, random: Chance): Step[] {
  const steps = acceptedSteps(acceptedOn, random)
  const on = earlier(onWorkday(addDays(acceptedOn, random.whole(300, 420))), onWorkday(addDays(latest, -3)))
  const relapse = onWorkday(addDays(acceptedOn, random.whole(60, 200)))
  if (random.chance(0.08) && daysBetween(relapse, on) > 60) {
    steps.push(reworkOn(relapse, random), plain('accepted', onWorkday(addDays(relapse, random.whole(15, 40)))))
  }
  return [...steps, plain('maintained', on)]
}

function reworkSteps(acceptedOn: string | null, random: Chance): Step[] {
  const on = onWorkday(addDays(today, -random.whole(2, 24)))
  const last: Step = { ...reworkOn(on, random), due: addDays(on, random.pick([14, 18, 21, 25, 28])) }
  if (acceptedOn === null)
    return [...chainTo('constructing', onWorkday(addDays(on, -random.whole(60, 150))), random), last]
  const cared = daysBetween(acceptedOn, on) > 450
  return [...(cared ? maintainedSteps(acceptedOn, addDays(on, -20), random) : acceptedSteps(acceptedOn, random)), last]
}

/** The plain chain up to a stage reached on a day, counted back from it; shortened where it would begin before the register. */
function chainTo(stage: Stage, on: string, random: Chance): Step[] {
  const passed = stageChain.slice(1, stageChain.indexOf(stage) + 1)
  const days = passed.slice(0, -1).map((name) => random.whole(...(stay[name] ?? [0, 0])))
  const total = days.reduce((sum, count) => sum + count, 0)
  const scale = Math.min(1, daysBetween(firstSurvey, on) / Math.max(1, total))
  return passed.map((name, index) => {
    const before = days.slice(index).reduce((sum, count) => sum + count, 0)
    const date = index === passed.length - 1 ? on : onWorkday(addDays(on, -Math.floor(before * scale)))
    return withDue(plain(name, date), days[index], random)
  })
}

function withDue(step: Step, days: number | undefined, random: Chance): Step {
  if (step.stage === 'consulting') return { ...step, due: addDays(step.on, random.pick([7, 7, 10, 14])) }
  if (step.stage === 'constructing')
    return { ...step, due: onWorkday(addDays(step.on, Math.round((days ?? 120) * random.between(0.9, 1.3)))) }
  return step
}

/** Now and then a design is thrown back by the residents, or a small repair needs no public notice. */
function detours(steps: Step[], random: Chance): Step[] {
  const [surveyed, designed, consulting, works, ...rest] = steps
  if (!surveyed || !designed || !consulting || !works) return steps
  const lot = random.next()
  if (lot < 0.04) {
    const reason = random.pick(['居民意见集中，方案退回修改', '停车方案未达成一致，重新设计', '管线情况有变，方案重做'])
    const back: Step = {
      ...plain('designed', onWorkday(addDays(designed.on, daysBetween(designed.on, consulting.on) * 0.6))),
      reason,
    }
    const first = { ...consulting, on: onWorkday(addDays(designed.on, daysBetween(designed.on, consulting.on) * 0.3)) }
    return inTime([surveyed, designed, first, back, consulting, works, ...rest])
  }
  if (lot < 0.07) {
    const reason = random.pick(['仅修补路面，不再公示', '沿用上年公示过的方案，直接施工', '雨后塌陷抢修，先行施工'])
    return [surveyed, designed, { ...works, reason }, ...rest]
  }
  return steps
}

function inTime(steps: Step[]): Step[] {
  return steps.map((step, index) => ({
    ...step,
    on: steps.slice(0, index).reduce((date, { on }) => later(date, on), step.on),
  }))
}

/** What goes on today ends so many days from now, never sooner than the shortest time; a little of it should have ended already. */
function dueSoon(steps: Step[], shortest: number, days: readonly [number, number], random: Chance): Step[] {
  const end = random.chance(0.07)
    ? addDays(today, -random.whole(2, 16))
    : onWorkday(addDays(today, random.whole(...days)))
  return steps.map((step, index) =>
    index < steps.length - 1 ? step : { ...step, due: later(addDays(step.on, shortest), end) },
  )
}

function plain(stage: Stage, on: string): Step {
  return { stage, on, due: null, reason: '' }
}

function reworkOn(on: string, random: Chance): Step {
  return { stage: 'rework', on, due: addDays(on, random.whole(14, 28)), reason: '' }
}
