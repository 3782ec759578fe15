/** Readers of a town without a port: people who join it or are signed in, and everything a browser of theirs can read. */
import { expect } from 'vitest'
import type { Membership } from '../../src/accounts/membership.ts'
import type { Server } from '../../src/server.ts'
import { Browser } from '../accounts/visiting.ts'

const password = 'a long password of a test'

/** Somebody who joins the town with a role of their own. */
export async function joins(server: Server, role: Membership['role'], unit: string | null, person: string | null) {
  const office = new Browser(server, '10.0.0.9')
  await office.signsIn('admin')
  const membership = { role, unit, person, starts: '2020-01-21', ends: null }
  const { token: link } = await (await office.asks('POST', '/api/accounts/invitations', membership)).json()
  const browser = new Browser(server, `10.0.1.${Math.floor(Math.random() * 250)}`)
  const name = `joined-${crypto.randomUUID().slice(0, 8)}`
  const answer = await browser.asks('POST', '/api/account/join', { token: link, name, password })
  expect(answer.status, await answer.clone().text()).toBe(200)
  await browser.signsIn(name, password)
  return browser
}

/** Somebody who is signed in with an account of the demo. */
export async function signedIn(server: Server, name: string): Promise<Browser> {
  const browser = new Browser(server)
  await browser.signsIn(name)
  return browser
}

/** Everything a browser can read of the town, as one text: files of today and of that day, the log, and the stream. */
export async function allRead(browser: Browser): Promise<string> {
  const own = ['proposal', 'remark'].flatMap((kind) => [`${kind}/fangzhuang`, `${kind}/wangzuo`])
  const paths = [
    'index.json',
    ...own.map((path) => `${path}.geojson`),
    'history/fangzhuang.json',
    'history/recent.json',
  ]
  const texts = [
    ...paths.map((path) => `/data/${path}`),
    ...own.map((path) => `/data/${path}.geojson?at=2099-01-01`),
    '/api/changes?after=0&limit=1000',
  ]
  const answers = await Promise.all(texts.map(async (path) => (await browser.asks('GET', path)).text()))
  return [...answers, await streamed(browser)].join('\n')
}

/** What the stream tells of the past until it is quiet for a moment. */
async function streamed(browser: Browser): Promise<string> {
  const { body } = await browser.asks('GET', '/api/changes/stream?after=0')
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  const quiet = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), 150))
  let text = ''
  for (;;) {
    const part = await Promise.race([reader.read(), quiet()])
    if (part === null || part.done) break
    text += part.value
  }
  await reader.cancel()
  return text
}
