/** What the map shows, to be taken out: as a picture, and its alleys and units as GeoJSON. */
import type { Alley } from '../alleys/alley.ts'
import { stages } from '../alleys/stage.ts'
import { stageColour } from '../alleys/stageLook.ts'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import { useView } from '../map/ViewLink.tsx'
import { collectionOf } from '../report/collection.ts'
import { ExportMenu } from '../report/ExportMenu.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'

export function MapExport({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { stage, page, key } = useView()
  const date = useDataset(({ index }) => index?.asOf ?? '')
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  const shown = alleys.filter(({ properties }) => !stage || stage.includes(properties.stage))
  const legend = stages
    .filter((one) => !stage || stage.includes(one))
    .map((one) => ({ fill: stageColour(one, 'light'), label: words.say(`stage.${one}`) }))
  return (
    <ExportMenu
      name={words.say('takeOut.map')}
      date={date}
      collection={(origin) => collectionOf([...units, ...shown], origin)}
      picture={{
        element: () => document.querySelector<HTMLElement>('#map .face') ?? document.querySelector<HTMLElement>('#map'),
        ...(page !== 'compare' && { legend }),
      }}
      {...(key?.startsWith('unit:') && { paper: { page: 'report', key } })}
      onClose={onClose}
    />
  )
}
