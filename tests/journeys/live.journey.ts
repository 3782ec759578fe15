/** What somebody else changes is seen on every open screen, by itself. */
import type { Key } from '../../src/changes/record.ts'
import { journey, must } from './driver.ts'
import { othersSet } from './others.ts'

journey('an alley that somebody else moves on moves on every open screen', async ({ visitor, neighbour }) => {
  const alley = (await visitor.records('alley')).find(({ properties }) => properties?.stage === 'surveyed')
  const key = alley?.id as Key
  await visitor.opens(`?key=${key}`)
  await neighbour.opens(`?key=${alley?.properties?.unit}&tab=alleys&stage=designed`)
  await visitor.sees('list', '七个阶段，现在是已踏勘')
  await neighbour.reads('全部阶段')
  must(await othersSet(visitor, key, { stage: 'designed' })).toBe(200)
  await visitor.sees('list', '七个阶段，现在是已设计')
  await visitor.reads('已踏勘 → 已设计')
  await neighbour.sees('link', new RegExp(alley?.properties?.name))
})
