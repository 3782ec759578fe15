/** Who receives an opinion: the planner and the volunteers of its unit who are in office, as the form and the answer name them. */
import { dayOf } from '../changes/day.ts'
import type { Key } from '../changes/record.ts'
import { isInOffice } from '../people/office.ts'
import type { Person } from '../people/person.ts'

export interface Receivers {
  planner: Key | null
  volunteers: Key[]
}

/** @param unit key of the unit; nobody in particular where it is not known. @param today ISO date. */
export function receiversOf(
  people: readonly Person[],
  unit: string | null,
  today = dayOf(new Date().toISOString()),
): Receivers {
  const theirs = people.filter((person) => person.properties.unit === unit && isInOffice(person, today))
  const of = (role: string) => theirs.filter(({ properties }) => properties.role === role).map(({ id }) => id)
  return unit === null
    ? { planner: null, volunteers: [] }
    : { planner: of('unitPlanner')[0] ?? null, volunteers: of('volunteer') }
}
