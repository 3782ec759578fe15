/** Who receives an opinion: the planner and the volunteers of its unit, as the form and the answer name them. */
import type { Key, MapRecord } from '../changes/record.ts'

export interface Receivers {
  planner: Key | null
  volunteers: Key[]
}

/** @param unit key of the unit; nobody in particular where it is not known. */
export function receiversOf(people: readonly MapRecord[], unit: string | null): Receivers {
  const theirs = unit === null ? [] : people.filter(({ properties }) => properties.unit === unit && !properties.termEnd)
  const of = (role: string) => theirs.filter(({ properties }) => properties.role === role).map(({ id }) => id)
  return { planner: of('unitPlanner')[0] ?? null, volunteers: of('volunteer') }
}
