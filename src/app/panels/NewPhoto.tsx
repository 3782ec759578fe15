/** The page on which a photo of the chosen alley is taken. */
import type { Alley } from '../../alleys/alley.ts'
import { useRecord } from '../../changes/dataset.store.ts'
import type { Key } from '../../changes/record.ts'
import { useView } from '../../map/ViewLink.tsx'
import { TakePhoto } from '../../photos/TakePhoto.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { NotFound } from './NotFound.tsx'
import { PanelTop } from './PanelTop.tsx'
import { Faults, useSending } from './sending.tsx'
import { Yours } from './Yours.tsx'

export function NewPhoto() {
  const words = useWords()
  const { key } = useView()
  const alley = useRecord<Alley>(key?.startsWith('alley:') ? key : undefined)
  const unit = useRecord<Unit>(alley?.properties.unit as Key | undefined)
  const { send, faults, isBusy } = useSending()
  if (!alley) return <NotFound />
  const trail = [...(unit ? [{ key: unit.id, name: words.name(unit.properties) }] : [])]
  return (
    <Yours deed="photo">
      <section className="head">
        <PanelTop trail={[...trail, { key: alley.id, name: words.name(alley.properties) }]} />
        <h1>{words.say('photo.takeTitle')}</h1>
      </section>
      <TakePhoto alley={alley} send={send} isBusy={isBusy} />
      <Faults faults={faults} />
    </Yours>
  )
}
