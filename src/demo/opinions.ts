/** The residents' opinions since 2020, each taken from submission to confirmation in the times of the field (DOMAIN §4). */
import type { LineString } from 'geojson'
import type { Fields, Json, Key } from '../changes/record.ts'
import type { OpinionProperties } from '../opinions/opinion.ts'
import { type AlleyLife, registeredOn } from './alleyLife.ts'
import { addDays, daysBetween, momentOn, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import type { Draft } from './draft.ts'
import { answerTo, departmentOf, opinionTextOn } from './opinionTexts.ts'
import { plannerKey, volunteerKeys } from './people.ts'

/** Who writes an opinion: nobody knows. */
const resident = '居民（匿名）'

/** How many opinions came in each year; the years begin in the first month given. */
const years = [
  { from: '2020-02-20', to: '2020-12-31', count: 120 },
  { from: '2021-01-01', to: '2021-12-31', count: 200 },
  { from: '2022-01-01', to: '2022-12-31', count: 240 },
  { from: '2023-01-01', to: '2023-12-31', count: 320 },
  { from: '2024-01-01', to: '2024-12-31', count: 430 },
  { from: '2025-01-01', to: '2025-12-31', count: 560 },
  { from: '2026-01-01', to: today, count: 1109 },
]

/** Days from submission to the answer: the promise is seven. */
const answerDays = [
  { days: 2, weight: 8 },
  { days: 3, weight: 12 },
  { days: 4, weight: 18 },
  { days: 5, weight: 20 },
  { days: 6, weight: 18 },
  { days: 7, weight: 16 },
  { days: 8, weight: 3 },
  { days: 10, weight: 3 },
  { days: 12, weight: 2 },
]

/** What a volunteer makes of a new opinion. */
const screenings = [
  { stage: 'screened', weight: 92, comment: '' },
  { stage: 'duplicate', weight: 4, comment: '与已有意见重复，已合并' },
  { stage: 'outOfScope', weight: 3, comment: '不属于街巷规划范围，建议拨打 12345' },
  { stage: 'withdrawn', weight: 1, comment: '' },
] as const

/** All drafts of all opinions. Alleys not finished yet, and units further behind, are written about more often. */
export function opinionDrafts(lives: readonly AlleyLife[]): Draft[] {
  const weighted = lives.map((life) => ({ life, weight: interestIn(life, lives), since: registeredOn(life) }))
  return years.flatMap(({ from, to, count }) => {
    const random = seeded(`opinions ${from}`)
    const dates = Array.from({ length: count }, () => addDays(from, random.whole(0, daysBetween(from, to)))).sort()
    const known = weighted.filter(({ since }) => since < from)
    return dates.flatMap((date, index) => {
      const key: Key = `opinion:${from.slice(0, 4)}-${String(index + 1).padStart(4, '0')}`
      return courseOf(key, random.pickBy(known, ({ weight }) => weight).life, date)
    })
  })
}

function interestIn({ plan }: AlleyLife, lives: readonly AlleyLife[]): number {
  const neighbours = lives.filter((life) => life.plan.unit === plan.unit)
  const done = neighbours.filter((life) => life.plan.stage === 'accepted' || life.plan.stage === 'maintained').length
  return (1.25 - (0.6 * done) / neighbours.length) * (plan.stage === 'maintained' ? 0.7 : 1)
}

/** The course of one opinion as far as it has come by today. */
function courseOf(key: Key, { plan }: AlleyLife, submittedOn: string): Draft[] {
  const random = seeded(key)
  const { topic, type, text } = opinionTextOn(plan.name, random)
  const planner = plannerKey(plan.unit.no)
  const volunteer = random.pick(volunteerKeys(plan.unit.no))
  const course: Draft[] = []
  const write = (author: string, on: string, hours: readonly [number, number], comment: string, fields: Fields) => {
    if (on <= today) course.push({ author, at: momentOn(on, random, ...hours), comment, writings: [{ key, fields }] })
  }
  const early = random.chance(0.6)
  const first = {
    type,
    topic,
    stage: 'submitted',
    unit: `unit:${plan.unit.id}`,
    alley: plan.key,
    text,
    submittedOn,
    answeredOn: null,
    resolvedOn: null,
    satisfied: null,
    synthetic: true,
  } satisfies OpinionProperties
  write(resident, submittedOn, early ? [7, 14] : [14, 22], '', { ...first, geometry: pointOn(plan.line, random) })
  const screening = random.pickBy(screenings, ({ weight }) => weight)
  const screener = screening.stage === 'withdrawn' ? resident : volunteer
  const screenedOn = addDays(submittedOn, early ? 0 : 1)
  const isRead = screening.stage !== 'withdrawn'
  const screened = { stage: screening.stage, ...(isRead && { screenedOn }) }
  write(screener, screenedOn, early ? [15, 21] : [8, 12], screening.comment, screened)
  if (screening.stage !== 'screened') return course
  write(volunteer, addDays(screenedOn, 1), [8, 12], '', { stage: 'assigned' })
  const answeredOn = addDays(submittedOn, random.pickBy(answerDays, ({ weight }) => weight).days)
  const forwarded = random.chance(0.26)
  const department = departmentOf(topic)
  const answer = forwarded ? `转${department}` : answerTo(topic, random)
  const told = forwarded
    ? { stage: 'forwarded', forwardedTo: department, forwardedOn: answeredOn, forwardDue: addDays(answeredOn, 15) }
    : { stage: 'answered', answer: `${answer}。`, answeredBy: planner, answerOn: answeredOn }
  write(planner, answeredOn, [13, 18], answer, { ...told, answeredOn })
  const resolvedOn = addDays(answeredOn, forwarded ? random.whole(2, 12) : random.whole(1, 16))
  const reply = { departmentReply: `${answerTo(topic, seeded(`reply ${key}`))}。`, repliedOn: resolvedOn }
  write(planner, resolvedOn, [9, 12], '', { stage: 'resolved', resolvedOn, ...(forwarded && reply) })
  close(write, resolvedOn, planner, plan.unit.id, random)
  return course
}

type Write = (author: string, on: string, hours: readonly [number, number], comment: string, fields: Fields) => void

/** The author confirms, reopens the matter, or says nothing more. */
function close(write: Write, resolvedOn: string, planner: string, unit: string, random: Chance): void {
  const content = seeded(`content ${unit}`).between(0.82, 0.96)
  const repliedOn = addDays(resolvedOn, random.whole(1, 7))
  const lot = random.next()
  if (lot < 0.15) return
  if (lot < 0.93) {
    write(resident, repliedOn, [9, 21], '', { stage: 'confirmed', satisfied: random.chance(content) })
    return
  }
  const reason = random.pick(['还没有完全解决', '又出现了同样的情况', '只处理了一半'])
  write(resident, repliedOn, [9, 21], reason, {
    stage: 'reopened',
    reopenedOn: repliedOn,
    reopenReason: reason,
    resolvedOn: null,
    satisfied: false,
  })
  const again = addDays(repliedOn, random.whole(4, 15))
  write(planner, again, [9, 18], '再次到现场，已补做', { stage: 'resolved', resolvedOn: again, satisfied: null })
  write(resident, addDays(again, random.whole(1, 6)), [9, 21], '', {
    stage: 'confirmed',
    satisfied: random.chance(0.7),
  })
}

/** A place on the alley, never a home: some way along the line, rounded to 6 decimals. */
function pointOn({ coordinates }: LineString, random: Chance): Json {
  const index = random.whole(1, coordinates.length - 1)
  const [fromLon = 0, fromLat = 0] = coordinates[index - 1] ?? []
  const [toLon = 0, toLat = 0] = coordinates[index] ?? []
  const share = random.between(0.15, 0.85)
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return {
    type: 'Point',
    coordinates: [round(fromLon + (toLon - fromLon) * share), round(fromLat + (toLat - fromLat) * share)],
  }
}
