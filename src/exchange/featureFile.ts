/** A feature file: the bytes of a stranger's GeoJSON, read to its features or to the one reason why not. */
import { type JsonFault, readJson } from '../geo/json.ts'

/** The sentence of each is the word `file.<code>`. */
export type FileFaultCode =
  | JsonFault
  | 'unreadable'
  | 'tooLarge'
  | 'notText'
  | 'encoding'
  | 'notFeatures'
  | 'encodedCoordinates'
  | 'otherCrs'

/** Why a file is refused as a whole; `line` and `crs` where the sentence tells them. */
export interface FileFault {
  code: FileFaultCode
  line?: number | null
  crs?: string
}

/** The features as they came, unchecked, and the name the file gives itself. */
export type FeatureReading = { ok: true; features: unknown[]; name: string | null } | { ok: false; fault: FileFault }

/** Megabytes (10⁶ bytes) of one file. */
export const fileLimit = 100

/** Coordinate systems that are WGS84 at this scale, as a `crs` member names them. */
const plainCrs = /CRS:?84|EPSG:+[\d.]*:?(4326|4490)$/i

/** Reads a FeatureCollection or a single Feature in UTF-8, with or without a byte order mark. */
export function readFeatures(bytes: Uint8Array): FeatureReading {
  if (bytes.length > fileLimit * 1e6) return refused('tooLarge')
  if (bytes.subarray(0, 1024).includes(0)) return refused('notText')
  const text = decode(bytes)
  if (text === null) return refused('encoding')
  const json = readJson(text)
  if (!json.ok) return { ok: false, fault: { code: json.fault, line: json.line } }
  return featuresOf(json.value)
}

function featuresOf(value: unknown): FeatureReading {
  if (typeof value !== 'object' || value === null) return refused('notFeatures')
  if ('UTF8Encoding' in value && value.UTF8Encoding === true) return refused('encodedCoordinates')
  const crs = 'crs' in value ? crsName(value.crs) : null
  if (crs !== null && !plainCrs.test(crs)) return { ok: false, fault: { code: 'otherCrs', crs: crs.slice(0, 60) } }
  const name = 'name' in value && typeof value.name === 'string' ? value.name : null
  if ('type' in value && value.type === 'Feature') return { ok: true, features: [value], name }
  const isCollection = 'type' in value && value.type === 'FeatureCollection'
  if (!isCollection || !('features' in value) || !Array.isArray(value.features)) return refused('notFeatures')
  return { ok: true, features: value.features, name }
}

/** The text, a character cut off at the end passed over; null when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function crsName(crs: unknown): string | null {
  if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return null
  const { properties } = crs
  if (typeof properties !== 'object' || properties === null || !('name' in properties)) return null
  return typeof properties.name === 'string' ? properties.name : null
}

function refused(code: FileFaultCode): FeatureReading {
  return { ok: false, fault: { code } }
}
