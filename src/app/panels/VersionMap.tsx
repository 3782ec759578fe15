/** A version of an alley on the map: drawn as its stage was, lit, over today's line in lighter colour. */
import type { LineString, MultiLineString } from 'geojson'
import { useEffect, useMemo } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import { middleOf } from '../../alleys/middle.ts'
import { pastAlleyLayer } from '../../alleys/pastAlley.layer.ts'
import type { Version } from '../../changes/past.ts'
import { type MapRecord, sameValue } from '../../changes/record.ts'
import { boundsOf } from '../../geo/bounds.ts'
import { partsOf } from '../../geo/parts.ts'
import { useHand } from '../../map/hand.store.ts'
import { stacked } from '../../map/layer.ts'
import { MapPill } from '../../map/MapPill.tsx'
import { useOverlay, useReadyMap } from '../../map/overlay.tsx'
import { palettes } from '../../map/palette.ts'
import { useWords } from '../../words/words.tsx'
import { useCardOnMap } from '../MapCard.tsx'
import { useSettings } from '../settings.tsx'
import { usePadding } from '../usePadding.tsx'
import { valueIn } from './diffWords.ts'

export function VersionMap({ version, record, today }: { version: Version; record: MapRecord; today: MapRecord }) {
  const words = useWords()
  const { theme, language, large } = useSettings()
  const row = useMemo(() => {
    const look = { palette: palettes[theme], language, scale: large ? 1.28 : 1 }
    const { data, layers } = pastAlleyLayer(record as unknown as Alley, today as unknown as Alley, look)
    return { data, layers: stacked(layers) }
  }, [record, today, theme, language, large])
  useOverlay(useReadyMap(), row.data, row.layers)
  useArrival(today)
  const line = record.geometry as LineString | MultiLineString | null
  const middle = line && middleOf(line)
  if (!middle) return null
  const end = sameValue(record.geometry as never, today.geometry as never) ? undefined : endOf(today.geometry)
  const what = [valueIn(record, 'lengthM', words), valueIn(record, 'stage', words)]
  return (
    <>
      <MapPill at={middle.at}>
        <p className="versionPill">
          {words.say('past.onMap', { n: version.number, what: what.join(words.language === 'en' ? ', ' : '，') })}
        </p>
      </MapPill>
      {end && (
        <MapPill at={end}>
          <p className="versionPill versionPill-today">
            {words.say('past.todayLine', { what: valueIn(today, 'lengthM', words) })}
          </p>
        </MapPill>
      )}
    </>
  )
}

/** Where a line ends: degrees WGS84. */
function endOf(geometry: MapRecord['geometry']): [number, number] | undefined {
  const line = geometry as LineString | MultiLineString | null
  const [lon, lat] = (line && partsOf(line).at(-1)?.at(-1)) ?? []
  return lon === undefined || lat === undefined ? undefined : [lon, lat]
}

/** Brings the map to the alley of today, beside the panel and the card, when a version is first looked at. */
function useArrival({ geometry }: MapRecord): void {
  const map = useHand((hand) => hand.map)
  const padding = usePadding()
  const hasCard = useCardOnMap()
  const [west, south, east, north] = (geometry && boundsOf(geometry)) ?? []
  useEffect(() => {
    if (!map || west === undefined || south === undefined || east === undefined || north === undefined) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const room = hasCard ? { ...padding, right: 460, top: 110, bottom: 160 } : padding
    map.fitBounds([west, south, east, north], { padding: room, maxZoom: 16.6, duration: isCalm ? 0 : 500 })
  }, [map, padding, hasCard, west, south, east, north])
}
