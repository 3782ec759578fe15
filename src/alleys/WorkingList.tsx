/** The list of alleys for those who work in the unit: each with its next stage at one tap, and picking many to change together. */
import { AlleyList } from './AlleyList.tsx'
import type { Alley } from './alley.ts'
import { PickBox } from './PickBox.tsx'
import { PickedBar } from './PickedBar.tsx'
import { StageStep } from './StageStep.tsx'

export function WorkingList({ alleys }: { alleys: readonly Alley[] }) {
  return (
    <>
      <AlleyList
        alleys={alleys}
        before={(alley) => <PickBox alley={alley} />}
        after={(alley) => <StageStep alley={alley} compact />}
      />
      <PickedBar />
    </>
  )
}
