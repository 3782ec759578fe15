/** Who puts an item of the checklist off (暂缓): a planner; whoever else inspects carries on what was put off before. */
import { z } from 'zod'
import type { Change } from '../changes/change.ts'
import type { Fault, Reader } from '../changes/kind.ts'
import { kindOf, type MapRecord, sameValue } from '../changes/record.ts'
import { inspectionShape, type Waiver } from './inspection.ts'

const waiversShape = z.object(inspectionShape.pick({ waivers: true }).shape)

/**
 * Null where a reader may make a change of an inspection as far as its waivers go, or the fault that says why not.
 * @param inspections all that are known.
 */
export function mayWaive(
  { role }: Pick<Reader, 'role'>,
  change: Change,
  inspections: () => Iterable<MapRecord>,
): Fault | null {
  if (role !== 'volunteer' || kindOf(change.key) !== 'inspection' || change.action !== 'create') return null
  const waivers = waiversIn(change.fields)
  if (waivers.length === 0) return null
  const granted = [...inspections()]
    .filter(({ properties }) => properties.alley === change.fields.alley)
    .flatMap(({ properties }) => waiversIn(properties))
  const isNew = waivers.some((waiver) => !granted.some((one) => sameValue(one, waiver)))
  return isNew ? { field: 'waivers', code: 'inspection.waiver' } : null
}

function waiversIn(fields: object): Waiver[] {
  return waiversShape.safeParse(fields).data?.waivers ?? []
}
