/** One row of a foreign file read as an alley: its line on our ground, its names in three spellings, its own fields. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { type AlleyProperties, alleyShape } from '../alleys/alley.ts'
import { alleyKind } from '../alleys/alleyKind.ts'
import { isKey, type Key, kindOf } from '../changes/record.ts'
import { type Datum, toWgs84 } from '../geo/datum.ts'
import { lengthOf } from '../geo/measure.ts'
import { faultsOfGeometry, type GeometryFaultCode } from '../geo/validity.ts'
import { englishName } from '../words/romanise.ts'
import { traditional } from '../words/traditional.ts'

/** Why a row is refused: the name of a sentence in `words/`, and the field or the other line it speaks of. */
export interface Reason {
  code:
    | `geometry.${GeometryFaultCode}`
    | `row.${'notAFeature' | 'outsideDistrict' | 'otherUnit' | 'duplicate' | 'field'}`
  field?: string
  other?: string
}

/** A row that can become an alley once its unit is known. */
export interface AlleyRow {
  /** The key where the file is one of our own exports, else null. */
  key: Key | null
  /** What the file itself calls this row, or null. */
  ownId: string | null
  line: LineString | MultiLineString
  fields: Omit<AlleyProperties, 'unit'>
}

export type RowReading = { ok: true; row: AlleyRow } | { ok: false; reason: Reason }

type Properties = { [name: string]: unknown }

/** What foreign files call a field, first wish first; our own name stands before them. */
const aliases = {
  name: ['name', 'name:zh', 'NAME', 'Name', '名称', '街巷名称', '道路名称'],
  nameHant: ['nameHant', 'name:zh-Hant'],
  nameEn: ['nameEn', 'name:en', 'name_en'],
  width: ['width', 'WIDTH', '宽度'],
  ownId: ['sid', 'osm_id', '@id', '编号'],
  rowId: ['id', 'OBJECTID', 'objectid', 'fid'],
} as const

/**
 * Reads a feature: line and multi-line only, moved to WGS84 and rounded to 6 decimals (0.1 m), heights left out, its length
 * measured. Our own field names are taken as they stand and must hold; a foreign width that is no number is passed over.
 * A line without a name is called 未命名街巷 with its own id, or its place in the file (from 1).
 */
export function readAlleyRow(feature: unknown, place: number, source: string, datum: Datum): RowReading {
  if (!isObject(feature) || feature.type !== 'Feature') return { ok: false, reason: { code: 'row.notAFeature' } }
  const drawn = readLine(feature.geometry, datum)
  if (!drawn.ok) return drawn
  const properties = isObject(feature.properties) ? feature.properties : {}
  const key = isKey(feature.id) && kindOf(feature.id) === 'alley' ? feature.id : null
  const ownId =
    key ?? firstText(properties, aliases.ownId) ?? textOf(feature.id) ?? firstText(properties, aliases.rowId)
  const fields = alleyShape.omit({ unit: true }).safeParse({
    ...ownFields(properties),
    ...namesOf(properties, ownId ?? String(place).padStart(5, '0')),
    stage: textOf(properties.stage) ?? 'notStarted',
    widthM: properties.widthM ?? widthOf(properties),
    lengthM: Math.round(lengthOf(drawn.line)),
    source: textOf(properties.source) ?? `${source}#${ownId ?? place}`.slice(0, 200),
  })
  if (fields.success) return { ok: true, row: { key, ownId, line: drawn.line, fields: fields.data } }
  return { ok: false, reason: { code: 'row.field', field: String(fields.error.issues[0]?.path[0] ?? '') } }
}

function readLine(geometry: unknown, datum: Datum): { ok: true; line: LineString | MultiLineString } | RowRefusal {
  const plain = isObject(geometry) ? { type: geometry.type, coordinates: geometry.coordinates } : geometry
  const fault = faultsOfGeometry(plain, alleyKind.geometry)[0]
  if (fault) return { ok: false, reason: { code: `geometry.${fault.code}` } }
  const line = onOurGround(plain as LineString | MultiLineString, datum)
  const fallen = faultsOfGeometry(line, alleyKind.geometry)[0]
  return fallen ? { ok: false, reason: { code: `geometry.${fallen.code}` } } : { ok: true, line }
}

type RowRefusal = Extract<RowReading, { ok: false }>

function onOurGround(line: LineString | MultiLineString, datum: Datum): LineString | MultiLineString {
  const move = (part: Position[]) => part.map((position) => toWgs84(position, datum).slice(0, 2).map(rounded))
  if (line.type === 'LineString') return { type: 'LineString', coordinates: move(line.coordinates) }
  return { type: 'MultiLineString', coordinates: line.coordinates.map(move) }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

function ownFields(properties: Properties): Properties {
  const names = Object.keys(alleyShape.shape).filter((name) => name !== 'unit')
  const given = names.map((name) => [name, properties[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null && value !== ''))
}

function namesOf(properties: Properties, ownId: string): Pick<AlleyProperties, 'name' | 'nameHant' | 'nameEn'> {
  const name = firstText(properties, aliases.name)
  if (name === null) {
    return { name: `未命名街巷 ${ownId}`, nameHant: `未命名街巷 ${ownId}`, nameEn: `Unnamed alley ${ownId}` }
  }
  return {
    name,
    nameHant: firstText(properties, aliases.nameHant) ?? traditional(name),
    nameEn: firstText(properties, aliases.nameEn) ?? englishName(name),
  }
}

function widthOf(properties: Properties): number | null {
  const width = Number.parseFloat(firstText(properties, aliases.width) ?? '')
  return width > 0 && width <= 100 ? width : null
}

function firstText(properties: Properties, names: readonly string[]): string | null {
  return names.map((name) => textOf(properties[name])).find((text) => text !== null) ?? null
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : Number.isFinite(value) ? String(value) : ''
  return text === '' ? null : text
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
