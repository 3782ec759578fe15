/** Validity: what can be wrong with the geometry of a stranger, named so that a sentence can explain it. */
import type { Geometry, Position } from 'geojson'

/** The names of the faults; the sentence of each is the word `geometry.<code>`. */
export const geometryFaults = [
  'missing',
  'notAnObject',
  'unknownType',
  'typeNotAllowed',
  'unknownMember',
  'empty',
  'notAList',
  'tooDeep',
  'notANumber',
  'tooFewNumbers',
  'tooManyNumbers',
  'swapped',
  'projected',
  'outOfRange',
  'tooFewPoints',
  'onePlace',
  'openRing',
  'tooManyPoints',
] as const
export type GeometryFaultCode = (typeof geometryFaults)[number]

/** A fault and where it is first met: a path such as `coordinates.0.3`, empty for the geometry as a whole. */
export interface GeometryFault {
  path: string
  code: GeometryFaultCode
}

/** Positions in one geometry; a street has tens, a district some thousands. */
export const pointLimit = 50_000

/** How many levels of lists stand above the positions of each type. */
const levels = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const
type PlainType = keyof typeof levels
const plainTypes = Object.keys(levels) as PlainType[]

/**
 * Every kind of fault of a geometry, each once, where it is first met; empty when the geometry is sound.
 * Reads any JSON value without trust, never deeper than its type allows. A GeometryCollection is never allowed, nor is any
 * member but `type` and `coordinates`. Positions are lon/lat degrees of two numbers, or three with a height.
 * @param allowed the types the record's kind takes.
 */
export function faultsOfGeometry(
  geometry: unknown,
  allowed: readonly Geometry['type'][] = plainTypes,
): GeometryFault[] {
  if (geometry === null || geometry === undefined) return [{ path: '', code: 'missing' }]
  if (typeof geometry !== 'object' || Array.isArray(geometry)) return [{ path: '', code: 'notAnObject' }]
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  if (type === 'GeometryCollection') return [{ path: 'type', code: 'typeNotAllowed' }]
  if (!isPlainType(type)) return [{ path: 'type', code: 'unknownType' }]
  if (!allowed.includes(type)) return [{ path: 'type', code: 'typeNotAllowed' }]
  if (Object.keys(geometry).some((name) => name !== 'type' && name !== 'coordinates')) {
    return [{ path: '', code: 'unknownMember' }]
  }
  if (countOf(coordinates, levels[type]) > pointLimit) return [{ path: 'coordinates', code: 'tooManyPoints' }]
  const first = new Map<GeometryFaultCode, GeometryFault>()
  for (const fault of faultsIn(coordinates, type, levels[type], 'coordinates')) {
    if (!first.has(fault.code)) first.set(fault.code, fault)
  }
  return [...first.values()]
}

function isPlainType(type: unknown): type is PlainType {
  return typeof type === 'string' && Object.hasOwn(levels, type)
}

/** Items at the lowest level and empty lists above it, so that neither can grow past the limit. */
function countOf(value: unknown, level: number): number {
  if (level === 0 || !Array.isArray(value)) return 1
  if (level === 1) return value.length
  return value.reduce<number>((sum, item) => sum + Math.max(1, countOf(item, level - 1)), 0)
}

function* faultsIn(value: unknown, type: PlainType, level: number, path: string): Generator<GeometryFault> {
  const code = level === 0 ? faultOfPosition(value) : faultOfList(value)
  if (code) yield { path, code }
  if (code || level === 0 || !Array.isArray(value)) return
  let sound = true
  for (const [place, item] of value.entries()) {
    for (const fault of faultsIn(item, type, level - 1, `${path}.${place}`)) {
      sound = false
      yield fault
    }
  }
  const lineCode = sound && level === 1 ? faultOfLine(value, type) : null
  if (lineCode) yield { path, code: lineCode }
}

function faultOfList(value: unknown): GeometryFaultCode | null {
  if (!Array.isArray(value)) return 'notAList'
  return value.length === 0 ? 'empty' : null
}

function faultOfPosition(value: unknown): GeometryFaultCode | null {
  if (!Array.isArray(value)) return 'notAList'
  if (value.length === 0) return 'empty'
  if (value.some(Array.isArray)) return 'tooDeep'
  if (!value.every(Number.isFinite)) return 'notANumber'
  if (value.length < 2) return 'tooFewNumbers'
  if (value.length > 3) return 'tooManyNumbers'
  const [lon, lat] = value as [number, number]
  if (inRange(lon, lat)) return null
  if (inRange(lat, lon)) return 'swapped'
  return Math.abs(lon) > 1000 || Math.abs(lat) > 1000 ? 'projected' : 'outOfRange'
}

function faultOfLine(line: Position[], type: PlainType): GeometryFaultCode | null {
  if (type === 'MultiPoint') return null
  const isRing = type === 'Polygon' || type === 'MultiPolygon'
  if (line.length < (isRing ? 4 : 2)) return 'tooFewPoints'
  const places = line.map(([lon, lat]) => `${lon} ${lat}`)
  if (new Set(places).size < (isRing ? 3 : 2)) return 'onePlace'
  return isRing && places[0] !== places.at(-1) ? 'openRing' : null
}

function inRange(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}
