/** Presence: whoever is signed in hears who else is here, from this process or another, and nobody else does. */
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Presences } from '../../src/changes/presence.server.ts'
import { forgottenMs, type Presence } from '../../src/changes/presenceBeat.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { freshPlace, openFor, postgres } from '../database.ts'

const key = 'alley:a'

async function openWith(names: string[]) {
  const server = await openTown()
  await found(server)
  const browsers = names.map(() => new Browser(server))
  for (const [place, name] of names.entries()) await browsers[place]?.signsIn(name)
  return { server, browsers: browsers as [Browser, Browser] }
}

/** Presences that a stream tells, one after the other; null when it stays quiet. */
async function presencesOf(browser: Browser) {
  const { body } = await browser.asks('GET', '/api/changes/stream?after=1')
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  onTestFinished(() => reader.cancel())
  let text = ''
  let reading = reader.read()
  return async function next(withinMs = 2000): Promise<Presence | null> {
    const deadline = Date.now() + withinMs
    for (;;) {
      const found = /event: presence\ndata: (.*)\n\n/.exec(text)
      if (found) {
        text = text.slice(found.index + found[0].length)
        return JSON.parse(found[1] ?? '')
      }
      const left = deadline - Date.now()
      if (left <= 0) return null
      const part = await Promise.race([reading, new Promise<null>((resolve) => setTimeout(() => resolve(null), left))])
      if (part === null || part.done) return null
      text += part.value
      reading = reader.read()
    }
  }
}

describe('presence', { timeout: 30_000 }, () => {
  it('tells those signed in who comes, edits and goes, and not oneself', async () => {
    const { browsers } = await openWith(['planner-13', 'volunteer-13-1'])
    const [planner, volunteer] = browsers
    const hears = await presencesOf(volunteer)
    const hearsOwn = await presencesOf(planner)
    const tab = randomUUID()
    const says = (doing: string) => planner.asks('POST', '/api/presence', { tab, key, doing })
    expect((await says('looking')).status).toBe(204)
    expect(await hears()).toEqual({ author: 'person:planner-13', tab, key, doing: 'looking' })
    await says('looking')
    await says('editing')
    expect(await hears()).toMatchObject({ doing: 'editing' })
    const late = await presencesOf(volunteer)
    expect(await late()).toMatchObject({ author: 'person:planner-13', doing: 'editing' })
    await says('gone')
    expect(await hears()).toMatchObject({ doing: 'gone' })
    expect(await hearsOwn(200)).toBeNull()
  })

  it('is not told to the public, and nobody unknown may speak', async () => {
    const { server, browsers } = await openWith(['planner-13', 'official'])
    const open = new Browser(server)
    const hears = await presencesOf(open)
    await browsers[0].asks('POST', '/api/presence', { tab: randomUUID(), key, doing: 'editing' })
    expect(await hears(300)).toBeNull()
    expect((await open.asks('POST', '/api/presence', { tab: randomUUID(), key, doing: 'looking' })).status).toBe(401)
    for (const wrong of [
      {},
      { tab: 'x', key, doing: 'looking' },
      { tab: randomUUID(), key: 'x', doing: 'looking' },
      { tab: randomUUID(), key, doing: 'sleeping' },
    ]) {
      expect((await browsers[1].asks('POST', '/api/presence', wrong)).status).toBe(400)
    }
    const long = { tab: randomUUID(), key, doing: 'looking', more: 'x'.repeat(2000) }
    expect((await browsers[1].asks('POST', '/api/presence', long)).status).toBe(413)
  })

  describe('in the memory of a process', () => {
    afterEach(() => vi.useRealTimers())
    const beat = (doing: Presence['doing'], tab = 'one'): Presence => ({ tab, key, doing, author: 'person:a' })
    const open = () => {
      const presences = new Presences({ tell: async () => {}, hear: () => {} })
      const heard: string[] = []
      presences.follow(({ doing, tab }) => heard.push(`${tab} ${doing}`))
      return { presences, heard }
    }

    it('is forgotten when nothing is heard for a while', async () => {
      vi.useFakeTimers()
      const { presences, heard } = open()
      await presences.beat(beat('looking'))
      vi.advanceTimersByTime(forgottenMs - 1)
      await presences.beat(beat('looking'))
      vi.advanceTimersByTime(forgottenMs - 1)
      expect(heard).toEqual(['one looking'])
      vi.advanceTimersByTime(1)
      expect(heard).toEqual(['one looking', 'one gone'])
      expect(presences.all()).toEqual([])
    })

    it('holds no more than a few tabs of one person', async () => {
      const { presences } = open()
      for (let n = 0; n < 50; n += 1) await presences.beat(beat('looking', `tab ${n}`))
      expect(presences.all()).toHaveLength(8)
      presences.close()
    })
  })

  it.skipIf(!postgres)('goes from one process to another', async () => {
    const place = await freshPlace()
    const [here, there] = [new Presences(await openFor(place)), new Presences(await openFor(place))]
    onTestFinished(() => {
      here.close()
      there.close()
    })
    await vi.waitFor(async () => {
      await here.beat({ tab: 'one', key, doing: 'editing', author: 'person:a' })
      expect(there.all()).toEqual([{ tab: 'one', key, doing: 'editing', author: 'person:a' }])
    })
  })
})
