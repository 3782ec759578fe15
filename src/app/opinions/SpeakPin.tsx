/** The pin in the middle of the map while somebody says where it is: the map moves beneath it, by finger, mouse, arrow keys or a tap. */
import type { FeatureCollection } from 'geojson'
import type { Map as LivingMap } from 'maplibre-gl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRecord, useRecords } from '../../changes/dataset.store.ts'
import { type Key, kindOf, type MapRecord } from '../../changes/record.ts'
import { distanceBetween } from '../../geo/measure.ts'
import { unitFinder } from '../../geo/overlap.ts'
import { useHand } from '../../map/hand.store.ts'
import type { Look } from '../../map/layer.ts'
import { useOverlay, useReadyMap } from '../../map/overlay.tsx'
import { useView } from '../../map/ViewLink.tsx'
import { middleOf, useDraftPlace } from '../../opinions/place.tsx'
import { say, useSpeak } from '../../opinions/speak.store.ts'
import { topicSigns } from '../../opinions/topicSigns.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { centreOn, isNearEnough, round, usePinSpot } from './pinSpot.tsx'
import { usePointing } from './pointing.tsx'
import './speakPin.css'

/** Milliseconds that the map takes to come to what was chosen; only then it is sent on. */
const afterMap = 120

export function SpeakPin({ look }: { look: Look }) {
  const words = useWords()
  const map = useReadyMap()
  const spot = usePinSpot(map)
  const topic = useSpeak(({ draft }) => draft?.topic ?? null)
  const isPointing = useSpeak(
    ({ draft, step, outcome }) => draft?.where === 'pin' && outcome === null && step === 'where',
  )
  const isMoving = usePlaceUnderPin(map, spot, isPointing)
  useAlleyHalo(map, look)
  useTapsForPin()
  if (!spot || !isPointing) return null
  const Sign = topic ? topicSigns[topic] : null
  return (
    <>
      <p className="pinHint" style={{ left: spot[0], top: Math.max(8, spot[1] - 128) }}>
        {words.say('speak.pinHint')}
      </p>
      <div className="speakPin" data-moving={isMoving} style={{ left: spot[0], top: spot[1] }}>
        <svg viewBox="0 0 52 66" width="52" height="66" aria-hidden="true">
          <path d="M26 64C18 52 3 41 3 25a23 23 0 0 1 46 0c0 16-15 27-23 39z" />
          {Sign ? <Sign x={14} y={13} width={24} height={24} stroke={2} /> : <circle cx="26" cy="25" r="7" />}
        </svg>
        <i />
      </div>
    </>
  )
}

/** A click on the map moves the pin and chooses nothing. */
function useTapsForPin(): void {
  useEffect(() => {
    useHand.setState({ lifted: [] })
    return () => useHand.setState({ lifted: null })
  }, [])
}

/** Keeps the draft's place under the pin: the map comes to it once, and afterwards the place follows the map. */
function usePlaceUnderPin(map: LivingMap | null, spot: [number, number] | null, isPointing: boolean): boolean {
  const { key } = useView()
  const chosen = useRecord<MapRecord<object>>(key && kindOf(key) === 'alley' ? key : undefined)
  const hasDraft = useSpeak(({ draft }) => draft !== null)
  const [isMoving, setMoving] = useState(false)
  const came = useRef(false)
  const inTown = useInTown()
  const [x, y] = spot ?? [0, 0]
  useEffect(() => {
    if (!map || x === 0 || !isPointing || !hasDraft) return
    const bring = (at: readonly [number, number], duration: number) => centreOn(map, at, [x, y], duration)
    const follow = () => {
      if (!came.current) return
      setMoving(false)
      const { lng, lat } = map.unproject([x, y])
      say({ at: isNearEnough(map) ? round([lng, lat]) : null })
    }
    const come = () => {
      const to = useSpeak.getState().draft?.at ?? (came.current || !chosen ? undefined : middleOf(chosen))
      came.current = true
      if (to) bring(to, 0)
      else follow()
    }
    const timer = setTimeout(come, came.current ? 0 : afterMap)
    const listeners = [
      map.on('movestart', () => setMoving(true)),
      map.on('moveend', follow),
      map.on('click', ({ lngLat }) => bring([lngLat.lng, lngLat.lat], 300)),
    ]
    usePointing.setState({
      bring: (at) => bring(at, 500),
      comeNear: () => {
        const { lng, lat } = map.unproject([x, y])
        bring(inTown([lng, lat]), 500)
      },
    })
    return () => {
      clearTimeout(timer)
      for (const listener of listeners) listener.unsubscribe()
      usePointing.setState({ bring: null, comeNear: null })
    }
  }, [map, x, y, isPointing, hasDraft, chosen, inTown])
  return isMoving
}

/** A place of the district: itself, or where the name of the nearest unit stands. */
function useInTown(): (at: [number, number]) => [number, number] {
  const units = useRecords<Unit>('unit')
  return useCallback(
    (at) => {
      if (unitFinder<Key>(units).find({ type: 'Point', coordinates: at }).length > 0) return at
      const labels = units.map(({ properties: { label } }) => [label[0] ?? 0, label[1] ?? 0] as [number, number])
      const away = (label: [number, number]) => distanceBetween(label, at)
      return labels.toSorted((one, other) => away(one) - away(other))[0] ?? at
    },
    [units],
  )
}

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The nearest alley in honey, so that one sees which is meant. */
function useAlleyHalo(map: LivingMap | null, { palette }: Look): void {
  const { alley } = useDraftPlace()
  const data = useMemo(() => {
    if (!alley?.geometry) return { speakAlley: nothing }
    const feature = { type: 'Feature' as const, properties: {}, geometry: alley.geometry }
    return { speakAlley: { type: 'FeatureCollection' as const, features: [feature] } }
  }, [alley])
  const layers = useMemo(
    () => [
      {
        id: 'speakAlley',
        type: 'line' as const,
        source: 'speakAlley',
        layout: { 'line-join': 'round' as const },
        paint: { 'line-color': palette.honey, 'line-width': 4, 'line-gap-width': 15 },
      },
    ],
    [palette],
  )
  useOverlay(map, data, layers)
}
