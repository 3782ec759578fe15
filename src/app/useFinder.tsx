/** Brings the search when it is first wanted, and keeps it in step with the records. */
import { useEffect, useMemo, useState } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { useRecords } from '../changes/dataset.store.ts'
import type { Person } from '../people/person.ts'
import type { Project } from '../projects/project.ts'
import type { Unit } from '../units/unit.ts'
import { findables } from './findables.ts'
import type { Findable, finder } from './finder.ts'

let module: Promise<{ finder: typeof finder }> | undefined

/** Undefined while the search is on its way; asks for it only when `wanted`. */
export function useFinder(wanted: boolean): ((query: string, most?: number) => Findable[]) | undefined {
  const units = useRecords<Unit>('unit')
  const people = useRecords<Person>('person')
  const alleys = useRecords<Alley>('alley')
  const projects = useRecords<Project>('project')
  const [make, setMake] = useState<{ finder: typeof finder }>()
  useEffect(() => {
    if (!wanted) return
    module ??= import('./finder.ts')
    void module.then(setMake, () => {
      module = undefined
    })
  }, [wanted])
  return useMemo(
    () => (wanted && make ? make.finder(findables({ units, people, alleys, projects })) : undefined),
    [wanted, make, units, people, alleys, projects],
  )
}
