/** The keys of web push: made once, for their owner's eyes alone, or taken whole from the environment. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { vapidKeysIn } from '../../src/notices/keys.server.ts'
import { vapid } from './channels.ts'

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('are made once and can be read by their owner alone', () => {
  const folder = freshFolder()
  const made = vapidKeysIn(folder, {})
  expect(vapidKeysIn(folder, {})).toEqual(made)
  expect(statSync(join(folder, 'vapid-keys.json')).mode & 0o777).toBe(0o600)
  expect(vapidKeysIn(freshFolder(), {})).not.toEqual(made)
})

it('come from the environment as a pair or not at all', () => {
  const { publicKey: VAPID_PUBLIC, privateKey: VAPID_PRIVATE } = vapid
  expect(vapidKeysIn(freshFolder(), { VAPID_PUBLIC, VAPID_PRIVATE })).toEqual(vapid)
  expect(() => vapidKeysIn(freshFolder(), { VAPID_PUBLIC })).toThrow(/belong together/)
  expect(() => vapidKeysIn(freshFolder(), { VAPID_PUBLIC, VAPID_PRIVATE: 'short' })).toThrow(/belong together/)
})

it('in a broken file are no reason to make others unasked', () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'vapid-keys.json'), '{}')
  expect(() => vapidKeysIn(folder, {})).toThrow(/Delete it/)
})
