/** The scale of the map in round metres or kilometres. */
import { useEffect, useState } from 'react'
import { roundLength } from '../geo/scale.ts'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'

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
