/** What a browser knows moves forward with the log, and makes no record of what it never fetched. */
import { beforeEach, expect, it, vi } from 'vitest'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'

vi.stubGlobal('document', { baseURI: 'http://town/' })
const { fetchAnew, fetchKind, follow, layOver, openTown, useDataset } = await import(
  '../../src/changes/dataset.store.ts'
)

const alley: Key = 'alley:u01-01'
const records = (...known: MapRecord[]) => new Map(known.map((record) => [record.id, record]))

function update(seq: number, key: Key, version: number, stage: string): LoggedChangeSet {
  const changes = [{ action: 'update' as const, key, version, was: {}, set: { stage } }]
  const at = '2026-11-22T00:00:00.000Z'
  return { id: `set-${seq}`, seq, author: 'a', at, madeAt: at, comment: '', changes }
}

const stageOf = (key: Key) => useDataset.getState().kinds.alley?.get(key)?.properties.stage

beforeEach(() => {
  const kinds = { alley: records(recordOf(alley, { stage: 'surveyed', geometry: null }, 1)) }
  useDataset.setState({ seq: 10, known: kinds, kinds, laid: [] })
})

it('moves a known record and its number forward', () => {
  follow([update(11, alley, 1, 'designed')])
  expect(stageOf(alley)).toBe('designed')
  expect(useDataset.getState().seq).toBe(11)
})

it('passes over what it has applied already', () => {
  follow([update(11, alley, 1, 'designed')])
  follow([update(11, alley, 1, 'rework'), update(9, alley, 1, 'accepted')])
  expect(stageOf(alley)).toBe('designed')
})

it('makes no half record of one that was never fetched, nor a kind that was never asked for', () => {
  follow([update(11, 'alley:unknown', 4, 'designed'), update(12, 'photo:p1', 1, 'designed')])
  expect(useDataset.getState().kinds.alley?.has('alley:unknown')).toBe(false)
  expect(useDataset.getState().kinds.photo).toBeUndefined()
  expect(useDataset.getState().seq).toBe(12)
})

it('replaces the map of a kind, so that screens see it has changed', () => {
  const before = useDataset.getState().kinds.alley
  follow([update(11, alley, 1, 'designed')])
  expect(useDataset.getState().kinds.alley).not.toBe(before)
  expect(before?.get(alley)?.properties.stage).toBe('surveyed')
})

it('lays what waits over what is known, and takes it off again without a trace', () => {
  layOver([
    {
      id: crypto.randomUUID(),
      changes: [{ action: 'update', key: alley, version: 1, was: { stage: 'surveyed' }, set: { stage: 'rework' } }],
    },
  ])
  expect(stageOf(alley)).toBe('rework')
  expect(useDataset.getState().known.alley?.get(alley)?.properties.stage).toBe('surveyed')
  layOver([{ id: crypto.randomUUID(), changes: [{ action: 'create', key: 'photo:p1', fields: { geometry: null } }] }])
  expect(stageOf(alley)).toBe('surveyed')
  expect(useDataset.getState().kinds.photo?.size).toBe(1)
  layOver([])
  expect(useDataset.getState().kinds.photo?.size).toBe(0)
})

it('keeps what waits on top when somebody else changes the same record', () => {
  layOver([
    {
      id: crypto.randomUUID(),
      changes: [{ action: 'update', key: alley, version: 1, was: { width: null }, set: { width: 4 } }],
    },
  ])
  follow([update(11, alley, 1, 'designed')])
  expect(useDataset.getState().kinds.alley?.get(alley)?.properties).toMatchObject({ stage: 'designed', width: 4 })
})

it('applies what was heard while a file was on its way, for the file may be older', async () => {
  const file = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', () => file.promise)
  const index = { seq: 10, kinds: { alley: { count: 1, url: 'alley.geojson' } } } as never
  useDataset.setState({ index, known: {}, kinds: {}, arrivals: {} })
  const coming = fetchKind('alley')
  const made = { ...update(11, 'alley:new', 1, ''), changes: [{ action: 'create', key: 'alley:new', fields: {} }] }
  follow([made as LoggedChangeSet, update(12, alley, 1, 'designed'), update(13, 'alley:unknown', 1, 'designed')])
  file.resolve(Response.json({ features: [recordOf(alley, { stage: 'surveyed', geometry: null }, 1)] }))
  await coming
  expect([...(useDataset.getState().kinds.alley?.keys() ?? [])].sort()).toEqual(['alley:new', alley])
  expect(stageOf(alley)).toBe('designed')
})

it('reads a file anew behind the one that is on its way, whichever would have come first', async () => {
  const [older, newer] = [Promise.withResolvers<Response>(), Promise.withResolvers<Response>()]
  const files = [older.promise, newer.promise]
  vi.stubGlobal('fetch', () => files.shift())
  const index = { seq: 10, kinds: { photo: { count: 1, url: 'photo/{unit}.geojson' } } } as never
  useDataset.setState({ index, known: {}, kinds: {}, arrivals: {} })
  const photo = (id: string) => recordOf(`photo:${id}`, { unit: 'unit:u01' }, 1)
  const coming = Promise.all([fetchKind('photo', 'u01'), fetchAnew('photo', 'u01')])
  newer.resolve(Response.json({ features: [photo('one'), photo('moved here')] }))
  await new Promise((resolve) => setTimeout(resolve))
  older.resolve(Response.json({ features: [photo('one')] }))
  await coming
  expect([...(useDataset.getState().kinds.photo?.keys() ?? [])]).toEqual(['photo:one', 'photo:moved here'])
})

it('that came in part is followed from where its first files were written, and no change between them is missing', async () => {
  const index = (seq: number) => ({ seq, kinds: { unit: { url: 'unit.geojson' }, alley: { url: 'alley.geojson' } } })
  const answers = (seq: number, alleys: Response) => async (url: URL) => {
    if (url.pathname.endsWith('index.json')) return Response.json(index(seq))
    return url.pathname.endsWith('unit.geojson') ? Response.json({ features: [] }) : alleys
  }
  useDataset.setState({ index: null, seq: 0, known: {}, kinds: {}, arrivals: {} })
  vi.stubGlobal('fetch', answers(10, new Response('', { status: 503 })))
  await openTown(['unit', 'alley'])
  expect(useDataset.getState().arrivals).toMatchObject({ index: 'failed', 'unit.geojson': 'here' })
  vi.stubGlobal('fetch', answers(15, Response.json({ features: [] })))
  await openTown(['unit', 'alley'])
  expect(useDataset.getState()).toMatchObject({ seq: 10, arrivals: { index: 'here' } })
})
