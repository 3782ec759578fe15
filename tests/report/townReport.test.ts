/** Reports of the demo town: the numbers are those of screen and files, the rest is counted anew from the records, and the hash tells one town from another. */
import { describe, expect, it } from 'vitest'
import { endOfDay } from '../../src/changes/day.ts'
import { foldOf } from '../../src/changes/fold.ts'
import { fileOf, pathsOf } from '../../src/changes/publish.ts'
import type { PublishedIndex } from '../../src/changes/published.ts'
import { kindOf, type MapRecord } from '../../src/changes/record.ts'
import { makeTown } from '../../src/demo/town.ts'
import { kinds } from '../../src/kinds.ts'
import { countedPaths, numbersOf } from '../../src/report/publishedRows.ts'
import { hashOf } from '../../src/report/report.api.ts'
import { snapshotText } from '../../src/report/snapshot.ts'
import { reportOfUnit, townReport } from '../../src/report/townReport.ts'

const { changeSets, setting } = makeTown()
const log = changeSets.map((changeSet, place) => ({ ...changeSet, seq: place + 1, madeAt: changeSet.at }))
const day = '2026-11-20'
const fold = foldOf(
  kinds,
  log.filter(({ at }) => at < endOfDay(day)),
)
const records = [...fold.records.values()].flatMap((record) => fold.seen(record) ?? [])
const report = townReport(records, day)
const alleys = records.filter(({ id }) => kindOf(id) === 'alley')

describe('the report of the demo town', () => {
  it('counts every alley once, at its stage and in its unit', () => {
    expect(report.reports).toHaveLength(24)
    for (const { unit, stages } of report.reports) {
      const mine = alleys.filter(({ properties }) => properties.unit === unit)
      for (const { stage, n, km } of stages) {
        const there = mine.filter(({ properties }) => properties.stage === stage)
        expect(n).toBe(there.length)
        expect(km).toBeCloseTo(there.reduce((sum, { properties }) => sum + Number(properties.lengthM), 0) / 1000)
      }
    }
    expect(report.alleys).toHaveLength(alleys.length)
  })

  it('tells of grades lost below the pass mark and of none that was lost twice in a row', () => {
    const news = report.reports.flatMap((one) => one.news)
    expect(news.length).toBeGreaterThan(20)
    expect(new Set(news.map(({ what }) => what))).toEqual(new Set(['downgraded', 'restored']))
    const { from, to } = report.period
    expect(news.filter(({ date }) => date < from || date > to)).toEqual([])
    for (const { what, score } of news) expect(what === 'downgraded' ? score < 90 : score >= 90).toBe(true)
    for (const mine of Map.groupBy(news, ({ alley }) => alley).values())
      for (const [place, one] of mine.entries()) expect(one.what).not.toBe(mine[place + 1]?.what)
  })

  it('names who is in office on the day, and nobody whose term is over', () => {
    for (const { planner, volunteers } of report.reports) {
      expect(planner?.name).toMatch(/^小蜜丰 \d+ 号（示例）$/)
      expect(volunteers.length).toBeGreaterThan(0)
    }
    const early = townReport(records, '2019-01-01')
    expect(early.reports.every(({ planner }) => planner === null)).toBe(true)
    const leaving = (termEnd: string) =>
      records.map((one) =>
        one.id === 'person:planner-13' ? { ...one, properties: { ...one.properties, termEnd } } : one,
      )
    const named = (termEnd: string) =>
      townReport(leaving(termEnd), day).reports.find(({ unit }) => unit === 'unit:fangzhuang')?.planner?.name
    expect([named(day), named('2026-11-19')]).toEqual(['小蜜丰 13 号（示例）', undefined])
  })

  it('of one unit keeps every number and only its own alleys', () => {
    const one = reportOfUnit(report, 'unit:fangzhuang')
    expect(one.rows).toBe(report.rows)
    expect(one.reports.map(({ unit }) => unit)).toEqual(['unit:fangzhuang'])
    expect(new Set(one.alleys.map(({ unit }) => unit))).toEqual(new Set(['unit:fangzhuang']))
  })
})

const featuresOf = (path: string): MapRecord[] => JSON.parse(fileOf(fold, setting, path, false) ?? '').features

it('the embedded page reads the same numbers from the published files alone', () => {
  const index: PublishedIndex = JSON.parse(fileOf(fold, setting, 'index.json', false) ?? '')
  const files = countedPaths(index, report.units).map(featuresOf)
  expect(numbersOf(files.flat(), day)).toEqual(report.rows)
})

describe('the hash of a snapshot', () => {
  const published = pathsOf(fold)
    .filter((path) => path.endsWith('.geojson'))
    .flatMap(featuresOf)

  it('is the same read from the fold and from the published files, in whatever order', () => {
    expect(snapshotText(published) === snapshotText(records)).toBe(true)
    expect(hashOf(published.toReversed())).toBe(hashOf(records))
    expect(hashOf(records)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is the same whatever the order of the fields, and another one for another value', () => {
    const [first] = alleys as [MapRecord, ...MapRecord[]]
    const { properties, ...rest } = first
    const turned = Object.fromEntries(Object.entries(properties).toReversed())
    expect(hashOf([{ properties: turned, ...rest } as MapRecord])).toBe(hashOf([first]))
    expect(hashOf([{ ...first, properties: { ...properties, lengthM: 1 } }])).not.toBe(hashOf([first]))
  })
})
