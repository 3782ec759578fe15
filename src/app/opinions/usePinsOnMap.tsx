/** Pins of opinions over the map: their signs, and that a click on one chooses it, for as long as they stand there. */
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { useEffect } from 'react'
import { useHand } from '../../map/hand.store.ts'
import type { Look } from '../../map/layer.ts'
import { useOverlay, useReadyMap } from '../../map/overlay.tsx'
import { putSprites } from '../../map/sprite.tsx'
import { opinionPicks } from '../../opinions/opinion.layer.ts'
import { pinSprites } from '../../opinions/pinSprites.tsx'

/** @param data by the name of its source. @param layers over them, kept the same between renders. */
export function usePinsOnMap(
  { palette }: Look,
  data: Record<string, FeatureCollection>,
  layers: LayerSpecification[],
): void {
  const map = useReadyMap()
  useEffect(() => {
    if (map) void putSprites(map, pinSprites(palette))
  }, [map, palette])
  useOverlay(map, data, layers)
  useEffect(() => {
    useHand.setState({ picks: opinionPicks })
    return () => useHand.setState({ picks: [] })
  }, [])
}
