/** A planning unit (规划编制单元): one of the 24 hives, each with one responsible planner. */
import { z } from 'zod'
import type { Kind } from '../changes/kind.ts'
import type { MapRecord } from '../changes/record.ts'

/** What a body or unit is in law; a unit takes the type of the body it follows (DOMAIN §2, names of §7). */
export const bodyTypes = ['subdistrict', 'areaOffice', 'township', 'town', 'functionalArea'] as const

export const unitShape = z.strictObject({
  /** 1 to 24, the order of the district's list. */
  no: z.int().positive(),
  name: z.string().min(1).max(60),
  nameHant: z.string().max(60),
  nameEn: z.string().max(80),
  /** The name on the map: without 街道, 地区, 镇 where that stays clear. */
  shortName: z.string().min(1).max(20),
  shortNameHant: z.string().max(20),
  shortNameEn: z.string().max(40),
  bodyType: z.enum(bodyTypes),
  /** Square kilometres as published; null when unknown, never measured from the schematic outline. */
  areaKm2: z.number().positive().nullable(),
  population: z.int().nonnegative().nullable(),
  /** Whether the link of unit and bodies is known or assumed (DOMAIN §1). */
  mappingStatus: z.enum(['assumed', 'confirmed']),
  /** Keys of the administrative bodies this unit works with. */
  bodies: z.array(z.string()),
  /** Where its name and hive marker stand: lon/lat in degrees. */
  label: z.tuple([z.number(), z.number()]),
  /** Column and row in the hive cartogram; odd rows are shifted right by half a cell. */
  hive: z.tuple([z.int(), z.int()]),
  synthetic: z.boolean(),
})

export type UnitProperties = z.infer<typeof unitShape>
export type Unit = MapRecord<UnitProperties>

export const unitKind: Kind = {
  kind: 'unit',
  shape: unitShape,
  geometry: ['Polygon', 'MultiPolygon'],
  seenBy: (record) => record,
}
