/** The opinions of the inbox on the map: each with its pin, the chosen one in honey, and for a while where a resident really stood. */
import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useRecord, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { isKey, kindOf } from '../../changes/record.ts'
import { useHand } from '../../map/hand.store.ts'
import type { Look } from '../../map/layer.ts'
import { useOverlay, useReadyMap } from '../../map/overlay.tsx'
import { putSprites } from '../../map/sprite.tsx'
import { useView } from '../../map/ViewLink.tsx'
import { groupOf } from '../../opinions/inbox.ts'
import { marksOf } from '../../opinions/marks.ts'
import { opinionLayers, opinionPicks } from '../../opinions/opinion.layer.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import { pinSprites } from '../../opinions/pinSprites.tsx'
import { useInboxHand } from './inbox.store.ts'

export function InboxPins({ look }: { look: Look }) {
  const map = useReadyMap()
  const { key } = useView()
  const chosen = useRecord<Opinion>(key && kindOf(key) === 'opinion' ? key : undefined)
  const home = useAccount(({ account }) => account?.units[0])
  const unit = key && kindOf(key) === 'unit' ? key : (chosen?.properties.unit ?? home)
  const { records } = useRecordsOfUnit<Opinion>('opinion', isKey(unit) ? unit : undefined)
  const exact = useInboxHand((hand) => hand.exact)
  const data = useMemo(() => {
    const open = records.filter((one) => groupOf(one) !== 'done' || one.id === chosen?.id)
    return { opinion: marksOf(open.map(alone), () => undefined), exact: exactly(exact?.at) }
  }, [records, chosen, exact])
  const layers = useMemo(() => [...opinionLayers(chosen?.id, look), exactLayer(look)], [chosen, look])
  useEffect(() => {
    if (map) void putSprites(map, pinSprites(look.palette))
  }, [map, look])
  useOverlay(map, data, layers)
  useEffect(() => {
    useHand.setState({ picks: opinionPicks })
    return () => useHand.setState({ picks: [] })
  }, [])
  return null
}

/** With a pin of its own, however many others lie on its alley. */
function alone(opinion: Opinion): Opinion {
  return { ...opinion, properties: { ...opinion.properties, alley: null } }
}

function exactly(at: readonly [number, number] | undefined): FeatureCollection {
  const features: Feature[] = at
    ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: [...at] }, properties: {} }]
    : []
  return { type: 'FeatureCollection', features }
}

function exactLayer({ palette, scale }: Look): LayerSpecification {
  return {
    id: 'inboxExact',
    source: 'exact',
    type: 'circle',
    paint: {
      'circle-radius': 7 * scale,
      'circle-color': palette.paper,
      'circle-stroke-width': 3 * scale,
      'circle-stroke-color': palette.ink,
    },
  }
}
