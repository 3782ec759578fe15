/** Sending pictures to a town in pieces, for the tests of the photos: planners and volunteers with a camera. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished } from 'vitest'
import type { ChangeSet } from '../../src/changes/change.ts'
import { deleteOf } from '../../src/changes/draft.ts'
import { type Fields, type Key, type MapRecord, recordOf } from '../../src/changes/record.ts'
import type { PhotoPlace } from '../../src/photos/open.server.ts'
import { createPhoto } from '../../src/photos/photo.ts'
import type { Server } from '../../src/server.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { create, sent } from '../changes/sent.ts'
import { accepted } from '../server/asking.ts'

export const day = '2026-11-20'
export const planner = 'person:planner-13'
export const volunteer = 'person:volunteer-13-1'

/** A town with photos, two units and an alley in the first. */
export async function townWithPhotos(s3?: PhotoPlace['s3']): Promise<{ server: Server; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'photos-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const server = await openTown({ photos: { folder, s3 } })
  await found(server)
  const alley = {
    name: '芳古园一巷',
    nameHant: '',
    nameEn: '',
    unit: 'unit:fangzhuang',
    stage: 'constructing',
    lengthM: 100,
  }
  const line = {
    type: 'LineString',
    coordinates: [
      [116.43, 39.86],
      [116.431, 39.86],
    ],
  }
  await accepted(server, sent([create('alley:a', { ...alley, geometry: line })]))
  return { server, folder }
}

/** Somebody signed in as one of the demo's accounts. */
export async function signedIn(server: Server, name: string): Promise<Browser> {
  const browser = new Browser(server)
  expect((await browser.signsIn(name)).status).toBe(200)
  return browser
}

/** A volunteer of another unit. */
export async function strangeVolunteer(server: Server): Promise<Browser> {
  const admin = await signedIn(server, 'admin')
  const membership = { role: 'volunteer', unit: 'unit:wangzuo', person: null, starts: '2020-01-21', ends: null }
  const { token } = await (await admin.asks('POST', '/api/accounts/invitations', membership)).json()
  const browser = new Browser(server, '10.0.0.2')
  const joining = { token, name: 'wang', password: 'the locust trees bloom in March' }
  expect((await browser.asks('POST', '/api/account/join', joining)).status).toBe(200)
  expect((await browser.signsIn('wang', joining.password)).status).toBe(200)
  return browser
}

/** A picture of coloured noise: it does not pack small. A large one is of one colour, to be made soon. */
export async function picture(
  width = 640,
  height = 480,
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  const grain = width < 1000 ? { noise } : {}
  const made = sharp({ create: { width, height, channels: 3, background: '#888', ...grain } })
  return Uint8Array.from(await made.toFormat(format).toBuffer())
}

/** Sends a file as tus does, in so many pieces; answers the last reply. */
export async function send(
  browser: Browser,
  bytes: Uint8Array<ArrayBuffer>,
  id: string = randomUUID(),
  pieces = 1,
): Promise<Response> {
  const begun = await begin(browser, id, bytes.length)
  if (begun.status !== 201) return begun
  const size = Math.max(1, Math.ceil(bytes.length / pieces))
  let answer = begun
  for (let from = 0; from < bytes.length; from += size) {
    answer = await piece(browser, id, from, bytes.subarray(from, from + size))
    if (!answer.ok) return answer
  }
  return answer
}

export function begin(browser: Browser, id: string, length: number): Promise<Response> {
  return browser.asks('POST', '/api/photos/upload', undefined, {
    'tus-resumable': '1.0.0',
    'upload-length': String(length),
    'upload-metadata': `id ${Buffer.from(id).toString('base64')}`,
  })
}

export function piece(browser: Browser, id: string, from: number, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  return browser.sends('PATCH', `/api/photos/upload/${id}`, bytes, {
    'tus-resumable': '1.0.0',
    'upload-offset': String(from),
    'content-type': 'application/offset+octet-stream',
  })
}

/** How far the server says it is: [offset, length], or its status. */
export async function progress(browser: Browser, id: string): Promise<[number, number] | number> {
  const answer = await browser.asks('HEAD', `/api/photos/upload/${id}`, undefined, { 'tus-resumable': '1.0.0' })
  if (!answer.ok) return answer.status
  return [Number(answer.headers.get('upload-offset')), Number(answer.headers.get('upload-length'))]
}

/** Commits changes as whoever is at the browser. */
export function commits(browser: Browser, ...changes: ChangeSet['changes']): Promise<Response> {
  return browser.asks('POST', '/api/changes', sent(changes))
}

/** A photo record of the alley, in the name of the volunteer unless told otherwise. */
export function photoOf(id: string, more: Fields = {}) {
  const taken = {
    unit: 'unit:fangzhuang',
    alley: 'alley:a',
    takenOn: day,
    moment: 'before' as const,
    madeBy: volunteer,
  }
  return createPhoto(id, { ...taken, width: 640, height: 480, ...more })
}

/** The change by which a planner lets a photo be seen, with a blurred picture where its id is given. */
export function review(id: string, blurredFile?: string, version = 1) {
  const now = recordOf(`photo:${id}`, { reviewed: null }, version)
  const set = { reviewed: { by: planner, on: day }, ...(blurredFile && { file: blurredFile, blurred: true }) }
  const was = { reviewed: null, ...(blurredFile && { file: id, blurred: false }) }
  return { action: 'update' as const, key: now.id as Key, version, was, set }
}

/** A volunteer's photo, sent and told. */
export async function taken(browser: Browser, more: Fields = {}, bytes?: Uint8Array<ArrayBuffer>): Promise<string> {
  const id = randomUUID()
  expect((await send(browser, bytes ?? (await picture()), id)).status).toBe(204)
  const answer = await commits(browser, photoOf(id, more))
  expect(answer.status, await answer.clone().text()).toBe(200)
  return id
}

/** Turns a photo down, as a planner does. */
export async function turnsDown(browser: Browser, id: string): Promise<Response> {
  const { features } = await (await browser.asks('GET', '/data/photo/fangzhuang.geojson')).json()
  return commits(browser, deleteOf(features.find((one: MapRecord) => one.id === `photo:${id}`)))
}

/** Every file that lies in the folder, by name. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
