/** The ten withouts (十无): a checklist has versions, and an inspection names the one of its date (DOMAIN §3). */

/** Names of the items; their sentences are the words `without.<item>`. */
export const checklists = {
  '2017': [
    'illegalBuilding',
    'wallOpening',
    'disorderlyParking',
    'occupyingRoad',
    'overheadWires',
    'facadeDamage',
    'illegalSigns',
    'roadDamage',
    'illegalTrading',
    'piledGoods',
  ],
  '2023': [
    'illegalBuilding',
    'wallOpening',
    'disorderlyParking',
    'roadTrading',
    'illegalFurniture',
    'illegalSignsSlogans',
    'overheadWires',
    'facadeDamage',
    'roadDamage',
    'rubbishPiledGoods',
  ],
} as const

export type ChecklistVersion = keyof typeof checklists
export type ChecklistItem = (typeof checklists)[ChecklistVersion][number]

/** The checklist in force on an ISO date. */
export function checklistOn(date: string): ChecklistVersion {
  return date >= '2023-01-01' ? '2023' : '2017'
}
