/** Datums: the ground of a coordinate pair, and the way from one to another inside mainland China. */

import gcoord from 'gcoord'
import type { Position } from 'geojson'

/**
 * What the numbers of a file may stand on. `cgcs2000` (EPSG:4490) differs from `wgs84` by less than 1 m in Beijing and is
 * taken as the same; `gcj02` (AMap, Tencent) is off by about 535 m in Fengtai, `bd09` (Baidu) by about 1.35 km (DOMAIN §6).
 */
export const datums = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const
export type Datum = (typeof datums)[number]

type CoordinateSystem = Parameters<typeof gcoord.transform>[1]
type Shift = (position: Position) => Position

const forward: Record<Datum, Shift> = {
  wgs84: (position) => position,
  cgcs2000: (position) => position,
  gcj02: (position) => shift(position, gcoord.WGS84, gcoord.GCJ02),
  bd09: (position) => shift(position, gcoord.WGS84, gcoord.BD09),
}

const backward: Record<Datum, Shift> = {
  wgs84: (position) => position,
  cgcs2000: (position) => position,
  gcj02: (position) => shift(position, gcoord.GCJ02, gcoord.WGS84),
  bd09: (position) => shift(position, gcoord.BD09, gcoord.WGS84),
}

/**
 * A position of this datum in WGS84 lon/lat degrees, without its height.
 * The way back from GCJ-02 is iterated to 0.000001° (0.1 m); BD-09 adds up to about 1 m of its own. Far from the mainland
 * nothing is shifted, as the two datums are not defined there.
 */
export function toWgs84(position: Position, datum: Datum): Position {
  return backward[datum](position)
}

/** A WGS84 position in this datum: exact by the published formulas, to a computer's rounding. */
export function fromWgs84(position: Position, datum: Datum): Position {
  return forward[datum](position)
}

function shift(position: Position, from: CoordinateSystem, to: CoordinateSystem): Position {
  const [lon, lat] = position as [number, number]
  const onMainland = lon > 73 && lon < 136 && lat > 3 && lat < 54.5
  return onMainland ? gcoord.transform([lon, lat], from, to) : [lon, lat]
}
