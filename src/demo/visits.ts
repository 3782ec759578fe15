/** The planners' visits (下沉走访) since February 2020: one to three a month in each unit, with how many residents took part. */
import type { VisitProperties } from '../people/visit.ts'
import { addDays, momentOn, monthsFrom, onWorkday, today } from './calendar.ts'
import { type Chance, seeded } from './chance.ts'
import type { Draft } from './draft.ts'
import { plannerKey } from './people.ts'
import type { UnitRow } from './unitTable.ts'

/** How often each purpose comes up, and how many residents come. */
const purposes: readonly {
  purpose: VisitProperties['purpose']
  weight: number
  attendees: readonly [number, number]
}[] = [
  { purpose: 'patrol', weight: 5, attendees: [0, 6] },
  { purpose: 'residentMeeting', weight: 3, attendees: [8, 36] },
  { purpose: 'designReview', weight: 2, attendees: [4, 12] },
  { purpose: 'coordination', weight: 2, attendees: [3, 9] },
]

/** The visits of one unit: one draft each. */
export function visitDrafts(unit: UnitRow): Draft[] {
  const zeal = seeded(`zeal ${unit.id}`).between(0.6, 1.9)
  return monthsFrom('2020-02', today.slice(0, 7)).flatMap((month) => {
    const random = seeded(`visits ${unit.id} ${month}`)
    const count = month < '2020-05' ? 1 : Math.min(4, 1 + Math.floor(random.next() * 2 * zeal))
    const days = Array.from({ length: count }, () => onWorkday(addDays(`${month}-02`, random.whole(2, 26))))
    return days
      .sort()
      .flatMap((date, index) => (date > today ? [] : [visitOn(date, `${month}-${index + 1}`, unit, random)]))
  })
}

function visitOn(date: string, id: string, unit: UnitRow, random: Chance): Draft {
  const { purpose, attendees } = random.pickBy(purposes, ({ weight }) => weight)
  const fields: VisitProperties = {
    unit: `unit:${unit.id}`,
    person: plannerKey(unit.no),
    date,
    purpose,
    attendees: random.whole(...attendees),
    synthetic: true,
  }
  return {
    author: plannerKey(unit.no),
    at: momentOn(date, random, 16, 20),
    comment: '',
    writings: [{ key: `visit:u${String(unit.no).padStart(2, '0')}-${id}`, fields: { ...fields, geometry: null } }],
  }
}
