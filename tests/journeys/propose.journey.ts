/** A volunteer proposes, the unit's planner sees it on the map and accepts, every open screen follows, and the volunteer reads the answer. */
import { randomUUID } from 'node:crypto'
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import { journey, must } from './driver.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

const unit = 'unit:fangzhuang'

/** Proposes another name for an alley, as the volunteer's own browser would send it; answers the HTTP status. */
async function proposes(visitor: Visitor, alley: GeoJSON.Feature, name: string): Promise<number> {
  const ask = async (path: string, data: unknown, cookie = '') => {
    const headers = { origin: new URL(visitor.home).origin, cookie }
    return fetch(new URL(path, visitor.home), { method: 'POST', headers, body: JSON.stringify(data) })
  }
  const signedIn = await ask('api/account/sign-in', { name: 'volunteer-13-1', password: demoPassword })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const at = new Date().toISOString()
  const { name: was, version } = alley.properties ?? {}
  const wish = { action: 'update', key: alley.id, version, was: { name: was }, set: { name } }
  const fields = {
    unit,
    status: 'open',
    madeBy: 'person:volunteer-13-1',
    madeAt: at,
    comment: '门牌上这样写',
    changes: [wish],
  }
  const change = { action: 'create', key: `proposal:${randomUUID()}`, fields }
  return (await ask('api/changes', { id: randomUUID(), author: 'journey', at, comment: '', changes: [change] }, cookie))
    .status
}

journey('a volunteer proposes, the planner accepts, and everyone sees it', async ({ visitor, neighbour }) => {
  journey.setTimeout(120_000)
  const alley = (await visitor.records('alley')).find(({ properties }) => properties?.unit === unit)
  const old = String(alley?.properties?.name)
  const name = `${old}西段`
  must(await proposes(visitor, alley!, name)).toBe(200)
  await neighbour.opens(`?key=${alley?.id}`)
  await neighbour.sees('heading', old)
  await signsIn(visitor, 'planner-13')
  await visitor.opens(`?key=${unit}`)
  await visitor.follows(/提的改动/)
  await visitor.reads('门牌上这样写')
  await visitor.reads(`名称：${old} → ${name}`)
  must(await visitor.barriers()).toEqual([])
  await visitor.presses('画得准')
  await visitor.presses(/^采纳$/)
  await visitor.sees('link', /已采纳 1/)
  await neighbour.sees('heading', name)
  await signsIn(neighbour, 'volunteer-13-1')
  await neighbour.opens(`?key=${unit}&page=proposals&tab=accepted`)
  await neighbour.reads(/小蜜丰 13 号（示例） 采纳了/)
  await neighbour.reads('画得准')
})
