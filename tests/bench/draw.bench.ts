/** CPU of the whole browser from opening the page to the drawn town, ours against the bare page; then with 20,000 lines. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { median, type Row, report } from './measure.ts'
import { openPages, type Page, type Pages, putData } from './pages.ts'

const runs = 5
const manyLines = 20_000

/** CPU milliseconds from opening the page until the browser rests. */
async function drawn(page: Page): Promise<number> {
  const measured = await openBrowser()
  const { tab } = measured
  const before = await measured.rest()
  await tab.goto(page.url)
  await tab.locator('canvas').first().waitFor({ state: 'attached' })
  const after = await measured.rest()
  await measured.close()
  return after - before
}

async function compare(pages: Pages, what: string, atMost: number): Promise<Row> {
  const ours: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run += 1) {
    bare.push(await drawn(pages.bare))
    ours.push(await drawn(pages.ours))
  }
  return { what, measured: median(ours), compared: median(bare), unit: 'CPU ms', atMost }
}

/** The alleys of the town over and over, each time a little aside, until there are as many as wanted. */
async function putManyAlleys(pages: Pages): Promise<void> {
  const collection: GeoJSON.FeatureCollection<GeoJSON.LineString> = JSON.parse(
    await readFile('public/data/alley.geojson', 'utf8'),
  )
  const few = collection.features
  const features = Array.from({ length: manyLines }, (_, index) => {
    const alley = few[index % few.length]
    if (!alley) throw new Error('The published data has no alleys.')
    const [aside, up] = [(((index * 7919) % 613) - 306) * 1e-5, (((index * 104729) % 599) - 299) * 1e-5]
    const coordinates = alley.geometry.coordinates.map(([lon = 0, lat = 0]) => [lon + aside, lat + up])
    return { ...alley, id: `alley:many-${index}`, geometry: { ...alley.geometry, coordinates } }
  })
  const file = join(tmpdir(), `many-alleys-${process.pid}.geojson`)
  await writeFile(file, JSON.stringify({ ...collection, features }))
  await putData(pages, 'alley.geojson', file)
  await rm(file)
}

const pages = await openPages()
const town = await compare(pages, 'CPU to the drawn town', 1.3)
await putManyAlleys(pages)
const many = await compare(pages, 'CPU to 20,000 lines', 1.15)
await pages.close()
report([town, many])
