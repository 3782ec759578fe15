/** Real streets and the messy files an importer meets; skipped where the data folder beside the project is missing. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type MapRecord, recordOf } from '../../src/changes/record.ts'
import { planAlleys, type Wish } from '../../src/exchange/alleyPlan.ts'
import { readFeatures } from '../../src/exchange/featureFile.ts'
import { refusedByReason } from '../../src/exchange/refusedFile.ts'
import { distanceBetween } from '../../src/geo/measure.ts'

const folder = new URL('../../../shared/data/', import.meta.url)
const missing = !existsSync(folder)
const skipped = missing ? ' (skipped: ../shared/data is missing)' : ''
const wish: Wish = { datum: 'wgs84', unit: null, source: 'real' }
const bytesOf = (path: string) => readFileSync(new URL(path, folder))

function featuresOf(path: string): unknown[] {
  const reading = readFeatures(bytesOf(path))
  if (!reading.ok) throw new Error(reading.fault.code)
  return reading.features
}

const town: { features: MapRecord[] } = JSON.parse(
  readFileSync(new URL('../../public/data/unit.geojson', import.meta.url), 'utf8'),
)
const units = town.features
const ground = { units, alleys: [] }

describe.skipIf(missing)(`real input${skipped}`, () => {
  test('10,978 real lines are placed in the 24 units, and a second import finds every one', {
    timeout: 60_000,
  }, async () => {
    const features = featuresOf('fengtai_streets_osm.geojson')
    const plan = await planAlleys(features, ground, wish)
    expect(plan.creates.length + plan.refused.length).toBe(10_978)
    expect(plan.creates.length).toBeGreaterThan(10_500)
    expect(refusedByReason(plan.refused).map(({ code }) => code)).toEqual(['row.outsideDistrict'])
    expect(plan.perUnit.size).toBe(24)
    expect(new Set(plan.creates.map(({ key }) => key)).size).toBe(plan.creates.length)
    const alleys = plan.creates.map(({ key, fields }) => recordOf(key, fields, 1))
    const again = await planAlleys(features, { units, alleys }, wish)
    expect(again).toMatchObject({ creates: [], unchanged: plan.creates.length })
  })

  test('the length measured is that of the source, within 0.5 %', async () => {
    const features = featuresOf('fengtai_streets_osm.geojson') as { properties: { sid: string; len_m: number } }[]
    const { creates } = await planAlleys(features.slice(0, 500), ground, wish)
    const told = new Map(features.map(({ properties: { sid, len_m } }) => [`real#${sid}`, len_m]))
    for (const { fields } of creates) {
      const source = told.get(String(fields.source))!
      expect(Math.abs(Number(fields.lengthM) - source)).toBeLessThan(0.5 + source * 0.005)
    }
  })

  test('GCJ-02 that claims CRS84 comes right with --datum gcj02: 500 m apart without', async () => {
    const features = featuresOf('import-cases/30_D_gcj02_claims_crs84/fengtai_gcj02.geojson')
    const [right, wrong] = await Promise.all([
      planAlleys(features, ground, { ...wish, datum: 'gcj02' }),
      planAlleys(features, ground, wish),
    ])
    const start = ({ creates }: typeof right) =>
      (creates[0]!.fields.geometry as { coordinates: number[][] }).coordinates[0]!
    expect(distanceBetween(start(right), start(wrong))).toBeGreaterThan(450)
    expect(distanceBetween(start(right), start(wrong))).toBeLessThan(600)
  })

  test('doubled and one-point lines are refused row by row', async () => {
    const plan = await planAlleys(
      featuresOf('import-cases/27_directed_duplicates_and_one_point_lines/fengtai_directed.geojson'),
      ground,
      wish,
    )
    const counts = new Map(refusedByReason(plan.refused).map(({ code, count }) => [code, count]))
    expect(counts.get('geometry.tooFewPoints')).toBe(16)
    expect(counts.get('row.duplicate')).toBeGreaterThan(300)
    expect(plan.creates.length).toBeGreaterThan(300)
  })

  test('null and empty geometries, and points among lines, are refused row by row', async () => {
    const empty = await planAlleys(
      featuresOf('import-cases/21_null_and_empty_geometries/empty-geoms.geojson'),
      ground,
      wish,
    )
    expect(empty.creates).toEqual([])
    const mixed = await planAlleys(
      featuresOf('import-cases/10_mixed_geometry_one_layer/mixed_feature.json'),
      ground,
      wish,
    )
    expect(mixed.refused.map(({ reason }) => reason.code)).toContain('geometry.typeNotAllowed')
  })

  test.each([
    ['16_echarts_utf8encoding/beijing.echarts.json', 'encodedCoordinates'],
    ['14_csv_wkt_semicolon_no_newline/wkt.csv', 'notJson'],
    ['31_D_csv_wkt_gbk_bd09/fengtai_bd09_gbk.csv', 'encoding'],
    ['07_projected_no_prj/c_utm.shp', 'notText'],
    ['04_dbf_ldid_gbk_out_of_range/chinese.dbf', 'notText'],
    ['23_zip_two_shapefiles_macosx/multiple_shapefiles.zip', 'notText'],
  ])('%s is refused whole: %s', (path, code) => {
    expect(readFeatures(bytesOf(`import-cases/${path}`))).toMatchObject({ ok: false, fault: { code } })
  })
})
