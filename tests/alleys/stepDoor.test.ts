/** Steps of alleys at the door: what people send is asked for reasons and needs, a past that is appended is not. */
import { expect, it } from 'vitest'
import type { Fields } from '../../src/changes/record.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { alley, create, sent, update } from '../changes/sent.ts'
import { accepted } from '../server/asking.ts'

async function planner(): Promise<(was: Fields, set: Fields, version: number, comment?: string) => Promise<unknown>> {
  const server = await openTown()
  await found(server)
  await accepted(server, sent([create('alley:a', alley)]))
  const browser = new Browser(server)
  await browser.signsIn('planner-13')
  return async (was, set, version, comment = '') => {
    const answer = await browser.asks('POST', '/api/changes', sent([update('alley:a', version, was, set)], { comment }))
    const { faults = [] } = await answer.json()
    return [answer.status, ...faults.map(({ path }: { path: string }) => path)]
  }
}

it('refuses a jump without a reason and takes it with one', async () => {
  const sets = await planner()
  const jump = { stage: 'designed' }
  expect(await sets({ stage: 'notStarted' }, jump, 1)).toEqual([400, 'changes.0.stage'])
  expect(await sets({ stage: 'notStarted' }, jump, 1, '沿用去年的设计')).toEqual([200])
  expect(await sets({ stage: 'designed' }, { stage: 'notStarted' }, 2)).toEqual([400, 'changes.0.stage'])
})

it('refuses a stage without what it needs', async () => {
  const sets = await planner()
  await sets({ stage: 'notStarted' }, { stage: 'designed' }, 1, '沿用去年的设计')
  expect(await sets({ stage: 'designed' }, { stage: 'consulting' }, 2)).toEqual([400, 'changes.0.due'])
  expect(await sets({ stage: 'designed', due: null }, { stage: 'consulting', due: '2024-05-08' }, 2)).toEqual([200])
})

it('takes a past as it was', async () => {
  const server = await openTown()
  await found(server)
  const past = [
    sent([create('alley:a', alley)], { at: '2099-01-01T00:00:00Z' }),
    sent([update('alley:a', 1, { stage: 'notStarted' }, { stage: 'accepted' })], { at: '2099-01-02T00:00:00Z' }),
  ]
  expect(await server.log.appendHistory(past)).toBe(2)
})
