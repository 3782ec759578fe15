/** The ground lines are drawn on: units and alleys to check against, and the faults of the line in hand. */
import { useMemo } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { unitFinder } from '../geo/overlap.ts'
import type { Unit } from '../units/unit.ts'
import type { Alley } from './alley.ts'
import { useChosenDraft, useDesk } from './desk.store.ts'
import { fieldsOfDraft, sameLine } from './desk.ts'
import { faultsOfLine, type Ground, groundOf, type LineFault } from './lineChecks.ts'

/** Units and alleys as they stand, prepared for checking. */
export function useGround(): Ground {
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  const finder = useMemo(() => unitFinder(units), [units])
  return useMemo(() => groundOf(finder, alleys), [finder, alleys])
}

const noFaults: LineFault[] = []

/** What is odd about the line in hand; nothing while it is as it was stored. */
export function useLineFaults(): readonly LineFault[] {
  const ground = useGround()
  const draft = useChosenDraft()
  const drafts = useDesk((desk) => desk.drafts)
  return useMemo(() => {
    if (!draft?.geometry || sameLine(draft.geometry, draft.base?.geometry)) return noFaults
    const onDesk = new Set(drafts.map(({ key }) => key))
    const { unit } = fieldsOfDraft(draft)
    return faultsOfLine(draft.geometry, unit as Key, !draft.base, ground, ({ id }) => !onDesk.has(id))
  }, [draft, drafts, ground])
}
