/** The rows of the tables: filtered, sorted and counted by pure rules, so that table, map and link say the same. */
import type { Alley } from '../alleys/alley.ts'
import { stages } from '../alleys/stage.ts'
import type { View } from '../map/view.ts'
import type { Unit } from '../units/unit.ts'
import type { Named } from '../words/speak.ts'

/** One row of the alley table, with its words already chosen. */
export interface AlleyRow {
  alley: Alley
  name: string
  unitName: string
}

export const alleyColumns = ['name', 'unit', 'stage', 'due', 'length', 'width', 'round'] as const
export type AlleyColumn = (typeof alleyColumns)[number]

/** Alleys with the names a reader sees. */
export function rowsOf(alleys: readonly Alley[], units: readonly Unit[], nameOf: (named: Named) => string): AlleyRow[] {
  const names = new Map<string, string>(units.map(({ id, properties }) => [id, nameOf(properties)]))
  return alleys.map((alley) => ({
    alley,
    name: nameOf(alley.properties),
    unitName: names.get(alley.properties.unit) ?? '',
  }))
}

/** Alleys that a view's filters leave: stages, units, the words to find in name, code or unit. */
export function filtered(rows: readonly AlleyRow[], { stage, unit, find }: View): AlleyRow[] {
  const sought = find?.trim().toLowerCase()
  return rows.filter(({ alley: { properties }, name, unitName }) => {
    if (stage && !stage.includes(properties.stage)) return false
    if (unit && !unit.includes(properties.unit.slice('unit:'.length))) return false
    if (!sought) return true
    return [name, properties.name, properties.nameEn, properties.code ?? '', unitName].some((text) =>
      text.toLowerCase().includes(sought),
    )
  })
}

/** Rows in the order of a column; unknown values always come last. `sort` is a column, with a leading `-` downwards. */
export function sorted(rows: readonly AlleyRow[], sort: string, language: string): AlleyRow[] {
  const down = sort.startsWith('-')
  const column = sort.replace('-', '') as AlleyColumn
  const letters = new Intl.Collator(language, { numeric: true })
  const value: Record<AlleyColumn, (row: AlleyRow) => string | number | null> = {
    name: ({ name }) => name,
    unit: ({ unitName }) => unitName,
    stage: ({ alley }) => stages.indexOf(alley.properties.stage),
    due: ({ alley }) => alley.properties.due,
    length: ({ alley }) => alley.properties.lengthM,
    width: ({ alley }) => alley.properties.widthM,
    round: ({ alley }) => alley.properties.programmeRound,
  }
  const read = value[column] ?? value.name
  return rows.toSorted((one, other) => {
    const [first, second] = [read(one), read(other)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    const order = typeof first === 'number' ? first - Number(second) : letters.compare(first, String(second))
    return down ? -order : order
  })
}
