/** The indicators of the demo town against SQL over plain tables: the same numbers for every unit, on two days; and one walk along the log gives them too. */
import { describe, expect, it } from 'vitest'
import { endOfDay } from '../../src/changes/day.ts'
import { foldOf } from '../../src/changes/fold.ts'
import { makeTown } from '../../src/demo/town.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { registerOf } from '../../src/indicators/register.ts'
import { indicatorSeries } from '../../src/indicators/series.ts'
import { indicatorTable } from '../../src/indicators/table.ts'
import { kinds } from '../../src/kinds.ts'
import { TownInSql } from './townSql.ts'

const log = makeTown().changeSets.map((changeSet, place) => ({ ...changeSet, seq: place + 1, madeAt: changeSet.at }))
const days = ['2023-06-30', '2026-11-20']
const series = indicatorSeries(log, [...days, '2024-02-29'])

/** What the demo town does not know on every day: only since 2024-10 is it written by when a defect is to be mended. */
const isKnown = (id: string, day: string) => id !== 'issueClosedOnTime' || day > '2024-10'

describe.each(days)('the demo town on %s', (day) => {
  const fold = foldOf(
    kinds,
    log.filter(({ at }) => at < endOfDay(day)),
  )
  const table = indicatorTable(registerOf(fold.records.values()), day)
  const town = new TownInSql(fold.records.values(), day)

  it.each(catalogue.map(({ id, digits }) => ({ id, digits })))('$id is what SQL says', ({ id, digits }) => {
    const found = town.read(id)
    const ours = table.map(({ unit, cells }) => ({ unit: unit.id, value: cells[id].value, n: cells[id].n }))
    const theirs = table.map(({ unit }) => {
      const { value = null, n = 0 } = found.get(unit.id) ?? {}
      return { unit: unit.id, value: value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits, n }
    })
    expect(ours).toEqual(theirs)
    expect(ours).toHaveLength(24)
    expect(ours.some(({ value }) => value !== null)).toBe(isKnown(id, day))
  })

  it('is read the same in one walk along the log', () => {
    expect(series.get(day)).toEqual(table)
  })

  it('has no rank and no number per head where the population is unknown', () => {
    const unknown = table.filter(({ unit }) => unit.properties.population === null)
    expect(unknown.length).toBeGreaterThan(0)
    for (const { cells } of unknown) {
      for (const { value, rank, reason } of [cells.appealsPer10k, cells.participationPer10k])
        expect({ value, rank, reason }).toEqual({ value: null, rank: null, reason: 'population' })
    }
  })
})
