/** Alleys on the map: every stage has its own recipe near by, filters hide, and what is chosen is lit. */
import { describe, expect, it } from 'vitest'
import { alleyData, alleyNameData, litAlleys } from '../../src/alleys/alley.layer.ts'
import { type Stage, stages } from '../../src/alleys/stage.ts'
import { alleyAt, layersOf, type Sight, town } from '../app/townStyle.ts'
import { drawnBy } from '../map/drawn.ts'

const lines = new Map(alleyData(town.alleys).alley.features.map(({ properties }) => [properties?.stage, properties]))

/** Ids of the line layers that draw the small town's alley of a stage. */
function drawn(stage: Stage, sight: Sight = {}, zoom = 15): string[] {
  return drawnBy(layersOf(sight), { source: 'alley', type: 2, properties: lines.get(stage) ?? {} }, zoom)
}

/** Ids of the name and badge layers that draw the small town's alley of a stage. */
function named(stage: Stage, sight: Sight = {}, steep = false): string[] {
  const properties = { ...lines.get(stage), steep }
  return drawnBy(layersOf(sight), { source: 'alleyName', type: 1, properties }, 15)
}

const base = ['alleyCasing']

describe('the lines', () => {
  it.each<[Stage, string[]]>([
    ['notStarted', ['alleyLine']],
    ['surveyed', ['alleyLine']],
    ['designed', ['alleyLine']],
    ['consulting', ['alleyLine']],
    ['constructing', ['alleySolid', 'alleyWorks']],
    ['accepted', ['alleySolid']],
    ['maintained', ['alleySolid', 'alleyCore']],
    ['rework', ['alleyTies', 'alleySolid']],
  ])('of %s near by are drawn by %j', (stage, recipe) => {
    expect(drawn(stage)).toEqual([...base, ...recipe])
  })

  it.each(stages)('of %s are thin when far, and never both', (stage) => {
    expect(drawn(stage, {}, 9)).toEqual([])
    expect(drawn(stage, {}, 11)).toEqual(['alleyFar'])
    expect(drawn(stage, {}, 12)).toEqual(['alleyFarCasing', 'alleyFar'])
    expect(drawn(stage, {}, 12.5)).not.toContain('alleyFar')
  })

  it('are hidden by the filters of stage and table, and cannot be picked then', () => {
    for (const sight of [{ stage: ['rework'] }, { keys: ['alley:rework' as const] }]) {
      expect(stages.filter((stage) => drawn(stage, sight).includes('alleySolid'))).toEqual(['rework'])
      expect(stages.filter((stage) => drawn(stage, sight).length > 0)).toEqual(['rework'])
      expect(stages.filter((stage) => named(stage, sight).length > 0)).toEqual(['rework'])
    }
    const both: Sight = { stage: ['rework', 'accepted'], keys: ['alley:accepted', 'alley:surveyed'] }
    expect(stages.filter((stage) => drawn(stage, both).length > 0)).toEqual(['accepted'])
  })

  it('of the one chosen and the one hovered are lit on a source of their own, beneath all lines', () => {
    const { alleyLit } = litAlleys(alleyAt('a', 'accepted'), alleyAt('b', 'rework'))
    const by = (place: number) =>
      drawnBy(layersOf({}), { source: 'alleyLit', type: 2, properties: alleyLit.features[place]?.properties ?? {} }, 15)
    expect(by(0)).toEqual(['alleyHover'])
    expect(by(1)).toEqual(['alleyChosenGlow', 'alleyChosenInk'])
    const ids = layersOf({}).map(({ id }) => id)
    expect(ids.indexOf('alleyChosenInk')).toBeLessThan(ids.indexOf('alleyCasing'))
    expect(litAlleys(undefined, undefined).alleyLit.features).toEqual([])
  })

  it('of the one chosen stay in sight when a filter would hide them', () => {
    expect(drawn('accepted', { stage: ['rework'], key: 'alley:accepted' })).toContain('alleySolid')
  })
})

describe('names and badges', () => {
  it('stand upright beside steep alleys in Chinese, and never in English', () => {
    expect(named('accepted')).toEqual(['alleyName'])
    expect(named('accepted', {}, true)).toEqual(['alleyNameUpright'])
    expect(named('accepted', { language: 'en' }, true)).toEqual(['alleyNameBeside'])
  })

  it('badges are shown where something is going on, and for the one chosen', () => {
    const badged = (sight: Sight) => stages.filter((stage) => named(stage, sight).includes('alleyBadge'))
    expect(badged({})).toEqual(['consulting', 'constructing', 'rework'])
    expect(badged({ key: 'alley:surveyed' })).toEqual(['surveyed', 'consulting', 'constructing', 'rework'])
  })
})

describe('the data', () => {
  it('is lean: keys, stage, unit, and names at the middle of the line', () => {
    const alleys = [alleyAt('a', 'accepted', { code: 'U01-01', alleyChief: '巷长' })]
    const { alley } = alleyData(alleys)
    const { alleyName } = alleyNameData(alleys)
    expect(alley.features[0]?.properties).toEqual({ key: 'alley:a', stage: 'accepted', unit: 'unit:one' })
    expect(alleyName.features[0]?.properties).toMatchObject({
      key: 'alley:a',
      name: 'a巷',
      nameEn: 'a Alley',
      steep: false,
    })
    expect(alleyName.features[0]?.geometry).toMatchObject({ type: 'Point' })
  })

  it('leaves out an alley without a line', () => {
    expect(alleyData([{ ...alleyAt('a', 'accepted'), geometry: null }]).alley.features).toEqual([])
  })
})
