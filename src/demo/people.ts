/** The people of the demo town: 1 chief planner, 24 unit planners and 73 volunteers, made up as the field says (DOMAIN §1). */
import type { Key } from '../changes/record.ts'
import type { PersonProperties } from '../people/person.ts'
import { backgrounds } from '../people/roles.ts'
import { traditional } from '../words/traditional.ts'
import { appointed } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import type { UnitRow } from './unitTable.ts'

/** Writes before anyone was appointed, and what concerns the whole district afterwards. */
export const programme = '街巷整治专班（示例）'

/** How each unit's planner works, in the order of the units: alone, a design institute, a university, a Sino-foreign team. */
const makeUp = 'DDDADAUDDADUDADADAUDDSUA'

/** How many volunteers each unit has, in the order of the units: 73. */
const volunteerCounts = [4, 3, 4, 3, 3, 2, 4, 3, 4, 3, 3, 2, 4, 2, 4, 3, 3, 3, 3, 3, 3, 2, 3, 2]

/** Numbers of the units whose planners won the city's award of 2019. */
const awarded = [1, 3, 9, 13, 15, 22]

const affiliationOf: Readonly<Record<string, PersonProperties['affiliation']>> = {
  A: 'independent',
  D: 'designInstitute',
  U: 'university',
  S: 'sinoForeign',
}

const places = [
  ['社区议事厅', 'Community Meeting Hall'],
  ['规划师工作站', 'Planner Station'],
  ['居民活动中心', 'Residents’ Centre'],
  ['便民服务站', 'Service Station'],
] as const

export interface Placed {
  key: Key
  properties: PersonProperties
}

export function plannerKey(no: number): Key {
  return `person:planner-${twoDigits(no)}`
}

export function volunteerKeys(no: number): Key[] {
  const count = volunteerCounts[no - 1] ?? 0
  return Array.from({ length: count }, (_, index): Key => `person:volunteer-${twoDigits(no)}-${index + 1}`)
}

/** The planner of a unit or one of its volunteers; the programme before they were appointed. */
export function workerOn(date: string, no: number, random: Chance, volunteerShare = 0): string {
  if (date <= appointed) return programme
  return random.chance(volunteerShare) ? random.pick(volunteerKeys(no)) : plannerKey(no)
}

/** Everyone, the chief planner first. */
export function makePeople(units: readonly UnitRow[]): Placed[] {
  return [makeChief(), ...units.flatMap((unit) => [makePlanner(unit), ...makeVolunteers(unit)])]
}

const blank = {
  form: null,
  teamSize: null,
  affiliation: null,
  background: null,
  award2019: false,
  termStart: appointed,
  termEnd: null,
  meeting: null,
  synthetic: true,
} as const

function makeChief(): Placed {
  const names = named('总责任规划师（示例）', 'Chief Planner (sample)')
  return { key: 'person:chief', properties: { ...blank, ...names, role: 'chiefPlanner', badge: '总', unit: null } }
}

function makePlanner(unit: UnitRow): Placed {
  const random = seeded(plannerKey(unit.no))
  const letter = makeUp.charAt(unit.no - 1)
  const alone = letter === 'A'
  return {
    key: plannerKey(unit.no),
    properties: {
      ...blank,
      ...named(`小蜜丰 ${twoDigits(unit.no)} 号（示例）`, `Xiaomifeng ${twoDigits(unit.no)} (sample)`),
      role: 'unitPlanner',
      badge: String(unit.no).padStart(2, '0'),
      unit: `unit:${unit.id}`,
      form: alone ? 'alone' : 'team',
      teamSize: alone ? 1 : random.whole(3, 8),
      affiliation: affiliationOf[letter] ?? null,
      award2019: awarded.includes(unit.no),
      meeting: makeMeeting(unit, random),
    },
  }
}

function makeMeeting(unit: UnitRow, random: Chance): PersonProperties['meeting'] {
  const [chinese, english] = random.pick(places)
  const [from, to] = random.pick([
    ['09:00', '11:30'],
    ['09:30', '11:30'],
    ['14:00', '16:30'],
    ['14:00', '17:00'],
    ['18:30', '20:00'],
  ] as const)
  const place = `${unit.shortName}${chinese}（示例）`
  return {
    weekday: random.whole(1, 6),
    from,
    to,
    place,
    placeHant: traditional(place),
    placeEn: `${unit.shortNameEn} ${english} (sample)`,
  }
}

function makeVolunteers(unit: UnitRow): Placed[] {
  return volunteerKeys(unit.no).map((key, index) => {
    const no = twoDigits(unit.no)
    return {
      key,
      properties: {
        ...blank,
        ...named(`志愿者 ${no}-${index + 1}（示例）`, `Volunteer ${no}-${index + 1} (sample)`),
        role: 'volunteer',
        badge: `${unit.no}-${index + 1}`,
        unit: `unit:${unit.id}`,
        background: backgrounds[(unit.no + index) % backgrounds.length] ?? null,
      },
    }
  })
}

function named(name: string, nameEn: string) {
  return { name, nameHant: traditional(name), nameEn }
}

/** 3 → 03, as unit numbers stand in keys and codes. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
