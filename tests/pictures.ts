/** Takes the README's pictures: the real server, the demo town, one picture for each link. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { demoPassword } from '../src/accounts/demoAccounts.ts'
import { findChromium, softwareDrawing } from './chromium.ts'
import { openTown } from './town.ts'

/** A picture: its file's name, the link it shows, the size of the window in CSS pixels, and the demo account that looks, if any. */
interface Picture {
  name: string
  link: string
  width: number
  height: number
  account?: string
}

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const pictures: readonly Picture[] = [
  { name: 'town', link: '/', ...desk },
  { name: 'unit', link: '/?key=unit:fangzhuang', ...desk },
  { name: 'alley', link: '/?key=alley:u03-05', ...desk },
  { name: 'table', link: '/?show=table', ...desk },
  { name: 'dark', link: '/?key=unit:fangzhuang&theme=dark', ...desk },
  { name: 'hive', link: '/?hive=1', ...desk },
  { name: 'phone', link: '/?key=unit:fangzhuang', ...phone },
  { name: 'edit', link: '/?key=alley:u13-09&page=edit', ...desk, account: 'planner-13' },
  { name: 'history', link: '/?key=alley:u13-03&page=history', ...desk },
  { name: 'patrol', link: '/?key=unit:fangzhuang&page=patrol', ...phone, account: 'planner-13' },
  { name: 'speak', link: '/?page=speak&key=alley:u13-05', ...phone },
  { name: 'inbox', link: '/?page=inbox&key=unit:fangzhuang', ...desk, account: 'planner-13' },
  { name: 'compare', link: '/?page=compare', ...desk },
  { name: 'swipe', link: '/?page=compare&face=swipe&date2=2024-06-30', ...desk },
  { name: 'report', link: '/?page=report&key=unit:fangzhuang', ...desk },
  { name: 'inspect', link: '/?key=alley:u13-03&page=inspect', ...phone, account: 'planner-13' },
]

/** Long enough for the map to be drawn and for the panel to slide out. */
const settlingMs = 5000

async function take(browser: Browser, url: string, { name, link, width, height, account }: Picture): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' })
  if (account) {
    const data = { name: account, password: demoPassword }
    await tab.request.post(`${url}/api/account/sign-in`, { data, headers: { origin: url } })
  }
  await tab.goto(new URL(link, url).href)
  await tab.waitForTimeout(settlingMs)
  await tab.screenshot({ path: join('pictures', `${name}.png`) })
  await tab.close()
}

mkdirSync('pictures', { recursive: true })
const town = await openTown()
const browser = await chromium.launch({ executablePath: findChromium(), ...softwareDrawing() })
for (const picture of pictures) await take(browser, town.url, picture)
await browser.close()
await town.close()
