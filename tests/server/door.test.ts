/** The one door: what it takes, what it merges, and how it says no. */
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/db/open.server.ts'
import { createServer } from '../../src/server.ts'
import { alley, create, fangzhuang, founding, sent, update } from '../changes/sent.ts'
import { freshPlace, openFor } from '../database.ts'
import { accepted, ask, open, post, read, token } from './asking.ts'

describe('POST /api/changes', () => {
  it('logs a change set, fills what was left out, and publishes it', async () => {
    const server = await open()
    const changeSet = founding()
    const logged = await accepted(server, changeSet)
    expect(logged).toMatchObject({ seq: 1, id: changeSet.id, author: changeSet.author, madeAt: changeSet.at })
    const { features } = await read(server, '/data/alley.geojson')
    expect(features).toMatchObject([
      {
        type: 'Feature',
        id: 'alley:u13-01',
        geometry: alley.geometry,
        properties: { name: '芳古路', version: 1, onHold: false, widthM: null },
      },
    ])
  })

  it('answers the same change set sent again as the first time, and logs it once', async () => {
    const place = await freshPlace()
    const server = await open(place)
    const changeSet = founding()
    const first = await (await post(server, changeSet)).text()
    await accepted(server, sent([update('alley:u13-01', 1, { stage: 'notStarted' }, { stage: 'surveyed' })]))
    expect(await (await post(server, changeSet)).text()).toBe(first)
    expect(await read(server, '/api/changes')).toMatchObject({ last: 2 })
  })

  it('logs one of many sendings at the same time', async () => {
    const server = await open()
    const changeSet = founding()
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(server, changeSet)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    expect(server.log.seq).toBe(1)
  })

  it('refuses another change set under a used id', async () => {
    const server = await open()
    const changeSet = founding()
    await accepted(server, changeSet)
    const answer = await post(server, { ...changeSet, comment: 'another' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ error: 'reused', message: expect.stringContaining('new id') })
  })

  it('merges different fields and shows both values of the same one', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 4.5 })]))
    await accepted(server, sent([update('alley:u13-01', 1, { stage: 'notStarted' }, { stage: 'surveyed' })]))
    const answer = await post(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 6 })]))
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      error: 'conflict',
      conflicts: [
        { key: 'alley:u13-01', field: 'widthM', base: null, mine: 6, theirs: 4.5, by: { author: 'person:planner-13' } },
      ],
    })
    expect((await read(server, '/data/alley.geojson')).features[0].properties).toMatchObject({
      version: 3,
      widthM: 4.5,
      stage: 'surveyed',
    })
  })

  it('lets only the administrator write', async () => {
    const server = await open()
    for (const authorization of ['', 'Bearer wrong', token]) {
      const answer = await post(server, founding(), { authorization })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ message: expect.stringContaining('ADMIN_TOKEN') })
    }
    const closed = await createServer({ database: await openFor() })
    expect((await post(closed, founding(), { authorization: 'Bearer undefined' })).status).toBe(401)
  })

  it('names every fault of a shape by its path, in the language asked for, without sending the data back', async () => {
    const server = await open()
    const broken = sent([
      create('unit:fangzhuang', { ...fangzhuang, no: 'secret text' }),
      create('alley:u13-01', { ...alley, colour: 'secret text' }),
      create('dragon:a', {}),
    ])
    const answer = await post(server, broken)
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).not.toContain('secret text')
    const { error, faults } = JSON.parse(text)
    expect(error).toBe('shape')
    expect(faults.map(({ path }: { path: string }) => path)).toEqual(['changes.0.no', 'changes.1', 'changes.2.key'])
    const chinese = await (await post(server, broken, { 'accept-language': 'zh-CN' })).json()
    expect(chinese.message).toContain('没有写入')
    expect(chinese.faults[2].message).toContain('没有这一类记录')
  })

  it('refuses what its kind forbids', async () => {
    const server = await open()
    const answer = await post(server, sent([create('alley:u13-01', alley)]))
    expect(answer.status).toBe(400)
    expect((await answer.json()).faults).toEqual([
      { path: 'changes.0.unit', message: expect.stringContaining('no such unit') },
    ])
  })

  it('keeps time going forward and the device’s time beside it', async () => {
    const server = await open()
    const future = '2099-01-01T00:00:00Z'
    await server.log.appendHistory([{ ...founding(), at: future }])
    const logged = await accepted(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 4 })]))
    expect(logged).toMatchObject({ at: '2099-01-01T00:00:00.000Z', madeAt: '2024-05-01T08:00:00Z' })
  })

  it('finds everything again after it was closed and opened', async () => {
    const place = await freshPlace()
    const first = await openDatabase(place)
    const before = await createServer({ database: first, adminToken: token })
    await accepted(before, founding())
    const files = await (await ask(before, '/data/alley.geojson')).text()
    await before.close()
    await first.close()
    const server = await open(place)
    expect(await (await ask(server, '/data/alley.geojson')).text()).toBe(files)
  })
})
