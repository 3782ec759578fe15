/** The marks of the map of opinions: every opinion counted once at each level, nothing shown that is not for the map. */
import { describe, expect, it } from 'vitest'
import { alleyZoom, forMap, marksOf, singleZoom } from '../../src/opinions/marks.ts'
import type { Opinion, OpinionProperties } from '../../src/opinions/opinion.ts'
import { progressOf } from '../../src/opinions/progress.ts'

function opinion(
  id: string,
  properties: Partial<OpinionProperties>,
  at: [number, number] | null = [116.4, 39.8],
): Opinion {
  return {
    type: 'Feature',
    id: `opinion:${id}`,
    geometry: at && { type: 'Point', coordinates: at },
    properties: {
      type: 'complaint',
      topic: 'lighting',
      stage: 'assigned',
      unit: 'unit:one',
      alley: null,
      text: '灯坏了',
      submittedOn: '2026-11-01',
      answeredOn: null,
      resolvedOn: null,
      satisfied: null,
      synthetic: true,
      version: 1,
      ...properties,
    },
  }
}

const labelOf = (unit: string) => (unit === 'unit:one' ? ([116.41, 39.81] as const) : undefined)

describe('the map of opinions', () => {
  it('shows what is open and what was dealt with within a year, and nothing without a place', () => {
    const shown = forMap(
      [
        opinion('open-old', { submittedOn: '2020-01-01' }),
        opinion('done-new', { stage: 'confirmed', submittedOn: '2026-10-01' }),
        opinion('done-old', { stage: 'resolved', submittedOn: '2025-10-01' }),
        opinion('secret', { stage: 'submitted' }),
        opinion('gone', { stage: 'withdrawn' }),
        opinion('same', { stage: 'duplicate' }),
        opinion('other', { stage: 'outOfScope' }),
        opinion('nowhere', {}, null),
      ],
      '2026-11-20',
    )
    expect(shown.map(({ id }) => id)).toEqual(['opinion:open-old', 'opinion:done-new'])
  })

  it('counts every opinion once by unit, and in alleys where there are several', () => {
    const { features } = marksOf(
      [
        opinion('1', { alley: 'alley:a' }, [116.4, 39.8]),
        opinion('2', { alley: 'alley:a', stage: 'confirmed' }, [116.401, 39.8]),
        opinion('3', { alley: 'alley:a' }, [116.402, 39.8]),
        opinion('4', { alley: 'alley:b' }),
        opinion('5', { unit: 'unit:nameless' }),
      ],
      labelOf,
    )
    const of = (level: string) => features.filter(({ properties }) => properties.level === level)
    expect(of('unit').map(({ properties: { key, n, open } }) => [key, n, open])).toEqual([['unit:one', 4, 3]])
    expect(of('alley').map(({ properties: { key, n, open } }) => [key, n, open])).toEqual([['alley:a', 3, 2]])
    expect(of('alley')[0]?.geometry.coordinates).toEqual([116.401, 39.8])
    expect(of('single').map(({ properties: { key, from } }) => [key, from])).toEqual([
      ['opinion:1', singleZoom],
      ['opinion:2', singleZoom],
      ['opinion:3', singleZoom],
      ['opinion:4', alleyZoom],
      ['opinion:5', alleyZoom],
    ])
  })
})

describe('the steps a resident sees', () => {
  const steps = (properties: Partial<OpinionProperties>) =>
    progressOf(opinion('x', properties).properties).map(({ step, state, on }) => `${step} ${state} ${on ?? ''}`.trim())

  it('are dated as far as they are known', () => {
    expect(steps({ stage: 'answered', screenedOn: '2026-11-02', answeredOn: '2026-11-05' })).toEqual([
      'received done 2026-11-01',
      'screened done 2026-11-02',
      'answered done 2026-11-05',
      'resolved now',
      'confirmed next',
    ])
  })

  it('go back to the work when it is reopened', () => {
    expect(steps({ stage: 'reopened', answeredOn: '2026-11-05', resolvedOn: '2026-11-09' }).slice(2)).toEqual([
      'answered done 2026-11-05',
      'resolved now',
      'confirmed next',
    ])
  })

  it('end where nothing more is waited for', () => {
    expect(steps({ stage: 'outOfScope' })).toEqual(['received done 2026-11-01', 'screened done'])
    expect(steps({ stage: 'withdrawn' })).toEqual(['received done 2026-11-01'])
  })
})
