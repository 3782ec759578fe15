/** How the town begins: its units and the bodies they work with in January 2019, its people a year later. */
import type { Polygon } from 'geojson'
import type { Json } from '../changes/record.ts'
import type { BodyProperties } from '../units/body.ts'
import type { UnitProperties } from '../units/unit.ts'
import { traditional } from '../words/traditional.ts'
import { appointed, momentOn } from './calendar.ts'
import { seeded } from './chance.ts'
import type { Draft, Writing } from './draft.ts'
import { makePeople, programme } from './people.ts'
import { type UnitRow, unitRows } from './unitTable.ts'

/** A unit as the ground has it. */
export interface GroundUnit {
  id: string
  polygon: Polygon
  /** Where its name stands: lon/lat in degrees. */
  label: [number, number]
}

/** The first two drafts of all: bodies and units, then the people. */
export function foundingDrafts(ground: readonly GroundUnit[]): Draft[] {
  const random = seeded('founding')
  return [
    {
      author: programme,
      at: momentOn('2019-01-02', random),
      comment: '划定规划编制单元（示意）',
      writings: [...unitRows.map(bodyOf), ...unitRows.flatMap((row) => unitOf(row, ground))],
    },
    {
      author: programme,
      at: momentOn(appointed, random, 9, 10),
      comment: '聘任责任规划师和社区规划志愿者',
      writings: makePeople(unitRows).map(({ key, properties }) => ({ key, fields: { ...properties, geometry: null } })),
    },
  ]
}

function bodyOf(row: UnitRow): Writing {
  const { name, nameHant, nameEn, bodyType, statisticalCode, status2021, validTo } = row
  const fields: BodyProperties = {
    name,
    nameHant,
    nameEn,
    bodyType,
    statisticalCode,
    status2021,
    validFrom: null,
    validTo,
    synthetic: true,
  }
  return { key: `body:${row.id}`, fields: { ...fields, geometry: null } }
}

function unitOf(row: UnitRow, ground: readonly GroundUnit[]): Writing[] {
  const found = ground.find(({ id }) => id === row.id)
  if (found === undefined) return []
  const { no, name, nameHant, nameEn, shortName, shortNameEn, bodyType, areaKm2, population, hive } = row
  const fields: UnitProperties = {
    no,
    name,
    nameHant,
    nameEn,
    shortName,
    shortNameHant: traditional(shortName),
    shortNameEn,
    bodyType,
    areaKm2,
    population,
    mappingStatus: 'assumed',
    bodies: [row.id, ...row.hosts].map((id) => `body:${id}`),
    label: found.label,
    hive,
    synthetic: true,
  }
  return [{ key: `unit:${row.id}`, fields: { ...fields, geometry: { ...found.polygon } as unknown as Json } }]
}
