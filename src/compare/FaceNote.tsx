/** What every drawing that stands in place of the map says of itself, as the map does: whose outlines these are, sample or not, up to which day. */
import { useDataset } from '../changes/dataset.store.ts'
import { useWords } from '../words/words.tsx'

/** @param outlines whether it shows the units' outlines. */
export function FaceNote({ day, outlines = false }: { day: string; outlines?: boolean }) {
  const words = useWords()
  const isSample = useDataset(({ index }) => index?.synthetic ?? false)
  const parts = [
    outlines && words.say('face.outlines'),
    isSample && words.say('sample'),
    words.say('face.upTo', { day }),
  ]
  return <p className="face-note">{parts.filter(Boolean).join(' · ')}</p>
}
