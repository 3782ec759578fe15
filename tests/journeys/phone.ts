/** A phone in somebody's hand: it stands in an alley, loses the network, is killed and comes back, and counts the taps. */
import type { Browser, BrowserContext } from '@playwright/test'
import { journey as walk } from './driver.ts'
import { Visitor } from './visitor.ts'

/** A visitor with a phone. */
export class Phone extends Visitor {
  readonly #context: BrowserContext
  /** Taps since they were last counted. */
  #taps = 0

  constructor(page: Visitor['page'], home: string) {
    super(page, home)
    this.#context = page.context()
  }

  /** Taps a thing by what it is and what it is called. */
  async taps(role: Parameters<Visitor['finds']>[0], name: string | RegExp): Promise<void> {
    this.#taps += 1
    await this.finds(role, name).click()
  }

  /** Takes a photo with the camera that a tile opens. */
  async shoots(place: string | RegExp, file: string): Promise<void> {
    this.#taps += 1
    await this.gives(place, file)
  }

  /** Taps into a field and says something. */
  async notes(field: string, text: string): Promise<void> {
    this.#taps += 1
    await this.types(field, text)
  }

  /** The taps since the last count. */
  count(): number {
    const taps = this.#taps
    this.#taps = 0
    return taps
  }

  /** Goes to a place: degrees WGS84. */
  async walksThither([longitude = 0, latitude = 0]: readonly number[]): Promise<void> {
    await this.#context.setGeolocation({ longitude, latitude, accuracy: 4 })
  }

  async losesNetwork(isLost = true): Promise<void> {
    await this.#context.setOffline(isLost)
  }

  /** Waits until the app itself is kept on the phone. */
  async keepsApp(): Promise<void> {
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  }

  /** The names of what the phone keeps for this town. */
  async keeps(): Promise<string[]> {
    return this.page.evaluate(async () => [...(await caches.keys()), ...Object.keys(localStorage)])
  }

  /** The tab is killed; somebody opens it again. */
  async comesBack(link: string): Promise<Phone> {
    await this.page.close()
    const phone = new Phone(await this.#context.newPage(), this.home)
    await phone.opens(link)
    return phone
  }
}

async function phoneIn(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['geolocation'],
    geolocation: { longitude: 116.43, latitude: 39.86, accuracy: 4 },
    serviceWorkers: 'allow',
  })
}

/** A journey with a phone; what fails for want of a network is no fault of the page. */
export const journey = walk.extend<{ phone: Phone }>({
  phone: async ({ browser, town }, use) => {
    const context = await phoneIn(browser)
    await use(new Phone(await context.newPage(), town.url))
    await context.close()
  },
})
