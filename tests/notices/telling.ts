/** Telling, for the tests: a town with one alley whose log is told by senders of their own, and whoever follows it. */
import { expect, onTestFinished } from 'vitest'
import { Log } from '../../src/changes/log.server.ts'
import type { Key } from '../../src/changes/record.ts'
import type { Database } from '../../src/db/database.server.ts'
import { kinds } from '../../src/kinds.ts'
import { follow } from '../../src/notices/followers.server.ts'
import { type NoticePlace, openNotices } from '../../src/notices/open.server.ts'
import { sealWith } from '../../src/opinions/seal.server.ts'
import { alley, create, fangzhuang, sent, update } from '../changes/sent.ts'
import { type Device, vapid } from './channels.ts'

export const contactKey = 'a key of the tests, long enough to protect'
const seal = sealWith(vapid.privateKey)
const mailSeal = sealWith(contactKey)
export const envelopes = {
  push: seal && { seal, digestKey: `notices ${vapid.privateKey}` },
  email: mailSeal && { seal: mailSeal, digestKey: `notices ${contactKey}` },
}
export const minute = 60_000

/** A town with one alley; several of these may stand on one database. */
export async function openOn(database: Database, place: NoticePlace) {
  const log = await Log.open(database, kinds)
  const report = (error: unknown) => {
    throw error
  }
  const told = { place, contactKey, address: 'https://map.example/', synthetic: true, report }
  const notices = openNotices(database, log, told)
  onTestFinished(() => notices.close())
  return { log, notices }
}

export async function found(log: Log) {
  await log.commit(sent([create('unit:fangzhuang', fangzhuang), create('alley:a', alley)]))
}

export async function steps(log: Log, count: number) {
  for (let place = 0; place < count; place += 1) {
    const [from, to] = place % 2 === 0 ? ['notStarted', 'surveyed'] : ['surveyed', 'notStarted']
    const outcome = await log.commit(
      sent([update('alley:a', place + 1, { stage: from }, { stage: to })], { comment: '退回' }),
    )
    expect(outcome.ok, JSON.stringify(outcome)).toBe(true)
  }
}

export async function follows(
  database: Database,
  device: Device | { email: string },
  since: number,
  about: Key = 'alley:a',
) {
  const wish = { about, role: 'reader', language: 'en', since, confirmed: true } as const
  const address = 'email' in device ? device : { subscription: device.subscription }
  await database.write((transaction) => follow(transaction, envelopes, address, wish))
}

export const statesOf = async ({ db }: Database) =>
  (await db.selectFrom('notice').select('state').orderBy('seq').execute()).map(({ state }) => state)
