/** Diffs on the map: the lines in their colours, and beside each its sign and a few words. */
import type { LineString, MultiLineString } from 'geojson'
import { useEffect, useMemo } from 'react'
import { middleOf } from '../../alleys/middle.ts'
import type { Diff } from '../../changes/diff.ts'
import { sameValue } from '../../changes/record.ts'
import { boundsOf } from '../../geo/bounds.ts'
import { type DiffLine, diffLayer } from '../../map/diff.layer.ts'
import { useHand } from '../../map/hand.store.ts'
import { stacked } from '../../map/layer.ts'
import { MapPill } from '../../map/MapPill.tsx'
import { useOverlay, useReadyMap } from '../../map/overlay.tsx'
import { palettes } from '../../map/palette.ts'
import { useWords } from '../../words/words.tsx'
import { useCardOnMap } from '../MapCard.tsx'
import { useSettings } from '../settings.tsx'
import { usePadding } from '../usePadding.tsx'
import { diffName, glyphs, headline } from './diffWords.ts'

/** A diff with the name of the thing it belongs to; several may belong to one. */
export interface PlacedDiff {
  id: string
  diff: Diff
}

/** @param onChoose is told which one's pill was pressed. */
export function DiffMap(props: {
  diffs: readonly PlacedDiff[]
  chosen: string | null
  isPast?: boolean
  onChoose: (id: string) => void
}) {
  const { diffs, chosen, isPast = false, onChoose } = props
  const words = useWords()
  const { theme, language, large } = useSettings()
  const row = useMemo(() => {
    const lines = diffs.flatMap(({ id, diff }) => linesOf(diff, id === chosen))
    const sorted = lines.toSorted((one, other) => Number(one.part === 'old') - Number(other.part === 'old'))
    const { data, layers } = diffLayer(sorted, { palette: palettes[theme], language, scale: large ? 1.28 : 1 })
    return { data, layers: stacked(layers) }
  }, [diffs, chosen, theme, language, large])
  useOverlay(useReadyMap(), row.data, row.layers)
  useArrival(diffs, chosen)
  return diffs.map(({ id, diff }) => {
    const line = (diff.after ?? diff.before)?.geometry as LineString | MultiLineString | null | undefined
    const middle = line && middleOf(line)
    if (!middle) return null
    return (
      <MapPill key={id + diff.key} at={middle.at}>
        <button
          type="button"
          className="mapPill"
          data-sort={diff.sort}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          <i aria-hidden="true">{glyphs[diff.sort]}</i>
          {id === chosen ? headline(diff, words, isPast) : diffName(diff, words)}
        </button>
      </MapPill>
    )
  })
}

function linesOf({ sort, before, after }: Diff, isChosen: boolean): DiffLine[] {
  const isMoved = !sameValue(before?.geometry as never, after?.geometry as never)
  const old: DiffLine[] =
    before?.geometry && sort === 'changed' && isMoved
      ? [{ part: 'old', geometry: before.geometry, isChosen: false }]
      : []
  const line = (sort === 'removed' ? before : after)?.geometry
  return line ? [...old, { part: sort, geometry: line, isChosen }] : old
}

/** Brings the map to what was chosen, beside the panel and the card. */
function useArrival(diffs: readonly PlacedDiff[], chosen: string | null): void {
  const map = useHand((hand) => hand.map)
  const padding = usePadding()
  const hasCard = useCardOnMap()
  const line = diffs
    .filter(({ id }) => id === chosen)
    .map(({ diff }) => (diff.after ?? diff.before)?.geometry)
    .find((geometry) => geometry)
  const [west, south, east, north] = (line && boundsOf(line)) ?? []
  useEffect(() => {
    if (!map || west === undefined || south === undefined || east === undefined || north === undefined) return
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const room = hasCard ? { ...padding, right: 460, top: 110 } : padding
    map.fitBounds([west, south, east, north], { padding: room, maxZoom: 16.2, duration: isCalm ? 0 : 500 })
  }, [map, padding, hasCard, west, south, east, north])
}
