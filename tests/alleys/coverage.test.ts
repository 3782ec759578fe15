/** Which alleys of a unit were inspected this month, and which one is to be visited first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alley, alleyShape } from '../../src/alleys/alley.ts'
import { coverageOn } from '../../src/alleys/coverage.ts'
import { inspectionShape } from '../../src/alleys/inspection.ts'
import { type Stage, stages } from '../../src/alleys/stage.ts'

function alley(id: string, stage: Stage): Alley {
  const fields = { name: id, nameHant: id, nameEn: id, unit: 'unit:a', stage, lengthM: 100 }
  const properties = { ...alleyShape.parse(fields), version: 1 }
  return { type: 'Feature', id: `alley:${id}`, geometry: null, properties }
}

function inspected(id: string, date: string) {
  const points = Array<number>(10).fill(10)
  const fields = { alley: `alley:${id}`, unit: 'unit:a', date, checklist: '2023', points, inspector: 'x' }
  return { properties: { ...inspectionShape.parse(fields), version: 1 } }
}

const ids = (alleys: readonly Alley[]) => alleys.map(({ id }) => id.slice(6))

describe('coverage', () => {
  const alleys = [alley('a', 'accepted'), alley('b', 'maintained'), alley('c', 'maintained'), alley('d', 'surveyed')]

  it('counts what is to be inspected, the longest unvisited first', () => {
    const visits = [inspected('a', '2026-11-03'), inspected('b', '2026-10-20'), inspected('c', '2026-10-02')]
    const { visited, left, lastOn } = coverageOn(alleys, visits, '2026-11-20')
    expect([ids(visited), ids(left)]).toEqual([['a'], ['c', 'b']])
    expect(lastOn.get('alley:b')).toBe('2026-10-20')
  })

  it('knows nothing of days to come', () => {
    const visits = [inspected('a', '2026-11-25')]
    expect(ids(coverageOn(alleys, visits, '2026-11-20').visited)).toEqual([])
    expect(ids(coverageOn(alleys, visits, '2026-11-25').visited)).toEqual(['a'])
  })

  it('goes on through rework and takes in what was visited without need', () => {
    const reworked = { ...alley('r', 'rework') }
    reworked.properties = { ...reworked.properties, awardedGrade: 'compliant', awardedOn: '2024-01-01' }
    const { visited, left } = coverageOn([...alleys, reworked], [inspected('d', '2026-11-02')], '2026-11-20')
    expect([ids(visited), ids(left)]).toEqual([['d'], ['a', 'b', 'c', 'r']])
  })

  it('has each alley once, visited or left', () => {
    const day = fc.date({ min: new Date('2026-08-01'), max: new Date('2026-11-30'), noInvalidDate: true })
    const visit = fc.record({ place: fc.nat(5), on: day })
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stages), { maxLength: 6 }), fc.array(visit), (found, made) => {
        const town = found.map((stage, place) => alley(`${place}`, stage))
        const visits = made.map(({ place, on }) => inspected(`${place}`, on.toISOString().slice(0, 10)))
        const { visited, left, month } = coverageOn(town, visits, '2026-11-30')
        expect(new Set(ids([...visited, ...left])).size).toBe(visited.length + left.length)
        for (const one of visited)
          expect(visits.some(({ properties: { alley, date } }) => alley === one.id && date.startsWith(month))).toBe(
            true,
          )
        for (const one of left)
          expect(visits.some(({ properties: { alley, date } }) => alley === one.id && date.startsWith(month))).toBe(
            false,
          )
      }),
    )
  })
})
