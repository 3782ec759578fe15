/** Pictures before and after the works, public ones only, for paper. */
import { pictureAddress } from '../photos/pictureAddress.ts'
import { useWords } from '../words/words.tsx'
import type { PhotoPair } from './townReport.ts'

export function PhotoPairs({ pairs }: { pairs: readonly PhotoPair[] }) {
  const words = useWords()
  return (
    <div className="photoPairs">
      {pairs.map(({ alley, name, before, after }) => {
        const told = { alley: words.name(name) }
        return (
          <figure key={`${alley} ${after.file}`}>
            <figcaption>
              <b>{told.alley}</b> {before.takenOn} → {after.takenOn}
            </figcaption>
            <img
              src={pictureAddress(before.file, 'full')}
              alt={words.say('report.photosBefore', { ...told, date: before.takenOn })}
            />
            <img
              src={pictureAddress(after.file, 'full')}
              alt={words.say('report.photosAfter', { ...told, date: after.takenOn })}
            />
          </figure>
        )
      })}
    </div>
  )
}
