/** The register keeps the records of the town as indicators count them, by unit and alley, and moves on with every change. */
import type { Alley } from '../alleys/alley.ts'
import { type GradeRule, gradeRulesOf } from '../alleys/grade.ts'
import type { GradeRuleRecord } from '../alleys/gradeRule.ts'
import type { Inspection, InspectionProperties } from '../alleys/inspection.ts'
import { kindOf, type MapRecord } from '../changes/record.ts'
import type { Opinion, OpinionProperties } from '../opinions/opinion.ts'
import type { Person, PersonProperties } from '../people/person.ts'
import type { Visit, VisitProperties } from '../people/visit.ts'
import type { Unit } from '../units/unit.ts'

export interface AlleyEntry {
  alley: Alley
  /** By date. */
  inspections: readonly InspectionProperties[]
}

/** Everything of one unit that indicators count; an alley brings its inspections along, wherever it lay when they were made. */
export interface UnitEntry {
  unit: Unit
  alleys: readonly AlleyEntry[]
  opinions: readonly OpinionProperties[]
  visits: readonly VisitProperties[]
}

/** What is filed under a unit or an alley, whether that is there already or not. */
interface UnitFile {
  unit: Unit | null
  alleys: AlleyFile[]
  opinions: OpinionProperties[]
  visits: VisitProperties[]
}

interface AlleyFile {
  alley: Alley | null
  inspections: InspectionProperties[]
}

export class Register {
  readonly #units = new Map<string, UnitFile>()
  readonly #alleys = new Map<string, AlleyFile>()
  readonly #people = new Map<string, PersonProperties>()
  readonly #rules = new Map<string, GradeRuleRecord>()

  /** Takes a record as it was before a change for the record after it; one of the two may be missing. */
  put(before: MapRecord | null | undefined, after: MapRecord | null | undefined): void {
    if (before) this.#file(before, false)
    if (after) this.#file(after, true)
  }

  /** By the number of the unit; what belongs to no unit or alley that is there is left out. */
  get units(): UnitEntry[] {
    return [...this.#units.values()]
      .filter((file): file is UnitEntry & UnitFile => file.unit !== null)
      .sort((one, other) => one.unit.properties.no - other.unit.properties.no)
  }

  /** The rules of grading, the published one first. */
  get rules(): GradeRule[] {
    return gradeRulesOf([...this.#rules.values()].map(({ properties }) => properties))
  }

  /** The chief planner, the unit planners and the volunteers, by key. */
  get people(): ReadonlyMap<string, PersonProperties> {
    return this.#people
  }

  #file(record: MapRecord, isThere: boolean): void {
    switch (kindOf(record.id)) {
      case 'unit': {
        this.#unit(record.id).unit = isThere ? as<Unit>(record) : null
        return
      }
      case 'alley': {
        const alley = as<Alley>(record)
        const file = this.#alley(record.id)
        file.alley = isThere ? alley : null
        keep(this.#unit(alley.properties.unit).alleys, file, isThere)
        return
      }
      case 'inspection': {
        const { properties } = as<Inspection>(record)
        keepInTurn(this.#alley(properties.alley).inspections, properties, isThere)
        return
      }
      case 'opinion': {
        const { properties } = as<Opinion>(record)
        if (properties.unit !== null) keep(this.#unit(properties.unit).opinions, properties, isThere)
        return
      }
      case 'visit': {
        const { properties } = as<Visit>(record)
        keep(this.#unit(properties.unit).visits, properties, isThere)
        return
      }
      case 'person': {
        if (isThere) this.#people.set(record.id, as<Person>(record).properties)
        else this.#people.delete(record.id)
        return
      }
      case 'rule': {
        if (isThere) this.#rules.set(record.id, as<GradeRuleRecord>(record))
        else this.#rules.delete(record.id)
      }
    }
  }

  #unit(key: string): UnitFile {
    const known = this.#units.get(key)
    if (known) return known
    const file: UnitFile = { unit: null, alleys: [], opinions: [], visits: [] }
    this.#units.set(key, file)
    return file
  }

  #alley(key: string): AlleyFile {
    const known = this.#alleys.get(key)
    if (known) return known
    const file: AlleyFile = { alley: null, inspections: [] }
    this.#alleys.set(key, file)
    return file
  }
}

/** A register of records of any kinds, in any order. */
export function registerOf(records: Iterable<MapRecord>): Register {
  const register = new Register()
  for (const record of records) register.put(null, record)
  return register
}

/** A record of the kind its key names: its shape was examined when it was logged. */
function as<Noun extends MapRecord<object>>(record: MapRecord): Noun {
  return record as unknown as Noun
}

function keep<Item>(items: Item[], item: Item, isThere: boolean): void {
  if (isThere) items.push(item)
  else remove(items, item)
}

function keepInTurn<Item extends { date: string }>(items: Item[], item: Item, isThere: boolean): void {
  if (!isThere) remove(items, item)
  else items.splice(items.findLastIndex(({ date }) => date <= item.date) + 1, 0, item)
}

function remove<Item>(items: Item[], item: Item): void {
  const place = items.indexOf(item)
  if (place >= 0) items.splice(place, 1)
}
