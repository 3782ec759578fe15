/** A kept area: which files it holds, and how the device's caches are told apart. */
import { describe, expect, it } from 'vitest'
import { areaCache, areaCaches, pathsOfArea, readAreaCache } from '../../src/changes/keptArea.ts'

const home = 'https://map.example/fengtai/'
const index = {
  kinds: {
    unit: { count: 24, url: 'unit.geojson' },
    inspection: { count: 900, url: 'inspection/{unit}.geojson' },
    proposal: { count: null, url: 'proposal/{unit}.geojson' },
  },
  history: 'history/{unit}.json',
  recent: 'history/recent.json',
}

describe('a kept area', () => {
  it('holds the index first, and of the kinds cut by unit its own', () => {
    expect(pathsOfArea(index, 'fangzhuang')).toEqual([
      'index.json',
      'unit.geojson',
      'inspection/fangzhuang.geojson',
      'history/fangzhuang.json',
      'history/recent.json',
    ])
  })

  it('is found by its cache, of this app only, the oldest first', () => {
    const [old, young] = [
      areaCache(home, 'lize', '2026-11-15T01:00:00.000Z'),
      areaCache(home, 'fangzhuang', '2026-11-22T01:00:00.000Z'),
    ]
    const strangers = [areaCache('https://map.example/', 'lize', '2026-11-01T01:00:00.000Z'), `shell ${home} abc`]
    expect(areaCaches([young, ...strangers, old], home)).toEqual([old, young])
    expect(readAreaCache(young, home)).toEqual({ unit: 'fangzhuang', at: '2026-11-22T01:00:00.000Z' })
  })
})
