/** Snapping: draws a point to the alley, street or unit limit near it, and says to which. */
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import type { Key } from '../changes/record.ts'
import { flatAround, metresBetween, nearestShare, placeAt } from '../geo/flat.ts'
import type { Course } from './line.ts'

export const snapKinds = ['alley', 'street', 'limit'] as const

/** Something to snap to; its three spellings are missing where it has no name. */
export interface SnapTarget {
  kind: (typeof snapKinds)[number]
  key?: Key
  name?: { name: string; nameHant: string; nameEn: string }
  course: Course
}

export interface Snapped {
  at: [lon: number, lat: number]
  /** How far the point was drawn. */
  metres: number
  target: SnapTarget
  /** Whether it was drawn to a vertex and not only to the line. */
  atVertex: boolean
}

export interface Snapper {
  /** The best place within so many metres, or null; what `without` names is passed over. */
  snap(position: Position, withinMetres: number, without?: (target: SnapTarget) => boolean): Snapped | null
}

/** A vertex draws as strongly as a line at this part of its distance. */
const vertexPull = 0.5

/** Metres in a degree of latitude, rounded down so that the search box is never too small. */
const metresPerDegree = 110_000

/** Prepares the search over targets. */
export function snapperOf(targets: readonly SnapTarget[]): Snapper {
  const stretches = targets.flatMap((target) =>
    target.course.slice(1).map((to, place) => ({ target, from: target.course[place] ?? to, to })),
  )
  const index = stretches.length > 0 ? new Flatbush(stretches.length) : null
  for (const { from, to } of stretches) {
    const [lons, lats] = [[from[0]!, to[0]!].sort(ascending), [from[1]!, to[1]!].sort(ascending)]
    index?.add(lons[0]!, lats[0]!, lons[1]!, lats[1]!)
  }
  index?.finish()

  return {
    snap(position, withinMetres, without = () => false) {
      const flat = flatAround(position)
      const high = withinMetres / metresPerDegree
      const wide = high / Math.cos((position[1]! * Math.PI) / 180)
      const box = [position[0]! - wide, position[1]! - high, position[0]! + wide, position[1]! + high] as const
      let best: (Snapped & { cost: number }) | null = null
      for (const place of index?.search(...box) ?? []) {
        const { target, from, to } = stretches[place]!
        if (without(target)) continue
        const [start, end] = [flat.toMetres(from), flat.toMetres(to)]
        const foot = placeAt(nearestShare([0, 0], start, end), start, end)
        const candidates = [
          { at: from, metres: metresBetween([0, 0], start), pull: vertexPull, atVertex: true },
          { at: to, metres: metresBetween([0, 0], end), pull: vertexPull, atVertex: true },
          { at: flat.toDegrees(foot), metres: metresBetween([0, 0], foot), pull: 1, atVertex: false },
        ]
        for (const { at, metres, pull, atVertex } of candidates) {
          if (metres > withinMetres || (best && metres * pull >= best.cost)) continue
          best = { at: [at[0]!, at[1]!], metres, target, atVertex, cost: metres * pull }
        }
      }
      if (!best) return null
      const { cost: _, ...snapped } = best
      return snapped
    },
  }
}

const ascending = (one: number, other: number) => one - other
