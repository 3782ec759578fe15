/** A visitor looks at a running town in a browser and does what people do, in the subject's words. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody who looks at the town in a browser. */
export class Visitor {
  readonly page: Page
  readonly #home: string
  readonly #troubles: string[] = []
  readonly #strangers: string[] = []

  constructor(page: Page, home: string) {
    this.page = page
    this.#home = home
    page.on('pageerror', (error) => this.#troubles.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#troubles.push(message.text())
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(home).origin) this.#strangers.push(request.url())
    })
  }

  /** Opens a place of the town by its link, `?key=unit:fangzhuang`; nothing opens its first page. */
  async opens(link = ''): Promise<void> {
    await this.page.goto(new URL(link, this.#home).href)
  }

  /** Goes on to another place without opening the page anew, as back and forward do. */
  async goesOn(link: string): Promise<void> {
    await this.page.evaluate((next) => {
      history.pushState(null, '', next)
      dispatchEvent(new PopStateEvent('popstate'))
    }, new URL(link, this.#home).href)
  }

  /** The link of what is seen now, without what every link begins with: `?key=unit:fangzhuang`. */
  link(): string {
    return decodeURIComponent(new URL(this.page.url()).search)
  }

  /** The records of a kind as everyone may read them. */
  async records(kind: string): Promise<GeoJSON.Feature[]> {
    const answer = await this.page.request.get(new URL(`data/${kind}.geojson`, this.#home).href)
    const { features }: GeoJSON.FeatureCollection = await answer.json()
    return features
  }

  /** The address of the town, with a slash at the end. */
  get home(): string {
    return this.#home
  }

  /** Where the name of a unit stands: degrees WGS84. */
  async whereIs(unit: string): Promise<[number, number]> {
    const found = (await this.records('unit')).find(({ id }) => id === unit)
    if (!found?.properties) throw new Error(`There is no ${unit}.`)
    return found.properties.label
  }

  /** Waits until the link holds these words. */
  async isAt(words: string): Promise<void> {
    await expect.poll(() => this.link()).toContain(words)
  }

  async goesBack(): Promise<void> {
    await this.page.goBack()
  }

  /** Waits until these words can be read. */
  async reads(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(words).filter({ visible: true }).first()).toBeVisible()
  }

  /** Something on the page by what it is and what it is called. */
  finds(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator {
    return this.page.getByRole(role, { name }).filter({ visible: true }).first()
  }

  async sees(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
    await expect(this.finds(role, name)).toBeVisible()
  }

  async misses(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole(role, { name })).toHaveCount(0)
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.finds('button', name).click()
  }

  /** Chooses one of several, by what it is called. */
  async picks(role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
    await this.finds(role, name).check()
  }

  /** Gives a file where one is asked for. */
  async gives(field: string | RegExp, file: string): Promise<void> {
    await this.page.locator('input[type=file]').and(this.page.getByLabel(field)).setInputFiles(file)
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.finds('link', name).click()
  }

  /** Types into the search box and waits for hits. */
  async searches(box: string | RegExp, text: string): Promise<void> {
    await this.types(box, text)
    await expect(this.page.getByRole('option').first()).toBeVisible()
  }

  async chooses(hit: string | RegExp): Promise<void> {
    await this.page.getByRole('option', { name: hit }).first().click()
  }

  /** Allows the page to know that the visitor stands here: degrees WGS84. */
  async standsAt(lon: number, lat: number): Promise<void> {
    await this.page.context().grantPermissions(['geolocation'])
    await this.page.context().setGeolocation({ longitude: lon, latitude: lat, accuracy: 10 })
  }

  /** Touches the middle of the map, once the map has been drawn. */
  async touchesMiddleOfMap(): Promise<void> {
    await this.seesMap()
    await this.page.locator('.maplibregl-canvas').click()
  }

  /** Waits until the map has come to rest. */
  async seesMap(): Promise<void> {
    const canvas = this.page.locator('.maplibregl-canvas')
    await canvas.waitFor()
    let before = ''
    await expect
      .poll(
        async () => {
          const last = before
          before = (await canvas.screenshot()).toString('base64')
          return before === last
        },
        { intervals: [400] },
      )
      .toBe(true)
  }

  /** Looks through a window of this width in CSS pixels. */
  async looksThrough(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
  }

  /** Wishes that nothing on the page moves by itself, as the device can say for everyone who is made dizzy by it. */
  async wishesForCalm(): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'reduce' })
  }

  /** Walks by Tab from the map on until the focus is on something so called. */
  async walksTo(name: RegExp): Promise<void> {
    const longestWalk = 200
    for (let step = 0; step < longestWalk; step += 1) {
      const words = await this.page.evaluate(() => document.querySelector('a:focus, button:focus')?.textContent ?? '')
      if (name.test(words)) return
      await this.keys(step === 0 ? 'F6' : 'Tab')
    }
    throw new Error(`Nothing called ${name} within ${longestWalk} steps.`)
  }

  /** All words that can be read in this language; those marked as of another language are left out. */
  async wordsIn(language: string): Promise<string> {
    return this.page.evaluate((wanted) => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const other of copy.querySelectorAll(`[lang]:not([lang='${wanted}']), script, style`)) other.remove()
      return copy.textContent ?? ''
    }, language)
  }

  /** Fills a field by its label, of whatever kind; a choice by what it says. */
  async types(field: string | RegExp, text: string): Promise<void> {
    const found = this.page.getByLabel(field).filter({ visible: true }).first()
    const isChoice = (await found.evaluate((element) => element.tagName)) === 'SELECT'
    await (isChoice ? found.selectOption({ label: text }) : found.fill(text))
  }

  /** Comes from an address of their own, as a proxy before the town would tell. */
  async comesFrom(address: string): Promise<void> {
    await this.page.context().setExtraHTTPHeaders({ 'x-forwarded-for': address })
  }

  /** Tries wrong passwords for an account, as a program would. */
  async guesses(name: string, times: number): Promise<void> {
    const data = { name, password: 'wrong wrong wrong' }
    const headers = { origin: new URL(this.#home).origin }
    for (let time = 0; time < times; time += 1) {
      await this.page.request.post(new URL('api/account/sign-in', this.#home).href, { data, headers })
    }
  }

  /** Sends a change set past all screens, by hand, as the page could: what the server says, with its status. */
  async sends(changeSet: object): Promise<{ status: number; error?: string }> {
    return this.page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('api/changes', { method: 'POST', headers, body })
      return { status: answer.status, ...(await answer.json()) }
    }, JSON.stringify(changeSet))
  }

  /** A link that is written out on the page. */
  async linkWritten(): Promise<string> {
    return (await this.page.locator('code').textContent()) ?? ''
  }

  /** Once the server has refused with a status (401), as it should: that it did is no fault of the page. */
  async wasRefused(status: number): Promise<void> {
    const isRefusal = (trouble: string) => trouble.includes(`status of ${status}`)
    await expect.poll(() => this.#troubles.some(isRefusal)).toBe(true)
    this.#troubles.splice(this.#troubles.findIndex(isRefusal), 1)
  }

  /** Waits until nothing is loaded, faded or moved any more. */
  async settles(): Promise<void> {
    await this.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    await this.page.waitForTimeout(300)
  }

  /** Uses the keyboard: `Tab`, `Enter`, `Control+k`. */
  async keys(...strokes: string[]): Promise<void> {
    for (const stroke of strokes) await this.page.keyboard.press(stroke)
  }

  async writes(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /**
   * What axe (WCAG 2.2 A and AA and best practice, or some rules of it) finds on the page: one line per fault. It looks at this page
   * alone, which has no frames, and so does not open another one to sum up.
   */
  async barriers(rules?: string[]): Promise<string[]> {
    const options = { resultTypes: ['violations' as const], ...(rules && { runOnly: rules }) }
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options(options)
    const { violations } = await axe.analyze()
    return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}`))
  }

  /** What went wrong unseen so far: errors of the page, and requests to other hosts. */
  unseenFaults(): string[] {
    return [...this.#troubles, ...this.#strangers.map((url) => `asked a stranger: ${url}`)]
  }
}
