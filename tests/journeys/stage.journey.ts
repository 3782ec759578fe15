/** Changing stages: one tap from the panel that every screen follows and one tap back, a jump that wants its reason, many alleys at once. */
import type { Key } from '../../src/changes/record.ts'
import { journey, must } from './driver.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

const unit = 'unit:fangzhuang'

async function alleysAt(visitor: Visitor, stage: string): Promise<{ key: Key; name: string }[]> {
  const alleys = await visitor.records('alley')
  const own = alleys.filter(({ properties }) => properties?.unit === unit && properties.stage === stage)
  return own.map(({ id, properties }) => ({ key: id as Key, name: properties?.name }))
}

journey(
  'a planner takes an alley on with one tap, the public screen follows, and takes it back',
  async ({ visitor, neighbour }) => {
    const [alley] = await alleysAt(visitor, 'accepted')
    await neighbour.opens(`?key=${alley?.key}`)
    await neighbour.sees('list', '七个阶段，现在是已验收')
    await signsIn(visitor, 'planner-13')
    await visitor.opens(`?key=${alley?.key}`)
    await visitor.presses('下一步：长效管护')
    await visitor.sees('list', '七个阶段，现在是长效管护')
    await neighbour.sees('list', '七个阶段，现在是长效管护')
    await neighbour.reads('已验收 → 长效管护')
    await neighbour.misses('button', '编辑')
    await visitor.presses('撤销')
    await visitor.sees('list', '七个阶段，现在是已验收')
    await neighbour.sees('list', '七个阶段，现在是已验收')
  },
)

journey('a jump wants its reason, and what is not saved is asked about', async ({ visitor }) => {
  const [alley] = await alleysAt(visitor, 'designed')
  await signsIn(visitor, 'planner-13')
  await visitor.opens(`?key=${alley?.key}&page=edit`)
  await visitor.presses('其他阶段（需写明原因）')
  await visitor.finds('radio', /施工中/).check()
  await visitor.reads('已设计 → 施工中')
  await visitor.keys('Control+s')
  await visitor.reads('跳过阶段或退回去，要写明原因')
  must(await visitor.barriers()).toEqual([])
  await visitor.finds('button', '退出编辑').click()
  await visitor.reads('还有没保存的改动')
  await visitor.presses('接着改')
  await visitor.types('说明', '雨后塌陷抢修，先行施工')
  await visitor.keys('Control+s')
  await visitor.sees('list', '七个阶段，现在是施工中')
  await visitor.reads('雨后塌陷抢修，先行施工')
})

journey('many alleys are picked in the list and changed as one', async ({ visitor, neighbour }) => {
  const [first, second] = await alleysAt(visitor, 'maintained')
  await signsIn(visitor, 'planner-13')
  await visitor.opens(`?key=${unit}&tab=alleys`)
  await visitor.finds('checkbox', `选上${first?.name}`).check()
  await visitor.finds('checkbox', `选上${second?.name}`).check()
  await visitor.reads('已选 2 条')
  must(await visitor.barriers()).toEqual([])
  await visitor.presses('一起改')
  await visitor.reads('一起改 2 条街巷')
  await visitor.finds('radio', /整改返工/).check()
  await visitor.types('说明', '入冬前一起整治')
  must(await visitor.finds('heading', String(second?.name)).count()).toBe(1)
  await visitor.presses(/^保存/)
  await neighbour.opens(`?key=${second?.key}`)
  await neighbour.sees('list', '七个阶段，现在是整改返工')
  await neighbour.reads('入冬前一起整治')
})
