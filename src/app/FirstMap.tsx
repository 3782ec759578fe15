/** The first map on a phone: the units as a plain drawing that is there at once; the living map follows at the first touch, or when the phone has settled. */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { ringsOf } from '../geo/parts.ts'
import { useHand } from '../map/hand.store.ts'
import { choosing, useLook, useView } from '../map/ViewLink.tsx'
import { HoneyCell } from '../units/HoneyCell.tsx'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { useCompletion } from './completion.tsx'

/** Milliseconds after which the living map comes by itself. */
const settled = 9000

/** Whether the living map should be there: at once on a desk, or for anything but the plain first look on a phone. */
export function useAwake(): [awake: boolean, wake: () => void] {
  const { key, page, camera, hive } = useView()
  const [touched, setTouched] = useState(() => innerWidth >= 640)
  const isPointing = page === 'compare' || page === 'speak'
  const located = useHand(({ position }) => position !== null)
  useEffect(() => {
    if (touched) return
    const timer = setTimeout(() => setTouched(true), settled)
    return () => clearTimeout(timer)
  }, [touched])
  useEffect(() => {
    if (key || camera || hive || isPointing || located) setTouched(true)
  }, [key, camera, hive, isPointing, located])
  return [touched || Boolean(key || camera || hive || isPointing || located), () => setTouched(true)]
}

/** Metres-like plane of the web's maps, a thousand to the degree, y downwards. */
function onPaper([lon = 0, lat = 0]: Position): [number, number] {
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * (180 / Math.PI)
  return [lon * 1000, -north * 1000]
}

function pathOf(area: Polygon | MultiPolygon): string {
  return ringsOf(area)
    .map((ring) => `M${ring.map((position) => onPaper(position).map((part) => part.toFixed(1))).join('L')}Z`)
    .join('')
}

/** The units as a plain drawing over the part of the stage that lies free; a touch on one chooses it. */
export function PlainTown({ onChoose }: { onChoose?: () => void }) {
  const words = useWords()
  const look = useLook()
  const units = useRecords<Unit>('unit')
  const completion = useCompletion()
  const bbox = useDataset(({ index }) => index?.district.bbox)
  const drawn = useMemo(
    () =>
      units.flatMap((unit) => {
        const area = unit.geometry as Polygon | MultiPolygon | null
        return area ? [{ unit, path: pathOf(area), at: onPaper(unit.properties.label) }] : []
      }),
    [units],
  )
  if (!bbox || drawn.length === 0) return null
  const [west, south] = onPaper([bbox[0], bbox[1]])
  const [east, north] = onPaper([bbox[2], bbox[3]])
  const choose = (key: Key) => {
    onChoose?.()
    look(choosing(key))
  }
  return (
    <svg
      className="plainTown"
      viewBox={`${west} ${north} ${east - west} ${south - north}`}
      role="img"
      aria-label={words.say('map.label')}
    >
      {drawn.map(({ unit, path }) => (
        <path key={unit.id} d={path} onPointerUp={() => choose(unit.id)}>
          <title>{words.name(unit.properties)}</title>
        </path>
      ))}
      {drawn.map(({ unit, at: [x, y] }) => (
        <g key={unit.id} transform={`translate(${x - 7} ${y - 8})`} pointerEvents="none">
          <HoneyCell share={completion.get(unit.id) ?? null} size={16} />
        </g>
      ))}
    </svg>
  )
}

/** The plain town with the note on what it is, before the living map is asked for. */
export function FirstMap({ onTouch }: { onTouch: () => void }) {
  const words = useWords()
  const synthetic = useDataset(({ index }) => index?.synthetic)
  const date = words.date(useDataset(({ index }) => index?.asOf ?? ''))
  return (
    <div className="firstMap" onPointerDown={onTouch} onWheel={onTouch}>
      <PlainTown onChoose={onTouch} />
      <footer className="mapNote">
        <span className="mapNote-short">{words.say(synthetic ? 'map.noteShort' : 'map.noteReal', { date })}</span>
      </footer>
    </div>
  )
}
