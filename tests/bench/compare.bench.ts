/** Comparing: the work of the page's own thread for another indicator or another day of the demo town, and against a whole city. */
import { setTimeout as wait } from 'node:timers/promises'
import { openBrowser } from './browser.ts'
import { openBuiltTown } from './builtTown.ts'
import { cityUnitCount, showCity } from './city.ts'
import { median, report } from './measure.ts'
import { traced, type Work } from './trace.ts'

const indicators = ['gradeShare', 'avgInspectionScore', 'resolutionRate', 'issueDensity']
const days = ['2025-12-31', '2024-06-30', '2023-03-31']

const town = await openBuiltTown()

/** Opens the page, changes what is compared, step after step, and tells the work of each. */
async function worksOf(steps: readonly string[], isCity: boolean): Promise<Work[]> {
  const measured = await openBrowser()
  const { tab } = measured
  if (isCity) await showCity(tab)
  await tab.goto(`${town.url}/?page=compare`)
  await tab.locator('.ranking-row').first().waitFor()
  await measured.rest()
  const units = await tab.locator('.ranking-row').count()
  if (units !== (isCity ? cityUnitCount : 24)) throw new Error(`${units} units are ranked.`)
  const works: Work[] = []
  for (const step of steps) {
    const goOn = async () => {
      await tab.evaluate((next) => {
        history.pushState(null, '', next)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?page=compare&${step}`)
      await wait(100)
      await measured.rest()
    }
    works.push(await traced(tab, goOn))
  }
  await measured.close()
  return works
}

const byIndicator = indicators.map((id) => `metric=${id}`)
const indicator = await worksOf(byIndicator, false)
const byDay = days.map((date) => `date=${date}`)
const day = await worksOf(byDay, false)
const city = await worksOf(byIndicator, true)
const cityDay = await worksOf(byDay, true)
await town.close()

const works = (all: readonly Work[]) => median(all.map(({ work }) => work))
const longest = (all: readonly Work[]) => Math.max(...all.map((one) => one.longest))
console.table({ indicator, day, city, cityDay })
report([
  { what: 'another indicator: CPU of the main thread', measured: works(indicator), unit: 'ms', atMost: 100 },
  { what: 'another indicator: longest task', measured: longest(indicator), unit: 'ms', atMost: 200 },
  { what: 'another day: CPU of the main thread', measured: works(day), unit: 'ms', atMost: 100 },
  { what: 'another day: longest task', measured: longest(day), unit: 'ms', atMost: 200 },
  {
    what: 'another indicator in a city of 350 units and 20,000 alleys, against the demo town',
    measured: works(city),
    compared: works(indicator),
    unit: 'ms',
    atMost: 5,
  },
  {
    what: 'another day in a city of 350 units and 20,000 alleys, against the demo town',
    measured: works(cityDay),
    compared: works(day),
    unit: 'ms',
    atMost: 8,
  },
])
