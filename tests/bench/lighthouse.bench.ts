/** Lighthouse as a phone, ours against the bare page in the same batch. */
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { findChromium, softwareDrawing } from '../chromium.ts'
import { freePort } from '../town.ts'
import { median, report } from './measure.ts'
import { openPages, type Page } from './pages.ts'

const runs = 5

interface Marks {
  /** 0–100 */
  performance: number
  /** 0–100 */
  accessibility: number
  /** Cumulative layout shift, without unit. */
  shift: number
}

async function marksOf(page: Page): Promise<Marks> {
  const port = await freePort()
  const { args, env } = softwareDrawing()
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...args, '--lang=zh-CN', `--remote-debugging-port=${port}`],
    env,
  })
  const result = await lighthouse(page.url, {
    port,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
  })
  await browser.close()
  if (!result) throw new Error('Lighthouse gave no result.')
  const { categories, audits } = result.lhr
  return {
    performance: 100 * (categories.performance?.score ?? Number.NaN),
    accessibility: 100 * (categories.accessibility?.score ?? Number.NaN),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
  }
}

const pages = await openPages()
const ours: Marks[] = []
const bare: Marks[] = []
for (let run = 0; run < runs; run += 1) {
  bare.push(await marksOf(pages.bare))
  ours.push(await marksOf(pages.ours))
}
await pages.close()

const middle = (marks: readonly Marks[], name: keyof Marks) => median(marks.map((mark) => mark[name]))
report([
  {
    what: 'Lighthouse performance, phone',
    measured: middle(ours, 'performance'),
    compared: middle(bare, 'performance'),
    unit: 'points',
    atLeast: 1.2,
  },
  {
    what: 'Lighthouse accessibility',
    measured: Math.min(...ours.map((mark) => mark.accessibility)),
    unit: 'points',
    atLeast: 100,
  },
  { what: 'layout shift', measured: middle(ours, 'shift'), unit: '', atMost: 0.02 },
])
