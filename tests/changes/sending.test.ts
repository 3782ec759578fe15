/** Sending: what waits goes in the name of the one who made it, and waits for them where nobody is signed in or somebody else is. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import type { Server } from '../../src/server.ts'
import { accepted, open } from '../server/asking.ts'
import { type Browser, browserBefore } from './browser.ts'
import { alley, create, fangzhuang, sent } from './sent.ts'
import { tabOf } from './tab.ts'

const unit: Key = 'unit:fangzhuang'
const key: Key = 'alley:fz-1'

let server: Server
let browser: Browser

beforeEach(async () => {
  server = await open()
  await accepted(server, sent([create(unit, fangzhuang), create(key, alley)]))
  browser = browserBefore(server)
})

const openTab = (account?: string) => tabOf(browser, account)

describe('who sends', () => {
  it('waits for the one who made it when the session is over', async () => {
    browser.signedIn = false
    const tab = await openTab()
    await tab.set(key, { stage: 'surveyed' })
    await vi.waitFor(() => expect(tab.outbox.useOutbox.getState().hold).toBe('signedOut'))
    expect(tab.items()).toMatchObject([{ state: 'waiting' }])
    expect(tab.record(key)?.properties.stage).toBe('surveyed')
    tab.stop()
    browser.signedIn = true
    const stranger = await openTab('planner-14')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stranger.items()).toHaveLength(1)
    stranger.stop()
    const again = await openTab()
    await vi.waitFor(() => expect(again.items()).toEqual([]), 5000)
  })

  it('waits without a word while nobody knows who is signed in, and goes on by itself when that is known', async () => {
    const tab = await openTab()
    const hold = () => tab.outbox.useOutbox.getState().hold
    tab.knows(undefined)
    await tab.set(key, { stage: 'surveyed' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([tab.items().length, hold(), browser.posts]).toEqual([1, null, 0])
    tab.knows(null)
    await vi.waitFor(() => expect(hold()).toBe('signedOut'))
    tab.knows('planner-13')
    await vi.waitFor(() => expect(tab.items()).toEqual([]), 5000)
    expect(hold()).toBeNull()
  })
})
