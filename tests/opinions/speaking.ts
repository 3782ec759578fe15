/** Residents who speak, for the tests: a town that takes opinions, a device that does its proof of work, and what it sends. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { expect } from 'vitest'
import type { ChangeSet } from '../../src/changes/change.ts'
import type { Fields, Key } from '../../src/changes/record.ts'
import type { Database } from '../../src/db/database.server.ts'
import type { NoticePlace } from '../../src/notices/open.server.ts'
import type { OpinionPlace } from '../../src/opinions/open.server.ts'
import type { Server } from '../../src/server.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { alley, create, sent, update } from '../changes/sent.ts'
import { freshPlace, openFor } from '../database.ts'
import { accepted } from '../server/asking.ts'

export const contactKey = 'a key of the tests, long enough to protect'

/** So little work that a test need not wait. */
const work = { cost: 1, least: 1, most: 3 }

/** The alley `alley:a` runs north–east in Fangzhuang; `alley:b` lies in Wangzuo. */
export async function openSpeaking(
  given: Partial<OpinionPlace> = {},
  telling: { notices?: NoticePlace; address?: string } = {},
): Promise<{ server: Server; database: Database; folder: string }> {
  const { folder } = await freshPlace()
  const database = await openFor()
  const opinions = { contactKey, work, ...given }
  const server = await openTown({ database, opinions, photos: { folder: join(folder, 'photos') }, ...telling })
  await found(server)
  await accepted(server, sent([create('alley:a', alley), create('alley:b', { ...alley, unit: 'unit:wangzuo' })]))
  return { server, database, folder }
}

/** A solved proof of work. */
export async function proofFor(browser: Browser) {
  const challenge = await (await browser.asks('GET', '/api/opinions/challenge')).json()
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
}

/** An opinion as a device sends it: a dark lamp some metres beside the alley. */
export const lamp = (): Fields => ({
  id: randomUUID(),
  type: 'complaint',
  topic: 'lighting',
  text: '北段第二盏路灯坏了一个多星期',
  place: [116.4311, 39.8604],
  language: 'zh-Hans',
})

/** Says something with a proof of its own; the answer as it comes. */
export async function says(browser: Browser, more: Fields = {}): Promise<Response> {
  return browser.asks('POST', '/api/opinions', { ...lamp(), proof: await proofFor(browser), ...more })
}

export interface Said {
  key: string
  code: string
  link: string
  due: { on: string; isSure: boolean }
  unit: string | null
  alley: string | null
  at: [number, number] | null
  receivers: { planner: string | null; volunteers: string[] }
  agrees: number
}

/** Says something that must be taken. */
export async function said(browser: Browser, more: Fields = {}): Promise<Said> {
  const answer = await says(browser, more)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}

let addresses = 0

/** A resident at an address of their own. */
export function resident(server: Server): Browser {
  addresses += 1
  return new Browser(server, `10.1.${Math.floor(addresses / 250)}.${addresses % 250}`)
}

/** The change set by which an opinion that just came is screened. */
export function screening(key: string): ChangeSet {
  const screened = { stage: 'screened', screenedOn: '2026-11-22' }
  return sent([update(key as Key, 1, { stage: 'submitted', screenedOn: null }, screened)])
}
