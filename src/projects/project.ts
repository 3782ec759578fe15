/** A project of the other three work lines: a boutique avenue (精品大街), block renewal (街区更新) or micro-space (微空间改造). */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'
import { workLines } from './workLine.ts'

export const projectShape = z.strictObject({
  name: z.string().min(1).max(80),
  nameHant: z.string().max(80),
  nameEn: z.string().max(120),
  workLine: z.enum(workLines),
  unit: z.string(),
  status: z.enum(['planned', 'underway', 'completed']),
  startedOn: z.iso.date().nullable(),
  completedOn: z.iso.date().nullable(),
  synthetic: z.boolean(),
})

export type ProjectProperties = z.infer<typeof projectShape>
export type Project = MapRecord<ProjectProperties>

/** A boutique avenue is a line, a block an area, a micro-space a point. */
export const projectKind: Kind = {
  kind: 'project',
  shape: projectShape,
  geometry: ['LineString', 'Polygon', 'Point'],
  seenBy: (record) => record,
}
