/** A day without network in a real browser: wrong clock, lost answers, killed tabs; every edit is done exactly once, in order per alley. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import type { Key, MapRecord } from '../../src/changes/record.ts'
import { findChromium, softwareDrawing } from '../chromium.ts'
import { openTown, type Town } from '../town.ts'
import type { OutboxPage } from './outboxPage/outboxPage.ts'

const seeds = 20
const edits = 200
const lostAnswers = 0.1
const clockHours = 8

/** How long all of it may take, in milliseconds. */
const longest = 1_800_000

/** Where in the edits the tab is killed, and from where on there is a network. */
const kills = [70, 150]
const networkFrom = 110

declare const outboxPage: OutboxPage

/** Whole numbers below a limit, the same for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2654435761
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const assets = 'outboxAssets'

async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const out = { outDir: folder, assetsDir: assets, target: 'es2023' }
  const root = join(import.meta.dirname, 'outboxPage')
  await build({ root, configFile: false, base: './', logLevel: 'error', build: out })
  return folder
}

interface Device {
  context: BrowserContext
  network: { carries: boolean; lost: number }
}

/** A device of its own, signed in, whose clock is hours wrong; the page comes from a folder, all else from the town. */
async function openDevice(
  browser: Browser,
  town: Town,
  folder: string,
  next: (below: number) => number,
): Promise<Device> {
  const network = { carries: false, lost: 0 }
  const context = await browser.newContext({ baseURL: town.url })
  const minutes = next(2 * clockHours * 60 + 1) - clockHours * 60
  await context.addInitScript(
    `const offset = ${minutes * 60_000}
     const Real = Date
     globalThis.Date = class extends Real {
       constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + offset])) }
       static now() { return Real.now() + offset }
     }`,
  )
  await context.route(new RegExp(`/outbox.html$|/${assets}/`), async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1).replace('outbox.html', 'index.html')
    const contentType = name.endsWith('.html') ? 'text/html' : 'text/javascript'
    await route.fulfill({ body: await readFile(join(folder, name)), contentType })
  })
  await context.route(/\/api\/changes$/, async (route) => {
    if (!network.carries) return route.abort('internetdisconnected')
    if (next(1000) >= lostAnswers * 1000) return route.continue()
    network.lost += 1
    await route.fetch().catch(() => undefined)
    await route.abort('connectionreset').catch(() => undefined)
  })
  const data = { name: 'planner-13', password: demoPassword }
  expect((await context.request.post('/api/account/sign-in', { data, headers: { origin: town.url } })).status()).toBe(
    200,
  )
  return { context, network }
}

async function openTab({ context }: Device): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto('/outbox.html')
  await tab.waitForFunction(() => 'outboxPage' in globalThis)
  await tab.evaluate(() => outboxPage.open())
  return tab
}

/** Makes the edits of a seed; answers the comments of those that were kept. */
async function edit(device: Device, alleys: readonly Key[], seed: number, next: (below: number) => number) {
  const kept: string[] = []
  let tab = await openTab(device)
  for (let no = 0; no < edits; no += 1) {
    if (no === networkFrom) device.network.carries = true
    const comment = `seed ${seed} edit ${no}`
    const wish = { alley: alleys[next(alleys.length)] as Key, code: `${seed}-${no}`, comment }
    const editing = tab.evaluate(({ alley, code, comment }) => outboxPage.edit(alley, code, comment), wish)
    if (!kills.includes(no)) {
      if (await editing) kept.push(comment)
      continue
    }
    const done = editing.then(
      (isKept) => isKept && kept.push(comment),
      () => false,
    )
    await tab.close()
    await done
    tab = await openTab(device)
  }
  for (let left = 1; left > 0; await wait(100)) {
    const items = await tab.evaluate(() => outboxPage.left())
    expect(items.filter(({ state }) => state === 'refused' || state === 'conflict')).toEqual([])
    left = items.length
  }
  return kept
}

async function logAfter(town: Town, seq: number): Promise<LoggedChangeSet[]> {
  const log: LoggedChangeSet[] = []
  for (let after = seq, last = Number.POSITIVE_INFINITY; after < last; ) {
    const answer = await (await fetch(`${town.url}/api/changes?after=${after}&limit=1000`)).json()
    log.push(...answer.changeSets)
    after = answer.seq
    last = answer.last
  }
  return log
}

it(`does ${edits} offline edits exactly once, in order per alley, in ${seeds} days of wrong clocks, lost answers and killed tabs`, {
  timeout: longest,
}, async () => {
  const folder = await buildPage()
  const town = await openTown()
  onTestFinished(() => town.close())
  const browser = await chromium.launch({ executablePath: findChromium(), ...softwareDrawing() })
  onTestFinished(() => browser.close())
  const { features }: { features: MapRecord[] } = await (await fetch(`${town.url}/data/alley.geojson`)).json()
  const alleys = features.filter(({ properties }) => properties.unit === 'unit:fangzhuang').map(({ id }) => id)
  let all = 0
  let lost = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const next = numbers(seed)
    const { seq } = await (await fetch(`${town.url}/api/health`)).json()
    const device = await openDevice(browser, town, folder, next)
    const kept = await edit(device, alleys, seed, next)
    const log = await logAfter(town, seq)
    const times = new Map<string, number>()
    for (const { comment } of log) times.set(comment, (times.get(comment) ?? 0) + 1)
    expect(kept.filter((comment) => times.get(comment) !== 1)).toEqual([])
    expect([...times.values()].every((count) => count === 1)).toBe(true)
    for (const alley of alleys) {
      const own = log.filter(({ changes }) => changes.some(({ key }) => key === alley))
      const order = own.map(({ comment }) => Number(comment.split(' ').at(-1)))
      expect(order).toEqual(order.toSorted((one, other) => one - other))
    }
    all += kept.length
    lost += device.network.lost
    await device.context.close()
  }
  expect(lost).toBeGreaterThan(seeds)
  console.info(`${all} edits kept on devices, ${lost} answers lost, each edit logged once, in order per alley`)
})
