/** The one file that knows the browser driver: visitors look at a running town, in the subject's words. */
import AxeBuilder from '@axe-core/playwright'
import { test as driver, expect, type Locator, type Page } from '@playwright/test'
import { openTown, type Town } from '../town.ts'

/** Somebody who looks at the town in a browser. */
export class Visitor {
  readonly page: Page
  readonly #town: Town
  readonly #troubles: string[] = []
  readonly #strangers: string[] = []

  constructor(page: Page, town: Town) {
    this.page = page
    this.#town = town
    page.on('pageerror', (error) => this.#troubles.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#troubles.push(message.text())
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(town.url).origin) this.#strangers.push(request.url())
    })
  }

  /** Opens a place of the town by its link, `/?choose=unit:fangzhuang`. */
  async opens(link: string): Promise<void> {
    await this.page.goto(new URL(link, this.#town.url).href)
  }

  /** Waits until these words can be read. */
  async reads(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(words).filter({ visible: true }).first()).toBeVisible()
  }

  /** Something on the page by what it is and what it is called. */
  finds(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator {
    return this.page.getByRole(role, { name }).filter({ visible: true }).first()
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.finds('button', name).click()
  }

  async types(field: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(field).filter({ visible: true }).first().fill(text)
  }

  /** Uses the keyboard: `Tab`, `Enter`, `Control+k`. */
  async keys(...strokes: string[]): Promise<void> {
    for (const stroke of strokes) await this.page.keyboard.press(stroke)
  }

  /** What axe (WCAG 2.2 A and AA and best practice) finds on the page: one line per fault. */
  async barriers(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze()
    return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}`))
  }

  /** What went wrong unseen so far: errors of the page, and requests to other hosts. */
  unseenFaults(): string[] {
    return [...this.#troubles, ...this.#strangers.map((url) => `asked a stranger: ${url}`)]
  }
}

/** A journey: what a visitor does and sees; it also fails on errors of the page and on requests to other hosts. */
export const journey = driver.extend<{ visitor: Visitor }, { town: Town }>({
  town: [
    async ({ browserName: _ }, use) => {
      const town = await openTown()
      await use(town)
      await town.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  visitor: async ({ page, town }, use) => {
    const visitor = new Visitor(page, town)
    await use(visitor)
    driver.expect(visitor.unseenFaults()).toEqual([])
  },
})

/** Says what must be true at this point of a journey. */
export const must = expect
