/** Side by side: the two sides as two maps that always look at the same place. */
import { useEffect } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { useHand } from '../map/hand.store.ts'
import type { Look } from '../map/layer.ts'
import type { Following } from '../map/sameCamera.layer.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { meanWords, sideName } from './sideWords.ts'
import { TwoMaps } from './TwoMaps.tsx'
import { useSides } from './useSides.tsx'

export function PairFace({ drawing }: { drawing: Look }) {
  const words = useWords()
  const sides = useSides()
  useWholeInHalf()
  return (
    <TwoMaps sides={sides} drawing={drawing} isApart={true}>
      {[sides.left, sides.right].map((side, place) => (
        <p key={sideName(sides, side, words)} className="pair-name" data-place={place}>
          {sideName(sides, side, words)} <b>{meanWords(side, words)}</b>
        </p>
      ))}
    </TwoMaps>
  )
}

/** The district wholly in its half, while the link names no camera. */
function useWholeInHalf(): void {
  const map = useHand((hand) => hand.map)
  const bbox = useDataset(({ index }) => index?.district.bbox)
  const isWhole = useView().camera === undefined
  useEffect(() => {
    if (!map || !bbox || !isWhole) return
    const note: Following = { isFollowing: true }
    const showWhole = () => map.fitBounds(bbox, { padding: 24, animate: false }, note)
    showWhole()
    const listening = map.on('resize', showWhole)
    return () => listening.unsubscribe()
  }, [map, bbox, isWhole])
}
