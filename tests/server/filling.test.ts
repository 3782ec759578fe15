/** Filling an empty database, and finishing a filling that was cut off; the 审图号 goes with the published index. */
import { expect, it, onTestFinished } from 'vitest'
import type { ChangeSet } from '../../src/changes/change.ts'
import { readSetting, writeSetting } from '../../src/changes/setting.server.ts'
import { createServer, type ServerNeeds } from '../../src/server.ts'
import { freshPlace, openFor, type Place } from '../database.ts'
import { read } from './asking.ts'

const body: ChangeSet = {
  id: '0b3e3f8e-7d0c-4a53-9a55-0f1f4b7b8d11',
  author: 'test',
  at: '2020-01-21T00:00:00.000Z',
  comment: '',
  changes: [
    {
      action: 'create',
      key: 'body:example',
      fields: {
        name: '示例街道',
        nameHant: '示例街道',
        nameEn: 'Sample Subdistrict',
        bodyType: 'subdistrict',
        statisticalCode: null,
        status2021: null,
        validFrom: null,
        validTo: null,
        synthetic: true,
      },
    },
  ],
}

async function opened(place: Place, needs: Partial<ServerNeeds>) {
  const database = await openFor(place)
  const setting = { ...(await readSetting(database, '2026-11-20')), synthetic: true }
  const server = await createServer({ database, filling: async () => ({ changeSets: [body], setting }), ...needs })
  onTestFinished(() => server.close())
  return server
}

it('fills an empty database only when asked to', async () => {
  expect((await opened(await freshPlace(), { fill: false })).log.seq).toBe(0)
  expect((await opened(await freshPlace(), { fill: true })).log.seq).toBe(1)
})

it('finishes a filling that was cut off after its setting was written', async () => {
  const database = await openFor(await freshPlace())
  const setting = { ...(await readSetting(database, '2026-11-20')), synthetic: true }
  await writeSetting(database, setting)
  const server = await createServer({ database, fill: false, filling: async () => ({ changeSets: [body], setting }) })
  onTestFinished(() => server.close())
  expect(server.log.seq).toBe(1)
})

it('publishes the map review number and the credit where they are configured', async () => {
  const place = await freshPlace()
  const told = { mapReviewNumber: 'GS(2026)0000', credit: '© OpenStreetMap contributors' }
  const server = await opened(place, { fill: true, ...told })
  expect(await read(server, '/data/index.json')).toMatchObject({ ...told, synthetic: true })
})
