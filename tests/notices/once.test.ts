/** Exactly one notice for each event and follower: many senders at once, a sender that is killed, a service that is down. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Log } from '../../src/changes/log.server.ts'
import type { Database } from '../../src/db/database.server.ts'
import { openDatabase } from '../../src/db/open.server.ts'
import { kinds } from '../../src/kinds.ts'
import { claimFor } from '../../src/notices/claims.server.ts'
import { follow } from '../../src/notices/followers.server.ts'
import { type NoticePlace, openNotices } from '../../src/notices/open.server.ts'
import { sealWith } from '../../src/opinions/seal.server.ts'
import { alley, create, fangzhuang, sent, update } from '../changes/sent.ts'
import { freshPlace, openFor, type Place, postgres } from '../database.ts'
import { type Device, openMailbox, openPush, vapid } from './channels.ts'

const contactKey = 'a key of the tests, long enough to protect'
const seal = sealWith(vapid.privateKey)
const mailSeal = sealWith(contactKey)
const envelopes = {
  push: seal && { seal, digestKey: `notices ${vapid.privateKey}` },
  email: mailSeal && { seal: mailSeal, digestKey: `notices ${contactKey}` },
}
const minute = 60_000

/** A town with one alley; several of these may stand on one database. */
async function openOn(database: Database, place: NoticePlace) {
  const log = await Log.open(database, kinds)
  const report = (error: unknown) => {
    throw error
  }
  const told = { place, contactKey, address: 'https://map.example/', synthetic: true, report }
  const notices = openNotices(database, log, told)
  onTestFinished(() => notices.close())
  return { log, notices }
}

async function found(log: Log) {
  await log.commit(sent([create('unit:fangzhuang', fangzhuang), create('alley:a', alley)]))
}

async function steps(log: Log, count: number) {
  for (let place = 0; place < count; place += 1) {
    const [from, to] = place % 2 === 0 ? ['notStarted', 'surveyed'] : ['surveyed', 'notStarted']
    const outcome = await log.commit(
      sent([update('alley:a', place + 1, { stage: from }, { stage: to })], { comment: '退回' }),
    )
    expect(outcome.ok, JSON.stringify(outcome)).toBe(true)
  }
}

async function follows(database: Database, device: Device | { email: string }, since: number) {
  const wish = { about: 'alley:a', role: 'reader', language: 'en', since, confirmed: true } as const
  const address = 'email' in device ? device : { subscription: device.subscription }
  await database.write((transaction) => follow(transaction, envelopes, address, wish))
}

const statesOf = async ({ db }: Database) =>
  (await db.selectFrom('notice').select('state').orderBy('seq').execute()).map(({ state }) => state)

describe('each event', { timeout: 60_000 }, () => {
  it('is told once to each follower, however many senders there are', async () => {
    const service = await openPush()
    const place = { vapid, pushHosts: [service.host] }
    const database = await openFor()
    const senders = await Promise.all([1, 2, 3].map(() => openOn(database, place)))
    const [{ log }] = senders as [(typeof senders)[number]]
    await found(log)
    const devices = Array.from({ length: 7 }, () => service.device())
    for (const device of devices) await follows(database, device, log.seq)
    await steps(log, 6)
    for (const one of senders) await one.log.grownPast(log.seq - 1, 10)
    await Promise.all(senders.flatMap(({ notices }) => [notices.turn(), notices.turn()]))
    for (const { shown } of devices) {
      expect(shown.map(({ tag }) => Number(tag)).toSorted()).toEqual([2, 3, 4, 5, 6, 7])
    }
    expect(service.asked).toBe(42)
  })

  it('is heard in its order by everybody', async () => {
    const service = await openPush()
    const database = await openFor()
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    const devices = Array.from({ length: 5 }, () => service.device())
    for (const device of devices) await follows(database, device, log.seq)
    await steps(log, 8)
    await notices.turn()
    for (const { shown } of devices) expect(shown.map(({ tag }) => Number(tag))).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('is told once though the rows of its telling are gathered again', async () => {
    const service = await openPush()
    const database = await openFor()
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    await follows(database, service.device(), log.seq)
    await steps(log, 1)
    await notices.turn()
    await database.db.updateTable('notice_cursor').set({ seq: 0 }).execute()
    await notices.turn()
    expect(service.asked).toBe(1)
  })

  it('is told later where the service was down, and given up where it refuses', async () => {
    const service = await openPush()
    const database = await openFor()
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    const device = service.device()
    await follows(database, device, log.seq)
    service.status = 503
    await steps(log, 1)
    await notices.turn()
    await notices.turn()
    expect([service.asked, await statesOf(database)]).toEqual([1, ['waiting']])
    service.status = 201
    await notices.turn(Date.now() + 2 * minute)
    expect([device.shown.length, await statesOf(database)]).toEqual([1, ['sent']])
    service.status = 403
    await log.commit(sent([update('alley:a', 2, { stage: 'surveyed' }, { stage: 'designed' })]))
    await notices.turn()
    await notices.turn(Date.now() + 1000 * minute)
    expect([service.asked, await statesOf(database)]).toEqual([3, ['sent', 'failed']])
  })

  it('is told to nobody whose device is no more: the service says so, and the address is deleted', async () => {
    const service = await openPush()
    const database = await openFor()
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    await follows(database, service.device(), log.seq)
    service.status = 410
    await steps(log, 1)
    await notices.turn()
    expect(await database.db.selectFrom('notice_follower').selectAll().execute()).toEqual([])
    expect(await database.db.selectFrom('notice_follow').selectAll().execute()).toEqual([])
  })

  it('is told to the others though one gave keys that no browser made', async () => {
    const service = await openPush()
    const database = await openFor()
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    const [strange, device] = [service.device(), service.device()]
    strange.subscription.keys.p256dh = 'A'.repeat(87)
    await follows(database, strange, log.seq)
    await follows(database, device, log.seq)
    await steps(log, 1)
    await notices.turn()
    expect([device.shown.length, (await statesOf(database)).toSorted()]).toEqual([1, ['failed', 'sent']])
  })

  it('is told again by letter where the mail server said that it did not take it', async () => {
    const box = await openMailbox()
    const database = await openFor()
    const { log, notices } = await openOn(database, { smtp: { url: box.url, from: 'map@example.cn' } })
    await found(log)
    await follows(database, { email: 'li@example.cn' }, log.seq)
    box.behaves = 'refuses'
    await steps(log, 1)
    await notices.turn()
    expect([box.letters.length, await statesOf(database)]).toEqual([0, ['waiting']])
    box.behaves = 'takes'
    await notices.turn(Date.now() + 2 * minute)
    expect([box.letters.length, await statesOf(database)]).toEqual([1, ['sent']])
  })
})

/** Starts a sender of its own on the place and kills it when the other end has got the first notice and not answered. */
async function killedOn(given: Place, place: NoticePlace, came: () => Promise<void>) {
  const script = fileURLToPath(new URL('senderProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, given: JSON.stringify({ ...given, place, contactKey }) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await Promise.race([came(), once(child, 'exit').then(() => Promise.reject(new Error('it ended by itself')))])
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

describe('a sender that is killed while it sends', { timeout: 60_000 }, () => {
  it('on a device: what was on its way is not sent again, what was not is', async () => {
    const [service, given] = [await openPush(), await freshPlace()]
    const place = { vapid, pushHosts: [service.host] }
    const first = await openDatabase(given)
    const log = await Log.open(first, kinds)
    await first.db.insertInto('notice_cursor').values({ name: 'log', seq: 0 }).execute()
    await found(log)
    for (let count = 0; count < 6; count += 1) await follows(first, service.device(), log.seq)
    await steps(log, 1)
    await log.close()
    await first.close()
    service.status = null
    await killedOn(given, place, () => service.came(4))
    const begun = service.asked
    service.status = 201
    const database = await openFor(given)
    const { notices } = await openOn(database, place)
    await notices.turn()
    await notices.sweep(Date.now() + claimFor + minute)
    await notices.turn(Date.now() + 1000 * minute)
    expect([begun, service.asked]).toEqual([4, 6])
    expect((await statesOf(database)).toSorted()).toEqual(['sent', 'sent', 'unsure', 'unsure', 'unsure', 'unsure'])
  })

  it('by letter: what was on its way is not sent again', async () => {
    const [box, given] = [await openMailbox(), await freshPlace()]
    const place = { smtp: { url: box.url, from: 'map@example.cn' } }
    const first = await openDatabase(given)
    const log = await Log.open(first, kinds)
    await first.db.insertInto('notice_cursor').values({ name: 'log', seq: 0 }).execute()
    await found(log)
    await follows(first, { email: 'li@example.cn' }, log.seq)
    await steps(log, 1)
    await log.close()
    await first.close()
    box.behaves = 'hangs'
    await killedOn(given, place, () => box.came(1))
    box.behaves = 'takes'
    const database = await openFor(given)
    const { notices } = await openOn(database, place)
    await notices.turn()
    await notices.sweep(Date.now() + claimFor + minute)
    await notices.turn(Date.now() + 1000 * minute)
    expect([box.begun, await statesOf(database)]).toEqual([1, ['unsure']])
  })

  it.runIf(postgres)('beside another one on the same database', async () => {
    const [service, given] = [await openPush(), await freshPlace()]
    const place = { vapid, pushHosts: [service.host] }
    const database = await openFor(given)
    const { log, notices } = await openOn(database, place)
    await found(log)
    const devices = Array.from({ length: 6 }, () => service.device())
    for (const device of devices) await follows(database, device, log.seq)
    await steps(log, 1)
    await Promise.all([notices.turn(), killedOn(given, place, () => service.came(3)).catch(() => {})])
    await notices.turn()
    for (const { shown } of devices) expect(shown.length).toBeLessThanOrEqual(1)
  })
})
