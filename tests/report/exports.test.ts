/** What leaves the screen in files says the numbers of the screen, and runs nothing in anybody's spreadsheet. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/accounts/csv.ts'
import { endOfDay } from '../../src/changes/day.ts'
import { foldOf } from '../../src/changes/fold.ts'
import { compareCells } from '../../src/compare/compareFile.ts'
import { tableRows } from '../../src/compare/numbers.ts'
import { makeTown } from '../../src/demo/town.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { fileRowsOf, indicatorCsv } from '../../src/indicators/indicatorFile.ts'
import { registerOf } from '../../src/indicators/register.ts'
import { indicatorTable } from '../../src/indicators/table.ts'
import { kinds } from '../../src/kinds.ts'
import { numbersCollection } from '../../src/report/collection.ts'
import { meanSentence, numberOf, rankOf } from '../../src/report/reading.ts'
import { sheetCells } from '../../src/report/sheet.ts'
import { townReport } from '../../src/report/townReport.ts'
import { speaker } from '../../src/words/speak.ts'
import { zhHans } from '../../src/words/zhHans.ts'

const words = speaker('zh-Hans', zhHans, '2026')
const day = '2026-11-20'
const log = makeTown().changeSets.map((changeSet, place) => ({ ...changeSet, seq: place + 1, madeAt: changeSet.at }))
const fold = foldOf(
  kinds,
  log.filter(({ at }) => at < endOfDay(day)),
)
const screen = fileRowsOf(indicatorTable(registerOf(fold.records.values()), day))
const report = townReport(
  [...fold.records.values()].flatMap((record) => fold.seen(record) ?? []),
  day,
)
const names = new Map(report.units.map(({ id, properties }) => [id, properties.name]))
const cells = compareCells(tableRows(screen, 'name'), catalogue, { names, words })
const sheet = sheetCells(cells)
const collection = numbersCollection(report.units, screen, catalogue, {
  name: '对比',
  date: day,
  attribution: '示例',
  synthetic: true,
})

describe('the numbers of the demo town', () => {
  it('are the same on screen, in report, CSV, XLSX and GeoJSON', () => {
    expect(report.rows).toEqual(screen)
    const csv = csvOf(cells)
    for (const [line, { id, properties }] of report.units.entries()) {
      const row = cells.find(([name]) => name === properties.name) ?? []
      const inSheet = sheet[cells.indexOf(row)] ?? []
      const feature = collection.features[line]
      for (const [column, indicator] of catalogue.entries()) {
        const onScreen = screen.find((one) => one.unit === id && one.indicator === indicator.id)
        const place = 2 + 3 * column
        const { value = null, n = 0, period } = onScreen ?? {}
        expect(numberOf(report.rows, id, indicator.id)).toEqual(onScreen)
        expect([row[place], row[place + 1]]).toEqual([value ?? '暂无数据', n])
        expect(row[place + 2]).toBe(`${period?.from}/${period?.to}`)
        expect([inSheet[place]?.value, inSheet[place + 1]?.value]).toEqual([value ?? '暂无数据', n])
        expect(feature?.properties?.[indicator.id]).toMatchObject({ value, n, ...period })
      }
      expect(csv).toContain(`\n${row.join(',')}\r\n`)
    }
  })

  it('have no number and no rank per head anywhere where nobody knows the population', () => {
    const unknown = report.units.filter(({ properties }) => properties.population === null)
    expect(unknown.length).toBeGreaterThan(0)
    const long = indicatorCsv(indicatorTable(registerOf(fold.records.values()), day), words)
    for (const { id, properties } of unknown) {
      for (const indicator of ['appealsPer10k', 'participationPer10k'] as const) {
        const row = numberOf(report.rows, id, indicator)
        expect(row).toMatchObject({ value: null, rank: null, reason: 'population' })
        expect(rankOf(row, words)).toBe('不排名')
        const place = 2 + 3 * catalogue.findIndex((one) => one.id === indicator)
        const line = cells.findIndex(([name]) => name === properties.name)
        expect([cells[line]?.[place], sheet[line]?.[place]?.value]).toEqual(['暂无数据', '暂无数据'])
        const told = collection.features.find((one) => one.id === id)?.properties?.[indicator]
        expect(told).toMatchObject({ value: null, reason: 'population' })
        expect(told).not.toHaveProperty('rank')
        const inFile = long.split('\r\n').filter((one) => one.startsWith(`${properties.name},`))
        const name = words.say(`indicator.${indicator}`)
        expect(inFile.find((one) => one.includes(`,${name},`))).toMatch(/,暂无数据,.*,,,/)
      }
    }
  })

  it('have a mean in which every unit with a number counts once', () => {
    const [completion] = catalogue
    const values = screen.flatMap(({ indicator, value }) => (indicator === completion.id ? [value ?? 0] : []))
    const mean = values.reduce((sum, value) => sum + value, 0) / 24
    expect(meanSentence(screen, completion, words)).toBe(`${words.number(mean, 1)}%`)
  })
})

describe('the cells of a spreadsheet', () => {
  it('never begin a formula, whatever was written in them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'0123.ab甲 ') })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (row) => {
        const [made = []] = sheetCells([row])
        for (const [place, cell] of made.entries()) {
          if (typeof cell?.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@\t\r]/)
          else if (cell) expect(String(cell.value)).toBe(String(Number(row[place])))
          else expect(row[place]).toBe('')
        }
      }),
    )
  })

  it('keep codes as they are written, and take numbers for numbers', () => {
    expect(sheetCells([['007', '13800000000', '320', '1.5', -3.2, '-3']])[0]).toEqual([
      { value: '007', type: String },
      { value: 13800000000, type: Number },
      { value: 320, type: Number },
      { value: 1.5, type: Number },
      { value: -3.2, type: Number },
      { value: "'-3", type: String },
    ])
  })
})
