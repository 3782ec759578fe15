/** The command that writes the bulletin: what it says where it cannot, and that nothing is written then. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/bulletin.server.ts'
import { chromiumIn } from '../../src/report/chromium.server.ts'
import { freshPlace } from '../database.ts'

async function command(line: string[], environment: Record<string, string> = {}) {
  const { folder } = await freshPlace()
  const file = join(folder, 'bulletin.pdf')
  const told = { out: '', errors: '' }
  const paper = {
    out: { write: (text: string) => (told.out += text) },
    errors: { write: (text: string) => (told.errors += text) },
  }
  const where = { DATA_DIR: join(folder, 'data'), ...environment }
  const exit = await run([...line, '--out', file, '--language', 'en'], where, paper)
  return { exit, file, ...told }
}

it('says how it is used, and takes no day that is none', async () => {
  expect(await command(['--help'])).toMatchObject({ exit: 0, out: expect.stringContaining('npm run bulletin') })
  expect(await command(['--date', '2026-02-30'])).toMatchObject({ exit: 2, errors: expect.stringContaining('YYYY') })
  expect(await command(['--loud'])).toMatchObject({ exit: 2 })
})

it('says that there is no Chromium, and writes nothing', async () => {
  const { exit, errors, file } = await command(['--date', '2026-10-31'], { PATH: '/nowhere' })
  expect([exit, existsSync(file)]).toEqual([1, false])
  expect(errors).toContain('No Chromium was found')
})

it('leaves no empty database behind', async () => {
  const { exit, errors, file } = await command([], { CHROMIUM: process.execPath })
  expect([exit, existsSync(file)]).toEqual([1, false])
  expect(errors).toMatch(/no database/i)
})

it('says why a Chromium did not start', async () => {
  const { folder } = await freshPlace()
  const chromium = join(folder, 'chromium')
  writeFileSync(chromium, '#!/bin/sh\necho no screen >&2\n', { mode: 0o700 })
  const told = await command(['--server', 'http://127.0.0.1:9'], { CHROMIUM: chromium })
  expect(told).toMatchObject({ exit: 1, errors: expect.stringContaining('did not start (no screen)') })
  expect(existsSync(told.file)).toBe(false)
})

it('writes over nothing', async () => {
  const { folder } = await freshPlace()
  const file = join(folder, 'there.pdf')
  writeFileSync(file, 'mine')
  const said: string[] = []
  const paper = { write: (text: string) => said.push(text) }
  const exit = await run(['--out', file, '--language', 'en'], {}, { out: paper, errors: paper })
  expect(exit).toBe(1)
  expect(said.join('')).toContain('there already')
})

it('finds the Chromium that is named before one on the path', () => {
  expect(chromiumIn({ CHROMIUM: process.execPath, PATH: '/usr/bin' })).toBe(process.execPath)
  expect(chromiumIn({ CHROMIUM: '/nowhere', PATH: '' })).toBe(null)
})

it('takes for a Chromium only what can be run', async () => {
  const { folder } = await freshPlace()
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  mkdirSync(join(first, 'chromium'), { recursive: true })
  mkdirSync(second)
  const path = [first, '', second].join(delimiter)
  writeFileSync(join(second, 'chromium'), '', { mode: 0o600 })
  expect(chromiumIn({ PATH: path })).toBe(null)
  chmodSync(join(second, 'chromium'), 0o700)
  expect(chromiumIn({ CHROMIUM: first, PATH: path })).toBe(join(second, 'chromium'))
})
