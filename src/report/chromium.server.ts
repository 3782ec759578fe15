/** The machine's Chromium, spoken to in its own protocol (CDP): it opens a page, waits until it is whole, and prints it as PDF. */
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of a Chromium: `CHROMIUM` from the environment, or one on the search path; null where there is none. */
export function chromiumIn({ CHROMIUM, PATH }: Readonly<Record<string, string | undefined>>): string | null {
  return CHROMIUM && isProgramme(CHROMIUM) ? CHROMIUM : onPath(names, PATH)
}

/** Where the first of these programmes lies on a search path; null where none does. */
export function onPath(programmes: readonly string[], path = ''): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return programmes.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgramme) ?? null
}

/** Whether a file is there that may be run. */
function isProgramme(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** What a page says of itself: nothing yet, how many sheets it has once they are whole and in sight, or why there are none. */
const state = `(() => {
  const refused = document.querySelector('.notPrinted[role=alert]')
  if (refused) return [...refused.querySelectorAll('h1, p')].map((one) => one.textContent).join('\\n')
  const sheets = [...document.querySelectorAll('[data-printed=ready] :is(.sheetA4, .signA6)')]
  const isWhole = document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete)
  return isWhole && sheets.length > 0 && sheets.every((sheet) => sheet.offsetHeight > 500) ? sheets.length : null
})()`

/** How long a page may take, in milliseconds. */
const patience = 60_000

/** A page that says itself why it cannot be printed, or that never came to be whole. */
export class NotWhole extends Error {}

/** A programme that ended, or never began, before it could be spoken to; its message is what is known of the reason. */
export class NotStarted extends Error {}

/**
 * Opens a page and prints it on the paper its own style names.
 * @throws {NotWhole} with the page's own words, or none when it did not come within a minute; {NotStarted}.
 */
export async function pdfOf(address: string, chromium: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'bulletin-'))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  const browser = spawn(
    chromium,
    [
      '--headless',
      '--disable-gpu',
      '--window-size=1280,1000',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      ...quiet,
      ...asRoot,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const tooLong = wait(patience, null, { ref: false }).then(() => Promise.reject(new NotWhole()))
    const talk = await openTalk(await Promise.race([addressOf(browser), tooLong]))
    try {
      const { targetId } = await talk.ask<{ targetId: string }>('Target.createTarget', { url: address })
      const { sessionId } = await talk.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
      return await sheetsOf(talk, sessionId)
    } finally {
      talk.close()
    }
  } finally {
    await ended(browser)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Prints once the page has been whole twice in a row; a page that turned around meanwhile is printed again. */
async function sheetsOf(talk: Talk, sessionId: string): Promise<Uint8Array> {
  let before: unknown = null
  for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(150)) {
    const wish = { expression: state, returnByValue: true }
    const { result } = await talk.ask<{ result: { value?: unknown } }>('Runtime.evaluate', wish, sessionId)
    if (typeof result.value === 'string') throw new NotWhole(result.value)
    const isSteady = result.value === before
    before = result.value
    if (typeof result.value !== 'number' || !isSteady) continue
    const paper = { printBackground: true, preferCSSPageSize: true }
    const { data } = await talk.ask<{ data: string }>('Page.printToPDF', paper, sessionId)
    const bytes = Buffer.from(data, 'base64')
    if (pagesIn(bytes) >= result.value) return bytes
    before = null
  }
  throw new NotWhole()
}

/** How many pages a PDF has, as Chromium writes it: many pages hang on a tree, whose root counts them all. */
export function pagesIn(bytes: Uint8Array): number {
  const counts = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/Count (\d+)/g)
  return Math.max(0, ...[...counts].map(([, count]) => Number(count)))
}

/** Where the browser listens, as it says when it has started. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    browser.stderr?.on('data', (text) => {
      said += text
      const [, address] = /listening on (ws:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
    browser.once('error', ({ message }) => reject(new NotStarted(message)))
    browser.once('exit', (code, signal) =>
      reject(new NotStarted(said.trim().split('\n').at(-1) || `${code ?? signal}`)),
    )
  })
}

interface Talk {
  ask<Answer>(method: string, wish: object, sessionId?: string): Promise<Answer>
  close(): void
}

async function openTalk(address: string): Promise<Talk> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data))
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.reject(new Error(error.message))
    else asked?.resolve(result as never)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new NotWhole())
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new NotWhole()))
  })
  let last = 0
  return {
    ask: (method, params, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        socket.send(JSON.stringify({ id: last, method, params, sessionId }))
      }),
    close: () => socket.close(),
  }
}

async function ended(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return
  const exit = new Promise((resolve) => browser.once('exit', resolve))
  browser.kill()
  await Promise.race([exit, wait(3000)])
  if (browser.exitCode === null && browser.signalCode === null) browser.kill('SIGKILL')
}
