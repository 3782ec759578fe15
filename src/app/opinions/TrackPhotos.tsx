/** What was done about an opinion: the alley's change in a line, and its photos before and after. */
import type { LoggedChangeSet } from '../../changes/change.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import { dayOf } from '../../changes/day.ts'
import { isKey, type MapRecord } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { BeforeAfter } from '../../photos/BeforeAfter.tsx'
import { Picture } from '../../photos/Picture.tsx'
import { pairsOf } from '../../photos/pair.ts'
import type { Photo } from '../../photos/photo.ts'
import { photoWords } from '../../photos/photoWords.tsx'
import { Quote } from '../../words/Quote.tsx'
import type { Named } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import '../../photos/photos.css'

type NamedAlley = MapRecord<Named & { unit: string; stage: string }>

export function TrackPhotos({ photos, done }: { photos: readonly MapRecord[]; done: LoggedChangeSet | null }) {
  const words = useWords()
  const own = photos as unknown as readonly Photo[]
  const pairs = pairsOf(own)
  const paired = new Set(pairs.flatMap(({ before, after }) => [before.id, after.id]))
  const single = own.filter(({ id }) => !paired.has(id))
  const first = done?.changes[0]?.key ?? own.find(({ properties }) => properties.alley)?.properties.alley
  const alley = useRecord<NamedAlley>(isKey(first) ? first : undefined)
  if (!done && own.length === 0) return null
  const saysOf = (photo: Photo) => (alley ? photoWords(alley, photo, words) : words.say('opinion.photo'))
  return (
    <section className="block">
      <h2>{words.say(done ? 'track.done' : 'track.photos')}</h2>
      {done && (
        <p>
          {words.date(dayOf(done.at))} <Quote text={done.comment} />{' '}
          {alley && (
            <ViewLink step={choosing(alley.id)} className="link">
              {words.name(alley.properties)}
            </ViewLink>
          )}
        </p>
      )}
      {pairs.map((pair) => (
        <BeforeAfter key={pair.before.id} pair={pair} saysOf={saysOf} />
      ))}
      {single.length > 0 && (
        <div className="trackStrip">
          {single.map((photo) => (
            <Picture key={photo.id} file={photo.properties.file} size="small" alt={saysOf(photo)} />
          ))}
        </div>
      )}
    </section>
  )
}
