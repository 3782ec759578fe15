/** What is being edited outlives a reload of the page, and nothing of it stays once it is saved. */
import { expect, it, vi } from 'vitest'
import type { Alley } from '../../src/alleys/alley.ts'

const kept = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
})
vi.stubGlobal('document', { baseURI: 'http://town/' })

async function reload() {
  vi.resetModules()
  return import('../../src/alleys/desk.store.ts')
}

const alley = {
  type: 'Feature',
  id: 'alley:a',
  geometry: null,
  properties: { name: '芳古路', unit: 'unit:fangzhuang', stage: 'surveyed', widthM: null, version: 3 },
} as unknown as Alley

it('keeps drafts with changes, and only those', async () => {
  const first = await reload()
  first.openDesk(alley, 'unit:fangzhuang')
  expect(kept.size).toBe(0)
  first.setFields(['alley:a'], { widthM: 4 })
  const second = await reload()
  expect(second.useDesk.getState().drafts).toMatchObject([{ key: 'alley:a', fields: { widthM: 4 } }])
  second.openDesk(alley, 'unit:fangzhuang')
  expect(second.useDesk.getState().drafts).toMatchObject([{ key: 'alley:a', fields: { widthM: 4 } }])
  second.done()
  expect(kept.size).toBe(0)
  expect((await reload()).useDesk.getState().drafts).toEqual([])
})

it('begins anew where what was kept cannot be read', async () => {
  kept.set('desk', '{"drafts":')
  expect((await reload()).useDesk.getState().drafts).toEqual([])
})
