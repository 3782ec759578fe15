/** A journey: a town of its own, and the visitors who look at it. */
import { test as driver, expect } from '@playwright/test'
import { serveFolder } from '../fileServer.ts'
import { openTown } from '../town.ts'
import { Visitor } from './visitor.ts'

/** Where the pages come from: our server, or the built folder on a plain file server, in a sub-folder, read-only. */
export type Place = 'server' | 'files'

interface Town {
  /** With a slash at the end. */
  url: string
  close(): void | Promise<void>
}

async function townAt(place: Place): Promise<Town> {
  if (place === 'files') return serveFolder('dist', '/maps/fengtai/')
  const { url, close } = await openTown({ BEHIND_PROXY: '1' })
  return { url: `${url}/`, close }
}

/**
 * A journey: what a visitor does and sees; it also fails on errors of the page and on requests to other hosts. Journeys share towns;
 * one that counts what others may leave behind names a town of its own by `apart`.
 */
export const journey = driver.extend<
  { visitor: Visitor; neighbour: Visitor },
  { place: Place; apart: string; town: Town }
>({
  place: ['server', { option: true, scope: 'worker' }],
  apart: ['', { option: true, scope: 'worker' }],
  town: [
    async ({ place }, use) => {
      const town = await townAt(place)
      await use(town)
      await town.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  visitor: async ({ page, town }, use) => {
    const visitor = new Visitor(page, town.url)
    await use(visitor)
    expect(visitor.unseenFaults()).toEqual([])
  },
  neighbour: async ({ browser, town }, use) => {
    const page = await browser.newPage({ reducedMotion: 'reduce' })
    const neighbour = new Visitor(page, town.url)
    await use(neighbour)
    expect(neighbour.unseenFaults()).toEqual([])
    await page.close()
  },
})

/** Says what must be true at this point of a journey. */
export const must = expect
