/** Copies from the device: known as such, and read again once the server is reached, without a trace of what is gone. */
import { beforeEach, expect, it, vi } from 'vitest'
import { keptHeader } from '../../src/changes/keptArea.ts'
import { type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'

vi.stubGlobal('document', { baseURI: 'http://town/' })
const { fetchKind, openTown, readCopiesAgain, useDataset } = await import('../../src/changes/dataset.store.ts')

const index = {
  seq: 7,
  kinds: {
    alley: { count: 2, url: 'alley.geojson' },
    inspection: { count: 2, url: 'inspection/{unit}.geojson' },
  },
}

/** The files by path, and whether a copy answers for the server. */
const files = new Map<string, object>()
let isCopy = false

function put(path: string, ...records: MapRecord[]): void {
  files.set(path, { features: records })
}

const alley = (id: string, version: number): MapRecord => recordOf(`alley:${id}`, { unit: 'unit:a' }, version)
const inspection = (id: string, unit: string): MapRecord => recordOf(`inspection:${id}`, { unit }, 1)
const keysOf = (kind: string) => [...(useDataset.getState().kinds[kind]?.keys() ?? [])].sort()

vi.stubGlobal('fetch', async (url: URL) => {
  const body = files.get(url.pathname.slice('/data/'.length))
  return new Response(JSON.stringify(body ?? {}), {
    status: body ? 200 : 404,
    headers: isCopy ? { [keptHeader]: '1' } : {},
  })
})

beforeEach(() => {
  files.clear()
  files.set('index.json', index)
  put('alley.geojson', alley('one', 3), alley('two', 1))
  put('inspection/a.geojson', inspection('i1', 'unit:a'))
  put('inspection/b.geojson', inspection('i2', 'unit:b'))
  useDataset.setState({ index: null, seq: 0, known: {}, kinds: {}, laid: [], arrivals: {}, copies: {} })
})

it('marks what came from the device, and nothing that came from the server', async () => {
  isCopy = true
  await openTown(['alley'])
  isCopy = false
  await fetchKind('inspection', 'a')
  expect(Object.keys(useDataset.getState().copies).sort()).toEqual(['alley.geojson', 'index.json'])
})

it('reads a copy again: what is gone goes, what is new comes, and other units stay', async () => {
  isCopy = true
  await openTown(['alley'])
  await fetchKind('inspection', 'a')
  await fetchKind('inspection', 'b')
  isCopy = false
  put('alley.geojson', alley('one', 5), alley('three', 1))
  put('inspection/a.geojson', inspection('i3', 'unit:a'))
  await readCopiesAgain()
  expect(keysOf('alley')).toEqual(['alley:one', 'alley:three'])
  expect(useDataset.getState().kinds.alley?.get('alley:one' as Key)?.properties.version).toBe(5)
  expect(keysOf('inspection')).toEqual(['inspection:i2', 'inspection:i3'])
  expect(useDataset.getState().copies).toEqual({})
})

it('keeps the copy where the server is lost again', async () => {
  isCopy = true
  await openTown(['alley'])
  files.delete('alley.geojson')
  isCopy = false
  await readCopiesAgain()
  expect(keysOf('alley')).toEqual(['alley:one', 'alley:two'])
  expect(Object.keys(useDataset.getState().copies)).toEqual(['alley.geojson'])
})

it('reads the others again where one copy cannot be', async () => {
  isCopy = true
  await openTown(['alley'])
  files.delete('index.json')
  put('alley.geojson', alley('three', 1))
  isCopy = false
  await readCopiesAgain()
  expect(keysOf('alley')).toEqual(['alley:three'])
  expect(Object.keys(useDataset.getState().copies)).toEqual(['index.json'])
})
