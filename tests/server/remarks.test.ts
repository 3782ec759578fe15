/** Remarks on the server: who may make, take away and read them, over every way of reading. */
import { describe, expect, it } from 'vitest'
import { type Change, invert } from '../../src/changes/change.ts'
import type { Fields } from '../../src/changes/record.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { alley, create, remark, sent, update } from '../changes/sent.ts'
import { accepted } from './asking.ts'
import { allRead, joins, signedIn } from './reading.ts'

async function openRemarking() {
  const server = await openTown()
  await found(server)
  const elsewhere = create('alley:b', { ...alley, unit: 'unit:wangzuo' })
  await accepted(server, sent([create('alley:a', alley), elsewhere]))
  return { server, official: await signedIn(server, 'official') }
}

const asks = async (browser: Browser, changes: Change[]) =>
  (await browser.asks('POST', '/api/changes', sent(changes))).status
const says = (browser: Browser, id: string, fields: Fields = {}) =>
  asks(browser, [create(`remark:${id}`, remark({ text: 'a-secret', ...fields }))])
const removal = (id: string, fields: Fields = {}): Change => ({
  action: 'delete',
  key: `remark:${id}`,
  version: 1,
  was: remark({ text: 'a-secret', ...fields }),
})

describe('remarks', { timeout: 30_000 }, () => {
  it('are read by whoever is signed in with a role; the public reads nothing of them, on files, log, history and stream', async () => {
    const { server, official } = await openRemarking()
    expect(await says(official, 'one')).toBe(200)
    expect(await says(official, 'gone')).toBe(200)
    expect(await asks(official, [removal('gone')])).toBe(200)
    const admin = await signedIn(server, 'admin')
    const own = create('remark:along', remark({ text: 'a-secret', by: 'admin' }))
    expect(await asks(admin, [update('alley:a', 1, { name: '芳古路' }, { name: '芳古西路' }), own])).toBe(200)
    const readers = [official, admin, await signedIn(server, 'planner-13'), await signedIn(server, 'volunteer-13-1')]
    for (const reader of [...readers, await joins(server, 'planner', 'unit:wangzuo', null)]) {
      const read = await allRead(reader)
      expect(read).toContain('a-secret')
      expect(read).toContain('remark:one')
    }
    const open = new Browser(server)
    const read = await allRead(open)
    expect(read).toContain('芳古西路')
    expect(read).not.toMatch(/a-secret|remark/)
    expect((await open.asks('GET', '/data/remark/fangzhuang.geojson')).status).toBe(404)
    const own13 = await official.asks('GET', '/data/remark/fangzhuang.geojson')
    expect(own13.headers.get('cache-control')).toBe('private, no-store')
  })

  it('are made by officials everywhere, by planners and volunteers in their units, each in their own name', async () => {
    const { server, official } = await openRemarking()
    const there = { about: 'alley:b', unit: 'unit:wangzuo' }
    expect(await says(official, 'there', there)).toBe(200)
    expect(await says(official, 'of-unit', { about: 'unit:wangzuo', unit: 'unit:wangzuo' })).toBe(200)
    for (const name of ['planner-13', 'volunteer-13-1']) {
      const by = `person:${name}`
      const browser = await signedIn(server, name)
      expect(await says(browser, `own-${name}`, { by })).toBe(200)
      expect(await says(browser, `there-${name}`, { ...there, by })).toBe(403)
      expect(await says(browser, `account-${name}`, { by: name })).toBe(403)
      expect(await says(browser, `official-${name}`)).toBe(403)
    }
    const admin = await signedIn(server, 'admin')
    expect(await says(admin, 'own-admin', { by: 'admin' })).toBe(200)
    expect(await says(admin, 'foreign-admin')).toBe(403)
    expect(await says(official, 'foreign', { by: 'person:planner-13' })).toBe(403)
    expect(await says(new Browser(server), 'nobody')).toBe(401)
  })

  it('are taken away by who said them or an administrator, changed by nobody, and come back by their author’s undo', async () => {
    const { server, official } = await openRemarking()
    await says(official, 'one')
    await says(official, 'two')
    const planner = await signedIn(server, 'planner-13')
    const admin = await signedIn(server, 'admin')
    expect(await asks(planner, [removal('one')])).toBe(403)
    const rewritten = update('remark:one', 1, { text: 'a-secret' }, { text: 'another' })
    expect(await asks(official, [rewritten])).toBe(403)
    expect(await asks(admin, [rewritten])).toBe(400)
    expect(await asks(official, [removal('one')])).toBe(200)
    const back = invert(server.log.changeSets.at(-1)!, sent([]))
    expect((await official.asks('POST', '/api/changes', back)).status).toBe(200)
    expect(await asks(admin, [removal('two')])).toBe(200)
  })
})
