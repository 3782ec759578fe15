/** Everything the search can find, made from the records that are here. */
import type { Alley } from '../alleys/alley.ts'
import type { Person } from '../people/person.ts'
import type { Project } from '../projects/project.ts'
import type { Unit } from '../units/unit.ts'
import type { Findable } from './finder.ts'

interface Town {
  units: readonly Unit[]
  people: readonly Person[]
  alleys: readonly Alley[]
  projects: readonly Project[]
}

/** Units with number and short names, people, alleys with their code, projects. */
export function findables({ units, people, alleys, projects }: Town): Findable[] {
  return [
    ...units.map(
      ({ id, properties: { name, nameHant, nameEn, no, shortName, shortNameHant, shortNameEn } }): Findable => {
        const number = String(no).padStart(2, '0')
        return {
          key: id,
          kind: 'unit',
          name,
          nameHant,
          nameEn,
          also: `${shortName} ${shortNameHant} ${shortNameEn} ${no} ${number} u${number}`,
          unit: null,
        }
      },
    ),
    ...people.map(
      ({ id, properties: { name, nameHant, nameEn, badge, unit } }): Findable => ({
        key: id,
        kind: 'person',
        name,
        nameHant,
        nameEn,
        also: badge,
        unit,
      }),
    ),
    ...alleys.map(
      ({ id, properties: { name, nameHant, nameEn, code, unit } }): Findable => ({
        key: id,
        kind: 'alley',
        name,
        nameHant,
        nameEn,
        also: code ?? '',
        unit,
      }),
    ),
    ...projects.map(
      ({ id, properties: { name, nameHant, nameEn, unit } }): Findable => ({
        key: id,
        kind: 'project',
        name,
        nameHant,
        nameEn,
        also: '',
        unit,
      }),
    ),
  ]
}
