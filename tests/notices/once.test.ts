/** Exactly one notice for each event and follower: many senders at once, a sender that is killed, a service that is down. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Log } from '../../src/changes/log.server.ts'
import { openDatabase } from '../../src/db/open.server.ts'
import { kinds } from '../../src/kinds.ts'
import { claimFor } from '../../src/notices/claims.server.ts'
import type { NoticePlace } from '../../src/notices/open.server.ts'
import { alley, create, sent, update } from '../changes/sent.ts'
import { freshPlace, openFor, type Place, postgres } from '../database.ts'
import { openMailbox, openPush, vapid } from './channels.ts'
import { contactKey, follows, found, minute, openOn, statesOf, steps } from './telling.ts'

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

  it('is one notice also where a change set is of many things: some by name, of the others how many', async () => {
    const [service, database] = [await openPush(), await openFor()]
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    const device = service.device()
    await follows(database, device, log.seq, 'unit:fangzhuang')
    await log.commit(sent(Array.from({ length: 35 }, (_, place) => create(`alley:many-${place}`, alley))))
    await notices.turn()
    const [{ told }] = (await database.db.selectFrom('notice').select('told').execute()) as [{ told: string }]
    expect(JSON.parse(told)).toMatchObject({ happenings: { length: 30 }, more: 5 })
    expect(device.shown.map(({ body }) => body.split('\n').at(-1))).toEqual(['and 31 more'])
  })

  it('is told to each follower behind the one before, while others are told at the same time', async () => {
    const [service, database] = [await openPush(), await openFor()]
    const { log, notices } = await openOn(database, { vapid, pushHosts: [service.host] })
    await found(log)
    const [one, two] = [service.device(), service.device()]
    service.takes = 20
    await follows(database, one, log.seq)
    await steps(log, 4)
    await notices.turn()
    expect([service.atOnce, one.shown.map(({ tag }) => tag)]).toEqual([1, ['2', '3', '4', '5']])
    await follows(database, two, log.seq)
    await log.commit(sent([update('alley:a', 5, { stage: 'notStarted' }, { stage: 'surveyed' })]))
    await notices.turn()
    expect(service.atOnce).toBe(2)
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

  it('is not told again by letter where the line broke and nobody knows whether it was taken', async () => {
    const [box, database] = [await openMailbox(), await openFor()]
    const { log, notices } = await openOn(database, { smtp: { url: box.url, from: 'map@example.cn' } })
    await found(log)
    await follows(database, { email: 'li@example.cn' }, log.seq)
    box.behaves = 'hangsUp'
    await steps(log, 1)
    await notices.turn()
    box.behaves = 'takes'
    await notices.turn(Date.now() + 1000 * minute)
    expect([box.begun, await statesOf(database)]).toEqual([1, ['unsure']])
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
