/** The page of an inspection: the form of the alley that the link names, with pictures of what failed. */
import { useAccount } from '../../accounts/account.store.ts'
import { useMay } from '../../accounts/may.tsx'
import { signerOf } from '../../accounts/mayChange.ts'
import type { Alley } from '../../alleys/alley.ts'
import { pointAlong } from '../../alleys/along.ts'
import type { PictureChanges } from '../../alleys/handingIn.tsx'
import { InspectionForm } from '../../alleys/InspectionForm.tsx'
import { useDataset, useRecord } from '../../changes/dataset.store.ts'
import { createOf } from '../../changes/draft.ts'
import { kindOf } from '../../changes/record.ts'
import { useView } from '../../map/ViewLink.tsx'
import { PhotoPick } from '../../photos/PhotoPick.tsx'
import { createPhoto } from '../../photos/photo.ts'
import { useWords } from '../../words/words.tsx'
import { Yours } from './Yours.tsx'

export function Inspect() {
  const words = useWords()
  const may = useMay()
  const account = useAccount((store) => store.account)
  const { key } = useView()
  const alley = useRecord<Alley>(key && kindOf(key) === 'alley' ? key : undefined)
  const pictureChanges = usePictureChanges()
  if (!alley) return <p className="block quiet">{words.say('inspect.noAlley')}</p>
  const { unit } = alley.properties
  const madeBy = account && signerOf(account)
  const mayPicture = may(createOf('photo:new', { unit, madeBy }), undefined) === null
  return (
    <Yours deed="inspect">
      <InspectionForm
        key={alley.id}
        alley={alley}
        {...(mayPicture && {
          pictureChanges,
          pictureSlot: ({ taken, onTake, onPreparing }) => (
            <PhotoPick
              picked={taken ? { ...taken, type: 'image/jpeg' } : null}
              onPicked={onTake}
              onPreparing={onPreparing}
            />
          ),
        })}
      />
    </Yours>
  )
}

/** A picture of what failed is a photo of the alley at its place, waiting for a planner's look like any other. */
function usePictureChanges(): PictureChanges {
  const account = useAccount((store) => store.account)
  const synthetic = useDataset(({ index }) => index?.synthetic ?? false)
  const madeBy = account?.person ?? account?.name ?? ''
  return (alley, pictures, inspection) =>
    pictures.map(({ id, item, alongM, width, height }) => {
      const { geometry } = alley
      const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'
      const at = isLine && alongM !== null ? pointAlong(geometry, alongM) : null
      return createPhoto(id, {
        unit: alley.properties.unit,
        alley: alley.id,
        takenOn: inspection.date,
        moment: 'during',
        station: alongM,
        inspection: inspection.key,
        item,
        madeBy,
        width,
        height,
        synthetic,
        geometry: at && { type: 'Point', coordinates: at.map((degrees) => Number(degrees.toFixed(6))) },
      })
    })
}
