/** The past of an alley: one field of an old version is restored with a reason, and then the whole change is taken back. */
import type { Key } from '../../src/changes/record.ts'
import { journey, must } from './driver.ts'
import { othersSet } from './others.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

const unit = 'unit:fangzhuang'

/** A field of a record as everyone may read it now. */
async function field(visitor: Visitor, key: Key, name: string): Promise<unknown> {
  return (await visitor.records('alley')).find(({ id }) => id === key)?.properties?.[name]
}

journey('a planner restores one field of a version, then takes that change back', async ({ visitor, neighbour }) => {
  journey.setTimeout(120_000)
  const own = (await visitor.records('alley')).filter(({ properties }) => properties?.unit === unit)
  const key = own.at(-1)?.id as Key
  must(await othersSet(visitor, key, { widthM: 7.7 })).toBe(200)
  must(await othersSet(visitor, key, { widthM: 8.8, alleyChief: '新巷长（示例）' })).toBe(200)
  await neighbour.opens(`?key=${key}&page=history`)
  await neighbour.presses(/7.7 米 → 8.8 米/)
  await neighbour.reads('这一版和今天一样')
  await neighbour.misses('button', /恢复这/)
  await signsIn(visitor, 'planner-13')
  await visitor.opens(`?key=${key}`)
  await visitor.follows('看全部历史')
  await visitor.presses(/→ 7.7 米/)
  await visitor.finds('checkbox', '恢复 巷长').uncheck()
  await visitor.types('为什么恢复', '量错了一米')
  must(await visitor.barriers()).toEqual([])
  await visitor.presses('恢复这 1 项')
  await must.poll(() => field(visitor, key, 'widthM')).toBe(7.7)
  must(await field(visitor, key, 'alleyChief')).toBe('新巷长（示例）')
  await neighbour.reads('量错了一米')
  await visitor.presses(/量错了一米/)
  await visitor.presses('整批撤回这次改动')
  await visitor.types('为什么撤回', '还是八米八')
  await visitor.presses('整批撤回这次改动')
  await must.poll(() => field(visitor, key, 'widthM')).toBe(8.8)
})
