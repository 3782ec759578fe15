/** The scale of the map in round metres or kilometres. */
import { useEffect, useState } from 'react'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'

const steps = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000]

/** The longest round length that fits in so many CSS pixels, and its width. */
export function roundLength(metresPerPixel: number, pixels: number): { metres: number; width: number } {
  const metres = steps.findLast((step) => step / metresPerPixel <= pixels) ?? steps[0]!
  return { metres, width: metres / metresPerPixel }
}

export function ScaleBar() {
  const words = useWords()
  const map = useHand((hand) => hand.map)
  const [metresPerPixel, setMetresPerPixel] = useState(0)
  useEffect(() => {
    if (!map) return
    const measure = () =>
      setMetresPerPixel((40_075_017 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom()))
    measure()
    const listening = map.on('zoomend', measure)
    return () => listening.unsubscribe()
  }, [map])
  if (!metresPerPixel) return null
  const { metres, width } = roundLength(metresPerPixel, 90)
  return (
    <span className="scale">
      <i style={{ width }} />
      {metres >= 1000 ? words.say('map.scaleKm', { n: metres / 1000 }) : words.say('map.scaleM', { n: metres })}
    </span>
  )
}
