/** The page of an inspection: the form of the alley that the link names. */
import type { Alley } from '../../alleys/alley.ts'
import { InspectionForm } from '../../alleys/InspectionForm.tsx'
import { useRecord } from '../../changes/dataset.store.ts'
import { kindOf } from '../../changes/record.ts'
import { useView } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'

export function Inspect() {
  const words = useWords()
  const { key } = useView()
  const alley = useRecord<Alley>(key && kindOf(key) === 'alley' ? key : undefined)
  if (!alley) return <p className="block quiet">{words.say('inspect.noAlley')}</p>
  return <InspectionForm key={alley.id} alley={alley} />
}
