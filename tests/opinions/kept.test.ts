/** A backup keeps what of the opinions is in no record: codes go on working, contacts stay sealed, and a map to pass on has neither. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backup, restore } from '../../src/exchange/backup.server.ts'
import { openTown } from '../accounts/visiting.ts'
import { openFor } from '../database.ts'
import { quietTerminal } from '../exchange/ground.ts'
import { signedIn } from '../server/reading.ts'
import { contactKey, openSpeaking, resident, said } from './speaking.ts'

const { speaker } = quietTerminal()

it('comes back with its code and its contact, which only the key opens', { timeout: 30_000 }, async () => {
  const { server, database, folder } = await openSpeaking()
  const contact = { phone: '13912345678' }
  const { key, code } = await said(resident(server), { contact })
  const files = { whole: join(folder, 'whole.jsonl'), map: join(folder, 'map.jsonl') }
  await backup(database, files.whole, speaker)
  await backup(database, files.map, speaker, { mapOnly: true })
  expect(readFileSync(files.whole, 'utf8')).toContain('"opinionPrivate"')
  expect(readFileSync(files.whole, 'utf8')).not.toMatch(/13912345678/)
  expect(readFileSync(files.map, 'utf8')).not.toMatch(/opinionPrivate|opinionCode/)
  const empty = await openFor()
  await restore(empty, files.whole, speaker)
  const again = await openTown({ database: empty, opinions: { contactKey } })
  const track = await resident(again).asks('POST', '/api/opinions/track', { code })
  expect((await track.json()).opinion.id).toBe(key)
  const planner = await signedIn(again, 'planner-13')
  expect(await (await planner.asks('GET', `/api/opinions/${key.slice(8)}/contact`)).json()).toMatchObject({ contact })
})
