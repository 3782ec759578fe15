/** What is heard: a record that comes out of another unit, of which only an update is told, is fetched with the file it is in now. */
import { expect, it, vi } from 'vitest'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { type Key, recordOf } from '../../src/changes/record.ts'

vi.stubGlobal('document', { baseURI: 'http://town/' })
const asked: string[] = []
const note = recordOf('remark:a', { unit: 'unit:wangzuo', text: '门口积水', geometry: null }, 2)
vi.stubGlobal('fetch', async (address: string | URL) => {
  asked.push(new URL(address).pathname)
  return Response.json({ features: [note] })
})
class Stream {
  onmessage: (message: { data: string }) => void = () => undefined
  constructor() {
    streams.push(this)
  }
  addEventListener() {}
}
const streams: Stream[] = []
vi.stubGlobal('EventSource', Stream)
const { useDataset } = await import('../../src/changes/dataset.store.ts')
const { goLive } = await import('../../src/changes/live.store.ts')

function moved(seq: number, ...keys: Key[]): LoggedChangeSet {
  const set = { unit: 'unit:wangzuo' }
  const changes = keys.map((key) => ({ action: 'update' as const, key, version: 1, was: {}, set }))
  const at = '2026-11-22T00:00:00.000Z'
  return { id: `set-${seq}`, seq, author: 'a', at, madeAt: at, comment: '', changes }
}

it('fetches the file once, of a kind that is here, and not for what is known', async () => {
  const row = { count: 1, url: 'remark/{unit}.geojson' }
  const kinds = { remark: row, photo: { count: 1, url: 'photo/{unit}.geojson' } }
  const known = { remark: new Map([['remark:known' as Key, recordOf('remark:known', { unit: 'unit:a' }, 1)]]) }
  const index = { live: true, kinds } as never
  useDataset.setState({ index, seq: 10, known, kinds: known, arrivals: { 'remark/wangzuo.geojson': 'here' } })
  goLive()
  const hears = (changeSet: LoggedChangeSet) => streams[0]?.onmessage({ data: JSON.stringify(changeSet) })
  hears(moved(11, 'remark:known', 'photo:a'))
  expect(asked).toEqual([])
  hears(moved(12, 'remark:a', 'remark:b'))
  await vi.waitFor(() => expect(useDataset.getState().kinds.remark?.get('remark:a')?.properties.text).toBe('门口积水'))
  expect(asked).toEqual(['/data/remark/wangzuo.geojson'])
})
