/** Where an opinion belongs: its unit, its alley and its public place, found on the map as it is now. */
import type { Position } from 'geojson'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import { type Key, kindOf, type MapRecord } from '../changes/record.ts'
import { distanceBetween } from '../geo/measure.ts'
import { partsOf } from '../geo/parts.ts'
import type { Opinion } from './opinion.ts'
import { alleyReach, nearestOn, type Whereabouts, whereaboutsFinder } from './whereabouts.ts'

/** Metres within which opinions are likely about the same thing, and how many are offered. */
const nearReach = 50
const nearLimit = 5

/** Decimals of degrees of a public place that no alley is near to: about a hundred metres, so that it tells no door. */
const coarseDecimals = 3
const fineDecimals = 6

/** Stages at which the same may still be joined. */
const open: readonly string[] = ['screened', 'assigned', 'answered', 'forwarded', 'reopened']

/** What a resident says of where it is. */
export interface Told {
  place?: readonly [number, number] | null | undefined
  alley?: Key | null | undefined
  unit?: Key | null | undefined
}

/** Where an opinion is kept in public. */
export interface Placed {
  unit: Key | null
  alley: Key | null
  at: [number, number] | null
}

export class Places {
  readonly #log: Log
  #finder: ((position: Position) => Whereabouts) | null = null

  constructor(log: Log) {
    this.#log = log
    log.follow((fold, steps) => {
      const isGround = ({ change }: { change: { key: Key } }) => ['unit', 'alley'].includes(kindOf(change.key))
      if (fold.reader.role === 'public' && steps.some(isGround)) this.#finder = null
    })
  }

  /**
   * The alley that was named wins over the pin, the pin over the unit that was named; a pin is moved onto the alley.
   * @returns null for a pin outside the district with nothing else said, and for an alley or unit that is not there.
   */
  find({ place, alley, unit }: Told): Placed | null {
    if (alley) return this.#onAlley(alley, place ?? null)
    if (place) {
      const found = this.#at([...place])
      const home = found.unit ?? unit ?? null
      if (home === null) return null
      const near = found.nearest && this.#unitOf(found.nearest.alley) === home ? found.nearest : null
      return { unit: home, alley: near?.alley ?? null, at: near ? rounded(near.at, fineDecimals) : coarse(place) }
    }
    if (!unit) return { unit: null, alley: null, at: null }
    return this.#records.has(unit) ? { unit, alley: null, at: null } : null
  }

  /** Open opinions that everyone sees within {@link nearReach} of a place, the nearest first. @param topic only of this one. */
  near(place: readonly [number, number], topic?: string): { opinion: Opinion; metres: number }[] {
    const fold = this.#log.fold(publicReader)
    const snapped = this.#at([...place]).nearest?.at ?? null
    const near: { opinion: Opinion; metres: number }[] = []
    for (const record of fold.recordsOf('opinion')) {
      const { geometry, properties } = record
      if (geometry?.type !== 'Point' || !open.includes(String(properties.stage))) continue
      if (topic !== undefined && properties.topic !== topic) continue
      if (Math.abs((geometry.coordinates[1] ?? 0) - place[1]) > 0.003) continue
      const from = snapped ? [[...place], snapped] : [[...place]]
      const metres = Math.min(...from.map((one) => distanceBetween(one, geometry.coordinates)))
      const seen = metres <= nearReach ? fold.seen(record) : null
      if (seen) near.push({ opinion: seen as unknown as Opinion, metres: Math.round(metres) })
    }
    return near.toSorted((one, other) => one.metres - other.metres).slice(0, nearLimit)
  }

  get #records() {
    return this.#log.fold(publicReader).records
  }

  #at(position: Position): Whereabouts {
    const fold = this.#log.fold(publicReader)
    this.#finder ??= whereaboutsFinder([...fold.recordsOf('unit')], [...fold.recordsOf('alley')])
    return this.#finder(position)
  }

  #onAlley(key: Key, place: readonly [number, number] | null): Placed | null {
    const record = this.#records.get(key)
    const line = record?.geometry
    const unit = this.#unitOf(key)
    if (!unit || (line?.type !== 'LineString' && line?.type !== 'MultiLineString')) return null
    const near = place && nearestOn(line, [...place])
    if (near && near.metres <= alleyReach) return { unit, alley: key, at: rounded(near.at, fineDecimals) }
    const points = partsOf(line)[0] ?? []
    const middle = points[Math.floor(points.length / 2)] ?? points[0]
    return { unit, alley: key, at: middle ? rounded(middle, fineDecimals) : null }
  }

  #unitOf(alley: Key): Key | null {
    const unit = (this.#records.get(alley) as MapRecord | undefined)?.properties.unit
    return typeof unit === 'string' ? (unit as Key) : null
  }
}

function coarse(place: readonly number[]): [number, number] {
  return rounded(place, coarseDecimals)
}

function rounded([lon = 0, lat = 0]: readonly number[], decimals: number): [number, number] {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))]
}
