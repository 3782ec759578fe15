/** A letter is said to be taken, tried again or given up only where that is sure: whatever may have arrived is never sent twice. */
import { expect, it } from 'vitest'
import { mailBy } from '../../src/notices/mail.server.ts'
import { openFor } from '../database.ts'
import { openMailbox } from './channels.ts'
import { follows, found, minute, openOn, statesOf, steps } from './telling.ts'

const letter = { to: 'li@example.cn', subject: 'a', text: 'b', id: 'c', unfollow: 'https://map.example/api/x' }

async function sends(behaves: Awaited<ReturnType<typeof openMailbox>>['behaves']) {
  const box = await openMailbox()
  box.behaves = behaves
  const mail = mailBy(box.url.replace('//', '//town:secret@'), 'map@example.cn')
  const outcome = await mail.send(letter)
  mail.close()
  return outcome
}

it('is sent when the server took it, tried again when the server said later', async () => {
  expect(await sends('takes')).toBe('sent')
  expect(await sends('refuses')).toBe('later')
})

it('is given up when the server knows no such reader', async () => {
  expect(await sends('refusesReader')).toBe('refused')
})

it('is tried again when our own password was not taken: that is no word about the reader', async () => {
  expect(await sends('knowsNobody')).toBe('later')
})

it('is left alone when the line broke after the letter was on it', async () => {
  expect(await sends('hangsUp')).toBe('unsure')
})

it('is tried again when there was no server to reach', async () => {
  const mail = mailBy('smtp://127.0.0.1:1', 'map@example.cn')
  expect(await mail.send(letter)).toBe('later')
})

it('waits while this server has no way to send letters, and leaves once it has one again', async () => {
  const [box, database] = [await openMailbox(), await openFor()]
  const [place, none] = [{ smtp: { url: box.url, from: 'map@example.cn' } }, {}]
  const { log, notices: silent } = await openOn(database, none)
  await found(log)
  await follows(database, { email: 'li@example.cn' }, log.seq)
  await steps(log, 1)
  await silent.turn()
  expect(await statesOf(database)).toEqual(['waiting'])
  const { notices } = await openOn(database, place)
  await notices.turn(Date.now() + 2 * minute)
  expect([box.letters.length, await statesOf(database)]).toEqual([1, ['sent']])
})
