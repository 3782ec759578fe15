/** A backup keeps who follows what: they are told what comes after it, never again what came before, and a map to pass on has nobody in it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backup, restore } from '../../src/exchange/backup.server.ts'
import { openTown } from '../accounts/visiting.ts'
import { sent, update } from '../changes/sent.ts'
import { openFor } from '../database.ts'
import { quietTerminal } from '../exchange/ground.ts'
import { contactKey, openSpeaking, resident, said } from '../opinions/speaking.ts'
import { accepted } from '../server/asking.ts'
import { openMailbox, openPush, vapid } from './channels.ts'

const { speaker } = quietTerminal()
const address = 'https://map.example/'
const tokenIn = (text: string) => text.match(/page=notices&lang=[\w-]+#([\w-]+)/)?.[1] ?? ''
const walked = (version: number, from: string, to: string) =>
  sent([update('alley:a', version, { stage: from }, { stage: to })])

it('comes back with its followers, told once of what comes next', { timeout: 60_000 }, async () => {
  const [service, box] = [await openPush(), await openMailbox()]
  const smtp = { url: box.url, from: '小蜜丰地图 <map@example.cn>' }
  const notices = { vapid, pushHosts: [service.host], smtp }
  const { server, database, folder } = await openSpeaking({}, { notices, address })
  const [browser, device] = [resident(server), service.device()]
  const wish = { about: 'alley:a', language: 'zh-Hans' }
  await browser.asks('POST', '/api/notices/follow', { ...wish, subscription: device.subscription })
  await browser.asks('POST', '/api/notices/follow', { ...wish, email: 'li@example.cn' })
  const token = tokenIn(box.letters[0]?.text ?? '')
  await browser.asks('POST', '/api/notices/mine/confirm', { token })
  await said(browser, { contact: { email: 'wang@example.cn' } })
  await accepted(server, walked(1, 'notStarted', 'surveyed'))
  await server.tellFollowers()
  const before = { pushed: device.shown.length, letters: box.letters.length }
  expect(before).toEqual({ pushed: 1, letters: 3 })

  const files = { whole: join(folder, 'whole.jsonl'), map: join(folder, 'map.jsonl') }
  await backup(database, files.whole, speaker)
  await backup(database, files.map, speaker, { mapOnly: true })
  expect(readFileSync(files.whole, 'utf8').match(/^\{"follower"/gm)).toHaveLength(3)
  expect(readFileSync(files.whole, 'utf8')).not.toMatch(/li@example|127\.0\.0\.1/)
  expect(readFileSync(files.map, 'utf8')).not.toMatch(/follower/)

  const empty = await openFor()
  const early = await openTown({ database: empty, isDemo: false, notices, opinions: { contactKey }, address })
  await early.tellFollowers()
  await early.close()
  await restore(empty, files.whole, speaker)
  const again = await openTown({ database: empty, notices, opinions: { contactKey }, address })
  await again.tellFollowers()
  expect({ pushed: device.shown.length, letters: box.letters.length }).toEqual(before)
  await accepted(again, walked(2, 'surveyed', 'designed'))
  await again.tellFollowers()
  expect(device.shown.map(({ body }) => body)).toEqual(['芳古路：已踏勘', '芳古路：已设计'])
  expect(box.letters.slice(before.letters).map(({ to }) => to)).toEqual(['li@example.cn'])
  const mine = await (await resident(again).asks('POST', '/api/notices/mine', { token })).json()
  expect(mine.follows).toEqual([{ about: 'alley:a', role: 'reader', confirmed: true }])
})

it('lets nobody follow from a change set that came after the last one in it', async () => {
  const { database, folder } = await openSpeaking()
  const follower = {
    id: 'a',
    hash: 'h',
    way: 'push',
    whom: 'w',
    sealed: 's',
    language: 'en',
    often: 'now',
    made_at: '',
  }
  const follow = { follower: 'a', about: 'alley:a', role: 'reader', since: 99, made_at: '', confirmed_at: null }
  await database.db.insertInto('notice_follower').values(follower).execute()
  await database.db.insertInto('notice_follow').values(follow).execute()
  const file = join(folder, 'whole.jsonl')
  const end = await backup(database, file, speaker)
  const empty = await openFor()
  await restore(empty, file, speaker)
  expect(await empty.db.selectFrom('notice_follower').selectAll().execute()).toEqual([follower])
  expect(await empty.db.selectFrom('notice_follow').selectAll().execute()).toEqual([{ ...follow, since: end }])
})
