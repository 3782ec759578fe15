/** The photos a resident sent with an opinion: those of the unit see them at once, the public after their review. */
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import type { Worker } from '../../opinions/handling.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { Picture } from '../../photos/Picture.tsx'
import type { Photo } from '../../photos/photo.ts'
import { useWords } from '../../words/words.tsx'
import '../../photos/photos.css'

export function InboxPhotos({ opinion, unit, role }: { opinion: Opinion; unit: Key; role: Worker }) {
  return opinion.properties.photos?.length ? <Photos opinion={opinion} unit={unit} role={role} /> : null
}

function Photos({ opinion, unit, role }: { opinion: Opinion; unit: Key; role: Worker }) {
  const words = useWords()
  const { records } = useRecordsOfUnit<Photo>('photo', unit)
  const photos = records.filter(({ properties }) => properties.opinion === opinion.id)
  const unseen = photos.filter(({ properties }) => properties.reviewed === null)
  if (photos.length === 0) return null
  return (
    <section className="inboxPhotos" aria-label={words.say('inbox.photos')}>
      <ul>
        {photos.map(({ id, properties }) => (
          <li key={id}>
            <Picture file={properties.file} size="small" alt={words.say('opinion.photo')} />
            {properties.reviewed === null && <span>{words.say('inbox.photoUnseen')}</span>}
          </li>
        ))}
      </ul>
      {unseen.length > 0 && (
        <p className="quiet">
          {words.say(role === 'planner' ? 'inbox.photoWaits' : 'inbox.photoPlanner')}{' '}
          {role === 'planner' && (
            <ViewLink step={{ page: 'photos', key: unit, tab: undefined }} className="link">
              {words.say('inbox.photoReview')}
            </ViewLink>
          )}
        </p>
      )}
    </section>
  )
}
