/** Contact details: sealed, read by those of the unit alone, and gone when their time is over. */
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/changes/day.ts'
import { readSealed, sweepSealed } from '../../src/opinions/privateRows.server.ts'
import { sealWith } from '../../src/opinions/seal.server.ts'
import { Browser } from '../accounts/visiting.ts'
import { accepted, read } from '../server/asking.ts'
import { joins, signedIn } from '../server/reading.ts'
import { contactKey, openSpeaking, resident, said, screening } from './speaking.ts'

describe('contact details', { timeout: 30_000 }, () => {
  const secrets = ['王秘密', '13912345678', 'secret@example.org', '116.431112', '39.860412']
  const contact = { name: '王秘密', phone: '13912345678', email: 'secret@example.org' }
  const place = [116.431112, 39.860412]

  it('stand in no byte that anyone reads, and in no table in plain text', async () => {
    const { server, database } = await openSpeaking()
    const { key } = await said(resident(server), { contact, place })
    await accepted(server, screening(key))
    const paths = Object.values((await read(server, '/data/index.json')).kinds as Record<string, { url: string }>)
    const files = paths.flatMap(({ url }) =>
      ['fangzhuang', 'wangzuo'].map((unit) => `/data/${url.replace('{unit}', unit)}`),
    )
    const more = [
      '/data/index.json',
      '/data/history/fangzhuang.json',
      '/data/history/recent.json',
      '/api/changes?limit=1000',
    ]
    const readers = [new Browser(server), await signedIn(server, 'planner-13'), await signedIn(server, 'admin')]
    for (const reader of readers) {
      for (const path of [...files, ...more]) {
        const answer = await reader.asks('GET', path)
        const text = await answer.text()
        for (const secret of secrets) expect(text, `${path}: ${secret}`).not.toContain(secret)
      }
    }
    const tables = ['log', 'opinion_private', 'opinion_code', 'tally', 'guess', 'audit'] as const
    const rows = await Promise.all(tables.map((table) => database.db.selectFrom(table).selectAll().execute()))
    expect(rows.map((all) => all.length > 0)).toEqual([true, true, true, true, false, true])
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('are read by the planner and the volunteers of the unit alone, and each look stands in the audit', async () => {
    const { server } = await openSpeaking()
    const { key } = await said(resident(server), { contact, place })
    const path = `/api/opinions/${key.slice(8)}/contact`
    for (const name of ['planner-13', 'volunteer-13-1']) {
      const answer = await (await signedIn(server, name)).asks('GET', path)
      expect(await answer.json()).toMatchObject({ contact, place, until: expect.any(String) })
    }
    const others = [
      await joins(server, 'volunteer', 'unit:wangzuo', null),
      await joins(server, 'planner', 'unit:wangzuo', null),
      await signedIn(server, 'official'),
      await signedIn(server, 'admin'),
    ]
    for (const other of others) {
      const answer = await other.asks('GET', path)
      expect(answer.status).toBe(403)
      expect(await answer.text()).not.toMatch(/王秘密|139/)
    }
    expect((await new Browser(server).asks('GET', path)).status).toBe(401)
    const admin = await signedIn(server, 'admin')
    const looks = await (await admin.asks('GET', '/api/accounts/audit?act=contactSeen')).json()
    expect(looks.map(({ who, about }: { who: string; about: object }) => [who, about])).toEqual([
      ['volunteer-13-1', { opinion: key }],
      ['planner-13', { opinion: key }],
    ])
  })

  it('go at their author’s wish, and when their time is over', async () => {
    const { server, database } = await openSpeaking()
    const browser = resident(server)
    const one = await said(browser, { contact })
    const two = await said(browser, { contact })
    const sealed = async () => {
      const rows = await database.db.selectFrom('opinion_private').selectAll().orderBy('opinion').execute()
      return rows.map((row) => row.sealed !== null)
    }
    expect(await sealed()).toEqual([true, true])
    const told = await (await browser.asks('POST', '/api/opinions/track/forget', { code: one.code })).json()
    expect(told.contactUntil).toBeNull()
    expect(await sealed()).toEqual([false, true])
    await browser.asks('POST', '/api/opinions/track/withdraw', { code: two.code })
    const day = 86_400_000
    expect(await server.sweepContacts(Date.now() + 89 * day)).toBe(0)
    expect(await server.sweepContacts(Date.now() + 92 * day)).toBe(1)
    expect(await sealed()).toEqual([false, false])
  })

  it('stay for a day where nobody here knows the opinion yet: another process may have written it a moment ago', async () => {
    const { server, database } = await openSpeaking()
    const { key } = await said(resident(server), { contact })
    const today = dayOf(new Date().toISOString())
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString()
    expect(await sweepSealed(database, () => undefined, today)).toBe(0)
    expect(await sweepSealed(database, () => undefined, dayOf(tomorrow))).toBe(1)
    expect(await readSealed(database, sealWith(contactKey), key)).toBeNull()
  })

  it('cannot be opened with another key or moved to another opinion', async () => {
    const seal = sealWith(contactKey)
    const closed = seal?.close('opinion:a', 'secret') ?? ''
    expect(seal?.open('opinion:a', closed)).toBe('secret')
    expect(seal?.open('opinion:b', closed)).toBeNull()
    expect(seal?.open('opinion:a', `${closed.slice(0, -4)}AAA=`)).toBeNull()
    expect(sealWith(`${contactKey}!`)?.open('opinion:a', closed)).toBeNull()
    expect(seal?.close('opinion:a', 'secret')).not.toBe(closed)
    expect(() => sealWith('short')).toThrow('CONTACT_KEY')
    expect(sealWith(undefined)).toBeNull()
  })
})
