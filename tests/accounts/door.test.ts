/** What a session may do to the map by the one door. */
import { describe, expect, it } from 'vitest'
import { alley, create, sent, update } from '../changes/sent.ts'
import { accepted, ask } from '../server/asking.ts'
import { Browser, found, openTown } from './visiting.ts'

describe('the one door with a session', () => {
  const inspection = {
    alley: 'alley:a',
    unit: 'unit:fangzhuang',
    date: '2024-05-01',
    checklist: '2023',
    points: Array(10).fill(10),
    inspector: 'person:volunteer-13-1',
  }

  it('lets a planner change their own unit, signs with their name, and refuses another unit with a sentence', async () => {
    const server = await openTown()
    await found(server)
    await accepted(
      server,
      sent([create('alley:a', alley), create('alley:b', { ...alley, unit: 'unit:wangzuo', name: '王佐路' })]),
    )
    const planner = new Browser(server)
    await planner.signsIn('planner-13')
    const mine = sent([update('alley:a', 1, { stage: 'notStarted' }, { stage: 'surveyed' })], {
      author: 'person:planner-01',
    })
    const answer = await planner.asks('POST', '/api/changes', mine)
    expect(await answer.json()).toMatchObject({ seq: 3, author: 'person:planner-13' })
    expect((await planner.asks('POST', '/api/changes', mine)).status).toBe(200)
    const theirs = sent([
      update('alley:a', 2, { stage: 'surveyed' }, { stage: 'designed' }),
      update('alley:b', 1, { stage: 'notStarted' }, { stage: 'surveyed' }),
    ])
    const refused = await planner.asks('POST', '/api/changes', theirs)
    expect(refused.status).toBe(403)
    const told = await refused.json()
    expect(told.message).toContain('王佐路')
    expect(told.faults).toEqual([{ path: 'changes.1.unit', message: expect.stringContaining('王佐路') }])
    expect(server.log.seq).toBe(3)
  })

  it('sees through two steps that each look harmless', async () => {
    const server = await openTown()
    await found(server)
    await accepted(server, sent([create('alley:b', { ...alley, unit: 'unit:wangzuo' })]))
    const planner = new Browser(server)
    await planner.signsIn('planner-13')
    const stolen = [
      update('alley:b', 1, { unit: 'unit:wangzuo' }, { unit: 'unit:fangzhuang' }),
      update('alley:b', 2, { name: '芳古路' }, { name: '改了' }),
    ]
    expect((await planner.asks('POST', '/api/changes', sent(stolen))).status).toBe(403)
    const smuggled = [
      create('alley:c', alley),
      update('alley:c', 1, { unit: 'unit:fangzhuang' }, { unit: 'unit:wangzuo' }),
    ]
    expect((await planner.asks('POST', '/api/changes', sent(smuggled))).status).toBe(403)
  })

  it('lets a volunteer inspect in their own name, not change an alley', async () => {
    const server = await openTown()
    await found(server)
    await accepted(server, sent([create('alley:a', alley)]))
    const volunteer = new Browser(server)
    await volunteer.signsIn('volunteer-13-1')
    expect((await volunteer.asks('POST', '/api/changes', sent([create('inspection:a', inspection)]))).status).toBe(200)
    const foreign = create('inspection:b', { ...inspection, inspector: 'person:planner-13' })
    expect((await volunteer.asks('POST', '/api/changes', sent([foreign]))).status).toBe(403)
    await accepted(server, sent([create('alley:b', { ...alley, unit: 'unit:wangzuo' })]))
    const across = create('inspection:c', { ...inspection, alley: 'alley:b' })
    const told = await volunteer.asks('POST', '/api/changes', sent([across]))
    expect([told.status, (await told.json()).faults[0].path]).toEqual([400, 'changes.0.alley'])
    const change = sent([update('alley:a', 1, { stage: 'notStarted' }, { stage: 'surveyed' })])
    const refused = await volunteer.asks('POST', '/api/changes', change)
    expect([refused.status, (await refused.json()).message]).toEqual([
      403,
      expect.stringContaining('the planner decides'),
    ])
  })

  it('lets a planner put an item off, and a volunteer only carry that on', async () => {
    const server = await openTown()
    await found(server)
    await accepted(server, sent([create('alley:a', alley), create('alley:b', alley)]))
    const [planner, volunteer] = [new Browser(server), new Browser(server)]
    await planner.signsIn('planner-13')
    await volunteer.signsIn('volunteer-13-1')
    const waiver = { item: 6, reason: '架空线入地排期中', due: '2024-09-30', approver: 'person:planner-13' }
    const asks = async (browser: Browser, key: string, more: object, by = 'person:volunteer-13-1') => {
      const made = create(`inspection:${key}`, { ...inspection, inspector: by, ...more })
      return (await browser.asks('POST', '/api/changes', sent([made]))).status
    }
    expect(await asks(volunteer, 'a', { waivers: [waiver] })).toBe(403)
    expect(await asks(planner, 'b', { waivers: [waiver] }, 'person:planner-13')).toBe(200)
    expect(await asks(volunteer, 'c', { waivers: [waiver] })).toBe(200)
    expect(await asks(volunteer, 'd', { waivers: [{ ...waiver, due: '2025-09-30' }] })).toBe(403)
    expect(await asks(volunteer, 'e', { waivers: [waiver], alley: 'alley:b' })).toBe(403)
    expect(await asks(volunteer, 'f', {})).toBe(200)
  })

  it('lets officials read and write nothing, and the public not even ask', async () => {
    const server = await openTown()
    await found(server)
    const official = new Browser(server)
    await official.signsIn('official')
    expect((await official.asks('POST', '/api/changes', sent([create('alley:a', alley)]))).status).toBe(403)
    expect((await new Browser(server).asks('POST', '/api/changes', sent([create('alley:a', alley)]))).status).toBe(401)
    const page = await official.asks('GET', '/data/alley.geojson')
    expect(page.headers.get('cache-control')).toContain('private')
    expect((await ask(server, '/data/alley.geojson')).headers.get('cache-control')).toContain('public')
  })
})
