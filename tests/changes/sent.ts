/** Change sets as people send them, for the tests: a unit, an alley in it, and what happens to them. */
import { randomUUID } from 'node:crypto'
import type { Change, ChangeSet } from '../../src/changes/change.ts'
import type { Fields, Key } from '../../src/changes/record.ts'

/** A change set with a new id, made on 1 May 2024. */
export function sent(changes: Change[], more: Partial<ChangeSet> = {}): ChangeSet {
  const made = { id: randomUUID(), author: 'person:planner-13', at: '2024-05-01T08:00:00Z', comment: '' }
  return { ...made, changes, ...more }
}

export function create(key: Key, fields: Fields): Change {
  return { action: 'create', key, fields }
}

export function update(key: Key, version: number, was: Fields, set: Fields): Change {
  return { action: 'update', key, version, was, set }
}

export const fangzhuang: Fields = {
  no: 13,
  name: '方庄地区',
  nameHant: '方莊地區',
  nameEn: 'Fangzhuang',
  shortName: '方庄',
  shortNameHant: '方莊',
  shortNameEn: 'Fangzhuang',
  bodyType: 'areaOffice',
  areaKm2: null,
  population: null,
  mappingStatus: 'assumed',
  bodies: [],
  label: [116.43, 39.86],
  hive: [3, 2],
  synthetic: true,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [116.42, 39.85],
        [116.44, 39.85],
        [116.44, 39.87],
        [116.42, 39.85],
      ],
    ],
  },
}

export const alley: Fields = {
  name: '芳古路',
  nameHant: '芳古路',
  nameEn: 'Fanggu Road',
  unit: 'unit:fangzhuang',
  stage: 'notStarted',
  lengthM: 320,
  geometry: {
    type: 'LineString',
    coordinates: [
      [116.43, 39.86],
      [116.432, 39.861],
    ],
  },
}

/** An opinion just sent in: the public does not see it before it is screened. */
export const opinion: Fields = {
  type: 'suggestion',
  topic: 'lighting',
  stage: 'submitted',
  unit: 'unit:fangzhuang',
  alley: null,
  text: '这里晚上太暗',
  submittedOn: '2024-05-01',
  answeredOn: null,
  resolvedOn: null,
  satisfied: null,
  synthetic: true,
  geometry: { type: 'Point', coordinates: [116.43, 39.86] },
}

/** The town before anything else happens: one unit with one alley. */
export const founding = (): ChangeSet => sent([create('unit:fangzhuang', fangzhuang), create('alley:u13-01', alley)])

/** The fields of a proposal that a volunteer of Fangzhuang made. */
export function proposal(changes: Change[], more: Fields = {}): Fields {
  const made = {
    unit: 'unit:fangzhuang',
    status: 'open',
    madeBy: 'person:volunteer-13-1',
    madeAt: '2024-05-01T08:00:00Z',
  }
  return { ...made, comment: '门牌上这样写', changes: changes as never, ...more }
}

/** The fields of a remark that an official made of the alley `alley:a`. */
export function remark(more: Fields = {}): Fields {
  const made = {
    about: 'alley:a',
    unit: 'unit:fangzhuang',
    text: '门口积水',
    by: 'official',
    at: '2024-05-01T08:00:00Z',
  }
  return { ...made, ...more }
}
