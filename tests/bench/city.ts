/** A whole city made of the demo town: 350 units in a lattice over the district, 20,000 alleys in them, and numbers for each. */
import type { Page, Route } from '@playwright/test'
import type { FileRow } from '../../src/indicators/indicatorFile.ts'

export const cityUnitCount = 350
const alleyCount = 20_000
const columns = 25

/** West, south, and how far the lattice reaches: degrees. */
const [west, south, wide, high] = [116.05, 39.76, 0.41, 0.135]

interface Collection {
  features: GeoJSON.Feature[]
}

const nameOf = (index: number) => `unit:city-${index}`

/** Answers the tab's questions for units, alleys and numbers with those of the city. */
export async function showCity(tab: Page): Promise<void> {
  await tab.route('**/data/unit.geojson*', (route) => changed(route, cityUnits))
  await tab.route('**/data/alley.geojson*', (route) => changed(route, cityAlleys))
  await tab.route('**/api/indicators?*', (route) => changed(route, cityNumbers))
}

async function changed<Answer>(route: Route, change: (answer: Answer) => Answer): Promise<void> {
  const response = await route.fetch()
  await route.fulfill({ response, json: change(await response.json()) })
}

function cityUnits(town: Collection): Collection {
  const rows = Math.ceil(cityUnitCount / columns)
  const [width, height] = [wide / columns, high / rows]
  const features = Array.from({ length: cityUnitCount }, (_, index) => {
    const like = town.features[index % town.features.length]!
    const [column, row] = [index % columns, Math.floor(index / columns)]
    const [left, low] = [west + column * width, south + row * height]
    const ring = [
      [left, low],
      [left + width, low],
      [left + width, low + height],
      [left, low + height],
      [left, low],
    ]
    const properties = {
      ...like.properties,
      no: index + 1,
      shortName: `${like.properties?.shortName}${index}`,
      label: [left + width / 2, low + height / 2],
      hive: [column, row],
    }
    return { ...like, id: nameOf(index), geometry: { type: 'Polygon' as const, coordinates: [ring] }, properties }
  })
  return { ...town, features }
}

function cityAlleys(town: Collection): Collection {
  const features = Array.from({ length: alleyCount }, (_, index) => {
    const like = town.features[index % town.features.length]!
    const line = like.geometry as GeoJSON.LineString
    const [aside, up] = [(((index * 7919) % 613) - 306) * 1e-5, (((index * 104729) % 599) - 299) * 1e-5]
    const coordinates = line.coordinates.map(([lon = 0, lat = 0]) => [lon + aside, lat + up])
    const properties = { ...like.properties, unit: nameOf(index % cityUnitCount) }
    return { ...like, id: `alley:city-${index}`, geometry: { ...line, coordinates }, properties }
  })
  return { ...town, features }
}

function cityNumbers(answer: { rows: FileRow[] }): { rows: FileRow[] } {
  const byUnit = [...Map.groupBy(answer.rows, ({ unit }) => unit).values()]
  const rows = Array.from({ length: cityUnitCount }, (_, index) =>
    (byUnit[index % byUnit.length] ?? []).map((row) => ({
      ...row,
      unit: nameOf(index) as FileRow['unit'],
      value: row.value === null ? null : Math.round(row.value * (0.8 + ((index * 37) % 40) / 100) * 10) / 10,
    })),
  )
  return { ...answer, rows: rows.flat() }
}
