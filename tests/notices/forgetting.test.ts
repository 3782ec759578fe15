/** Nobody is kept for longer than they are told: what was not confirmed, what has come to its end, and whoever follows nothing more. */
import { expect, it } from 'vitest'
import { type Fields, type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'
import type { Database } from '../../src/db/database.server.ts'
import { follow, followLimit, type Wish } from '../../src/notices/followers.server.ts'
import { confirmDays, sweepFollows } from '../../src/notices/sweep.server.ts'
import { contactDays } from '../../src/opinions/privateRows.server.ts'
import { opinion } from '../changes/sent.ts'
import { openFor } from '../database.ts'
import { envelopes } from './telling.ts'

const day = 86_400_000
const settledOn = Date.parse('2026-05-01')

async function wishes(database: Database, email: string, wish: Partial<Wish>) {
  const whole: Wish = { about: 'opinion:a', role: 'reader', language: 'en', since: 1, confirmed: true, ...wish }
  return database.write((transaction) => follow(transaction, envelopes, { email }, whole))
}

const aboutsIn = async ({ db }: Database) =>
  (await db.selectFrom('notice_follow').select('about').orderBy('about').execute()).map(({ about }) => about)
const followersIn = async ({ db }: Database) => (await db.selectFrom('notice_follower').select('id').execute()).length

const records =
  (all: Record<string, Fields>) =>
  (key: Key): MapRecord | undefined => {
    const fields = all[key]
    return fields && recordOf(key, { ...opinion, ...fields }, 1)
  }

it('an address that was never confirmed is deleted after a week, with its wish', async () => {
  const database = await openFor()
  await wishes(database, 'li@example.cn', { about: 'unit:a', confirmed: false })
  await wishes(database, 'wang@example.cn', { about: 'unit:a' })
  await sweepFollows(database.db, records({}), Date.now() + confirmDays * day - 60_000)
  expect(await followersIn(database)).toBe(2)
  await sweepFollows(database.db, records({}), Date.now() + confirmDays * day + 60_000)
  expect(await aboutsIn(database)).toEqual(['unit:a'])
  expect(await followersIn(database)).toBe(1)
})

it('an opinion is followed until its time after the end is over; what is followed besides stays', async () => {
  const database = await openFor()
  const find = records({
    'opinion:a': { stage: 'resolved', resolvedOn: '2026-05-01' },
    'opinion:b': { stage: 'answered' },
  })
  for (const about of ['opinion:a', 'opinion:b', 'alley:a'] as const) await wishes(database, 'li@example.cn', { about })
  await sweepFollows(database.db, find, settledOn + contactDays * day)
  expect(await aboutsIn(database)).toEqual(['alley:a', 'opinion:a', 'opinion:b'])
  await sweepFollows(database.db, find, settledOn + (contactDays + 1) * day)
  expect(await aboutsIn(database)).toEqual(['alley:a', 'opinion:b'])
})

it('a merged opinion is followed for as long as the one it was merged into', async () => {
  const database = await openFor()
  const merged = { stage: 'duplicate', duplicateOf: 'opinion:first', submittedOn: '2026-01-01' }
  await wishes(database, 'li@example.cn', { role: 'author' })
  const late = Date.parse('2026-12-01')
  await sweepFollows(database.db, records({ 'opinion:a': merged, 'opinion:first': { stage: 'assigned' } }), late)
  expect(await aboutsIn(database)).toEqual(['opinion:a'])
  const over = { stage: 'resolved', resolvedOn: '2026-05-01' }
  await sweepFollows(database.db, records({ 'opinion:a': merged, 'opinion:first': over }), late)
  expect(await aboutsIn(database)).toEqual([])
})

it('an opinion that is no more is followed no more; one that came a moment ago may not be known here yet', async () => {
  const database = await openFor()
  await wishes(database, 'li@example.cn', { role: 'author' })
  await sweepFollows(database.db, records({}), Date.now())
  expect(await aboutsIn(database)).toEqual(['opinion:a'])
  await sweepFollows(database.db, records({}), Date.now() + 2 * day)
  expect(await followersIn(database)).toBe(0)
})

it('who is told by the contact they left is told no more once that is deleted', async () => {
  const database = await openFor()
  const find = records({ 'opinion:a': { stage: 'answered' }, 'opinion:b': { stage: 'answered' } })
  const row = { sent: 's', digest: 'd', at: '' }
  await database.db
    .insertInto('opinion_private')
    .values({ ...row, opinion: 'opinion:a', sealed: 'x' })
    .execute()
  await wishes(database, 'li@example.cn', { role: 'contact' })
  await wishes(database, 'li@example.cn', { role: 'author', about: 'opinion:b' })
  await sweepFollows(database.db, find, Date.now())
  expect(await aboutsIn(database)).toEqual(['opinion:a', 'opinion:b'])
  await database.db.updateTable('opinion_private').set({ sealed: null }).execute()
  await sweepFollows(database.db, find, Date.now())
  expect(await aboutsIn(database)).toEqual(['opinion:b'])
})

it('one follower follows so many things and no more', async () => {
  const database = await openFor()
  for (let place = 0; place < followLimit; place += 1)
    await wishes(database, 'li@example.cn', { about: `unit:${place}` })
  expect(await wishes(database, 'li@example.cn', { about: 'unit:more' })).toBe('full')
  expect(await wishes(database, 'li@example.cn', { about: 'unit:1' })).not.toBe('full')
  expect(await aboutsIn(database)).toHaveLength(followLimit)
})
