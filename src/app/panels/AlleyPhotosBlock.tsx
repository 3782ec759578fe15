/** The photos in an alley's panel: before and after once there are any, and the way to take and review them for those who work here. */
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { lazy } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useWorksIn } from '../../accounts/worker.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import type { Photo } from '../../photos/photo.ts'
import { useWords } from '../../words/words.tsx'
import { Extra } from '../Extra.tsx'

const AlleyPhotos = lazy(() => import('../../photos/AlleyPhotos.tsx').then((file) => ({ default: file.AlleyPhotos })))

export function AlleyPhotosBlock({ alley }: { alley: Alley }) {
  const words = useWords()
  const { unit } = alley.properties
  const { records } = useRecordsOfUnit<Photo>('photo', unit as Key)
  const worksHere = useWorksIn(unit)
  const reviews = useAccount(({ account }) => account?.role === 'planner' || account?.role === 'administrator')
  const photos = records.filter(({ properties }) => properties.alley === alley.id)
  const waiting = records.filter(({ properties }) => properties.reviewed === null).length
  return (
    <section className="block">
      <div className="block-head">
        <h2>{words.say('alley.photos')}</h2>
        {worksHere && (
          <span style={{ display: 'flex', gap: '0.75rem' }}>
            {reviews && waiting > 0 && (
              <ViewLink step={{ page: 'photos', key: unit as Key }} className="link">
                {words.say('photo.reviewLink', { n: waiting })}
              </ViewLink>
            )}
            <ViewLink step={{ page: 'photo' }} className="link">
              <IconCamera size={16} aria-hidden="true" />
              {words.say('photo.add')}
            </ViewLink>
          </span>
        )}
      </div>
      {photos.length === 0 && (
        <div className="photoPlace">
          <IconPhoto size={26} stroke={1.5} aria-hidden="true" />
          <p>
            <b>{words.say('alley.noPhotos')}</b>
            <small>{words.say('alley.noPhotosHelp')}</small>
          </p>
        </div>
      )}
      {photos.length > 0 && (
        <Extra plainer={<p className="quiet">{words.say('state.loading', { what: words.say('alley.photos') })}</p>}>
          <AlleyPhotos alley={alley} photos={photos} />
        </Extra>
      )}
    </section>
  )
}
