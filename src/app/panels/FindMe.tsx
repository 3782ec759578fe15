/** The map comes to where one stands: by itself when a patrol begins near by, and again with a tap. */
import { IconCurrentLocation } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useHand } from '../../map/hand.store.ts'
import { useWords } from '../../words/words.tsx'

const nearZoom = 15.6

/** Metres to the nearest alley beyond which the map stays with the unit. */
const nearMetres = 1500

/** Milliseconds that the map takes to come to what was chosen; only then it is sent on. */
const afterMap = 80

/** The sheet covers so much of a phone, and half of that is where the middle of the free part lies higher. */
const sheetShare = 0.6

function comeToMe(): void {
  const { map, position } = useHand.getState()
  if (!map || !position) return
  const up = innerWidth < 640 ? (-innerHeight * sheetShare) / 2 : 0
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  map.easeTo({
    center: [position.lon, position.lat],
    zoom: nearZoom,
    offset: [0, up],
    duration: isCalm ? 0 : 500,
  })
}

/** Once, when map and position are there. @param metres to the nearest alley; undefined while unknown. */
export function useComeToMe(metres: number | undefined): void {
  const map = useHand((hand) => hand.map)
  const came = useRef(false)
  useEffect(() => {
    if (!map || metres === undefined || metres > nearMetres || came.current) return
    came.current = true
    const timer = setTimeout(comeToMe, afterMap)
    return () => clearTimeout(timer)
  }, [map, metres])
}

export function FindMe() {
  const words = useWords()
  const isKnown = useHand(({ position }) => position !== null)
  return (
    isKnown && (
      <button type="button" className="findMe" aria-label={words.say('map.locate')} onClick={comeToMe}>
        <IconCurrentLocation size={22} stroke={1.75} aria-hidden="true" />
      </button>
    )
  )
}
