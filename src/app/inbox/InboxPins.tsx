/** The opinions of the inbox on the map: each with its pin, the chosen one in honey, and for a while where a resident really stood. */
import type { FeatureCollection, Geometry } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { useMemo } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useRecord, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { isKey, kindOf, type MapRecord } from '../../changes/record.ts'
import type { Look } from '../../map/layer.ts'
import { useView } from '../../map/ViewLink.tsx'
import { groupOf } from '../../opinions/inbox.ts'
import { marksOf } from '../../opinions/marks.ts'
import { opinionLayers } from '../../opinions/opinion.layer.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { usePinsOnMap } from '../opinions/usePinsOnMap.tsx'
import { useInboxHand } from './inbox.store.ts'

export function InboxPins({ look }: { look: Look }) {
  const { key } = useView()
  const chosen = useRecord<Opinion>(key && kindOf(key) === 'opinion' ? key : undefined)
  const home = useAccount(({ account }) => account?.units[0])
  const unit = key && kindOf(key) === 'unit' ? key : (chosen?.properties.unit ?? home)
  const { records } = useRecordsOfUnit<Opinion>('opinion', isKey(unit) ? unit : undefined)
  const exact = useInboxHand((hand) => hand.exact)
  const about = chosen?.properties.alley
  const alley = useRecord<MapRecord<object>>(isKey(about) ? about : undefined)
  const data = useMemo(() => {
    const open = records.filter((one) => groupOf(one) !== 'done' || one.id === chosen?.id)
    const place: Geometry | null = exact ? { type: 'Point', coordinates: [...exact.at] } : null
    const marks = marksOf(open.map(alone), () => undefined)
    return { inboxAlley: oneOf(alley?.geometry), opinion: marks, inboxExact: oneOf(place) }
  }, [records, chosen, exact, alley])
  const layers = useMemo(
    () => [halo(look), ...opinionLayers(chosen?.id, look).map(fromAfar), exactLayer(look)],
    [chosen, look],
  )
  usePinsOnMap(look, data, layers)
  return null
}

/** With a pin of its own, however many others lie on its alley; dark while somebody has to do something, also before it is public. */
function alone(opinion: Opinion): Opinion {
  const { stage } = opinion.properties
  return {
    ...opinion,
    properties: { ...opinion.properties, alley: null, stage: groupOf(opinion) === 'done' ? stage : 'assigned' },
  }
}

/** Pins stand however far one looks from: the inbox holds those of one unit alone. */
function fromAfar(layer: LayerSpecification): LayerSpecification {
  return layer.id === 'opinionFew' ? { ...layer, minzoom: 0 } : layer
}

function oneOf(geometry: Geometry | null | undefined): FeatureCollection {
  return { type: 'FeatureCollection', features: geometry ? [{ type: 'Feature', geometry, properties: {} }] : [] }
}

/** The alley it is about, between two lines of honey. */
function halo({ palette, scale }: Look): LayerSpecification {
  return {
    id: 'inboxAlley',
    source: 'inboxAlley',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.honey, 'line-width': 5 * scale, 'line-gap-width': 9 * scale },
  }
}

function exactLayer({ palette, scale }: Look): LayerSpecification {
  return {
    id: 'inboxExact',
    source: 'inboxExact',
    type: 'circle',
    paint: {
      'circle-radius': 7 * scale,
      'circle-color': palette.paper,
      'circle-stroke-width': 3 * scale,
      'circle-stroke-color': palette.ink,
    },
  }
}
