/** The server killed in the middle of taking pictures in: what was acknowledged is whole, and no half picture bears a name. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import type { ChangeSet } from '../../src/changes/change.ts'
import { create, fangzhuang, sent } from '../changes/sent.ts'
import { photoOf, picture, review } from '../photos/sending.ts'
import { adminToken, openTown } from '../town.ts'

const kills = 8
const senders = 3

/** How long a server may take pictures in before it is killed, in milliseconds. */
const shortest = 200
const longest = 2000

const authorization = `Bearer ${adminToken}`
const tus = { authorization, 'tus-resumable': '1.0.0' }

async function commit(url: string, changeSet: ChangeSet): Promise<boolean> {
  const asked = { method: 'POST', headers: { authorization }, body: JSON.stringify(changeSet) }
  return (await fetch(`${url}/api/changes`, asked).catch(() => null))?.ok ?? false
}

/** Sends a picture and tells of it; true when all of it was acknowledged. */
async function send(url: string, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const meta = { 'upload-length': `${bytes.length}`, 'upload-metadata': `id ${Buffer.from(id).toString('base64')}` }
  const begun = await fetch(`${url}/api/photos/upload`, { method: 'POST', headers: { ...tus, ...meta } }).catch(
    () => null,
  )
  if (!begun?.ok) return false
  const piece = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  const asked = { method: 'PATCH', headers: piece, body: bytes }
  const ended = await fetch(`${url}/api/photos/upload/${id}`, asked).catch(() => null)
  return ended?.status === 204 && commit(url, sent([photoOf(id, { alley: null }), review(id)]))
}

it(`keeps every acknowledged picture whole in ${kills} kills`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'photo-kill-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const environment = { DATA_DIR: folder, DEMO: '0', DATABASE_URL: '' }
  const acknowledged: string[] = []
  const pictures = await Promise.all([300, 340, 380, 420, 460, 500, 540].map((width) => picture(width, 300)))
  for (let kill = 0; kill < kills; kill += 1) {
    const town = await openTown(environment)
    if (kill === 0) await commit(town.url, sent([create('unit:fangzhuang', fangzhuang)]))
    let isRunning = true
    const sending = Array.from({ length: senders }, async () => {
      while (isRunning) {
        const id = randomUUID()
        const next = pictures[(acknowledged.length + kill) % pictures.length]
        if (next && (await send(town.url, id, next))) acknowledged.push(id)
        else await wait(5)
      }
    })
    await wait(shortest + (longest - shortest) * (kill / kills))
    process.kill(town.pid, 'SIGKILL')
    isRunning = false
    await Promise.all(sending)
    await town.close()
  }
  const town = await openTown(environment)
  onTestFinished(() => town.close())
  for (const id of acknowledged) {
    const answer = await fetch(`${town.url}/photos/${id}/full`)
    expect(answer.status, id).toBe(200)
    await sharp(await answer.arrayBuffer(), { failOn: 'warning' })
      .raw()
      .toBuffer()
  }
  const kept = await readdir(join(folder, 'photos', 'kept'), { recursive: true, withFileTypes: true })
  const named = kept.filter((entry) => entry.isFile() && !entry.name.endsWith('.half'))
  for (const { name, parentPath } of named) {
    const bytes = await readFile(join(parentPath, name))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(name)
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
  console.info(`${kills} kills, ${acknowledged.length} acknowledged, ${named.length} files kept`)
})
