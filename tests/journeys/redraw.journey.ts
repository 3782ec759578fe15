/** Redrawing an alley by keyboard: vertices moved, put in and taken back, checks that offer their repair, the line cut in two, and the change that everyone then sees. */
import { journey, must } from './driver.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

const key = 'alley:u13-02'

async function courseOf(visitor: Visitor): Promise<number[][]> {
  const alley = (await visitor.records('alley')).find(({ id }) => id === key)
  return alley?.geometry?.type === 'LineString' ? alley.geometry.coordinates : []
}

journey('a planner redraws an alley by keyboard, and what is saved is seen by all', async ({ visitor }) => {
  const before = await courseOf(visitor)
  await signsIn(visitor, 'planner-13')
  await visitor.opens(`?key=${key}&page=edit`)
  await visitor.sees('toolbar', '编辑工具')
  await visitor.reads('节点 – / 2')
  await visitor.keys(']')
  await visitor.reads('节点 1 / 2')
  await visitor.keys('Shift+ArrowUp', 'ArrowUp')
  await visitor.reads('2 个节点')
  await visitor.keys('Control+z', 'Control+z')
  await visitor.reads('还没有改动')
  await visitor.keys('Control+y', 'Control+y', 'Insert')
  await visitor.reads('节点 2 / 3')
  must(await visitor.barriers()).toEqual([])
  await visitor.keys('x')
  await visitor.reads('紫芳园中胡同（东段）')
  await visitor.keys('Control+z')
  await visitor.reads('3 个节点')
  await visitor.types('说明', '按现场走向补画')
  await visitor.keys('Control+s')
  await must.poll(async () => (await courseOf(visitor)).length).toBe(3)
  const [first = [], , last] = await courseOf(visitor)
  must(Math.round(((first[1] ?? 0) - (before[0]?.[1] ?? 0)) * 111_195 * 10) / 10).toBe(5.5)
  must(last).toEqual(before[1])
})

journey('a line that leaves its unit is told so, and cut by its repair', async ({ visitor }) => {
  await signsIn(visitor, 'planner-13')
  await visitor.opens('?key=alley:u13-05&page=edit')
  await visitor.reads('节点 – / 2')
  await visitor.keys(']')
  await visitor.types('经度，纬度', '116.4')
  await visitor.keys('Enter')
  await visitor.reads('先经度，后纬度')
  await visitor.types('经度，纬度', '116.4307, 39.855')
  await visitor.keys('Enter')
  await visitor.reads('一条街巷只属于一个单元')
  await visitor.sees('button', '在单元边界断开')
  await visitor.presses('剪掉界外的一段')
  await visitor.misses('button', '剪掉界外的一段')
})

journey('a request made by hand for an alley of another unit is refused, and nothing changes', async ({ visitor }) => {
  await signsIn(visitor, 'planner-13')
  await visitor.opens('?show=table')
  await visitor.sees('link', '已登录：planner-13')
  const alley = async (unit: RegExp) =>
    (await visitor.records('alley')).find(({ properties }) => unit.test(String(properties?.unit)))
  const other = await alley(/^(?!unit:fangzhuang$)/)
  must(await visitor.sends(changing(other, { widthM: 99 }))).toMatchObject({ status: 403, error: 'mayNot' })
  await visitor.wasRefused(403)
  must(await alley(/^(?!unit:fangzhuang$)/)).toEqual(other)
  must(await visitor.sends(changing(await alley(/^unit:fangzhuang$/), { widthM: 9 }))).toMatchObject({ status: 200 })
})

function changing(record: GeoJSON.Feature | undefined, set: Record<string, number>) {
  const was = Object.fromEntries(Object.keys(set).map((name) => [name, record?.properties?.[name] ?? null]))
  const changes = [{ action: 'update', key: record?.id, version: record?.properties?.version, was, set }]
  return { id: crypto.randomUUID(), author: 'planner-13', at: new Date().toISOString(), comment: '', changes }
}
