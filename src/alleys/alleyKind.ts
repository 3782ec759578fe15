/** An alley as a kind of record: where it may lie, and what a step to another stage needs. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import { alleyShape } from './alley.ts'
import { faultsOfStep } from './stageNeeds.ts'

const stagedShape = z.object(alleyShape.pick({ stage: true, due: true, awardedGrade: true, awardedOn: true }).shape)

export const alleyKind: Kind = {
  kind: 'alley',
  shape: alleyShape,
  geometry: ['LineString', 'MultiLineString'],
  seenBy: (record) => record,
  check: (after, _before, records) =>
    records.has(after.properties.unit as `unit:${string}`) ? [] : [{ field: 'unit', code: 'unknownUnit' }],
  checkStep: (after, before, comment) =>
    before ? faultsOfStep(stagedShape.parse(after.properties), stagedShape.parse(before.properties), comment) : [],
}
