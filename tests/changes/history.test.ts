/** The past of a unit: nothing that is heard while its file is on its way is missing from it, and nothing stands in it twice. */
import { beforeEach, expect, it, vi } from 'vitest'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import type { Key } from '../../src/changes/record.ts'
import type { Server } from '../../src/server.ts'
import { open } from '../server/asking.ts'
import { browserBefore } from './browser.ts'
import { alley, create, fangzhuang, sent, update } from './sent.ts'

const key: Key = 'alley:fz-1'
const path = 'history/fangzhuang.json'

let server: Server

beforeEach(async () => {
  server = await open()
  await server.log.appendHistory([sent([create('unit:fangzhuang', fangzhuang), create(key, alley)])])
  browserBefore(server)
})

const heard = (seq: number): LoggedChangeSet => ({
  ...sent([update(key, seq - 1, { stage: 'notStarted' }, { stage: 'surveyed' })]),
  seq,
  madeAt: '2026-06-01T00:00:00Z',
})

async function openTab() {
  vi.resetModules()
  const [dataset, past, live] = await Promise.all([
    import('../../src/changes/dataset.store.ts'),
    import('../../src/changes/history.store.ts'),
    import('../../src/changes/live.store.ts'),
  ])
  await dataset.openTown(['unit', 'alley'])
  return { dataset, past, live }
}

it('holds what came after its file was written, newest first', async () => {
  const { dataset, past } = await openTab()
  const coming = past.fetchPast(path)
  dataset.follow([heard(1), heard(2)])
  dataset.follow([heard(3)])
  dataset.follow([heard(2), heard(3)])
  await coming
  const { arrival, changeSets } = past.usePasts.getState()[path]!
  expect({ arrival, seqs: changeSets.map(({ seq }) => seq) }).toEqual({ arrival: 'here', seqs: [3, 2, 1] })
})

it('of a day that is over holds nothing that came later', async () => {
  const { dataset, past, live } = await openTab()
  const then = `${path}?at=2199-01-01`
  const coming = past.fetchPast(then)
  dataset.follow([heard(2)])
  await coming
  const seqs = () => past.usePasts.getState()[then]?.changeSets.map(({ seq }) => seq)
  expect(seqs()).toEqual([1])
  for (const to of ['surveyed', 'designed']) {
    const from = to === 'designed' ? 'surveyed' : 'notStarted'
    await server.log.commit(sent([update(key, 1, { stage: from }, { stage: to })]))
  }
  await live.catchUp()
  expect([dataset.useDataset.getState().seq, seqs()]).toEqual([3, [1]])
})
