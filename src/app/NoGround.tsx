/** Says over the map, where there is no network, that the ground in sight was not downloaded; what is done here is kept all the same. */
import { IconCloudQuestion } from '@tabler/icons-react'
import { useEffect } from 'react'
import { readAreas, useAreas } from '../changes/areas.store.ts'
import { useRecords } from '../changes/dataset.store.ts'
import { idOf } from '../changes/record.ts'
import { boundsOf } from '../geo/bounds.ts'
import type { Camera } from '../map/parameter.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import './panels/offline.css'

/** Farther away than this the whole district is seen, which every downloaded unit brings along. */
const nearZoom = 13.5

export function NoGround({ camera }: { camera: Camera | undefined }) {
  const words = useWords()
  const areas = useAreas((store) => store.areas)
  const units = useRecords<Unit>('unit')
  useEffect(() => void readAreas(), [])
  if (!areas || !camera || camera.zoom < nearZoom) return null
  const isHere = units.some((unit) => areas.some((area) => area.unit === idOf(unit.id)) && holds(unit, camera))
  if (isHere) return null
  return (
    <div className="mapNotice noGround" role="status">
      <IconCloudQuestion size={18} aria-hidden="true" />
      <span>{words.say('area.notHere')}</span>
    </div>
  )
}

function holds({ geometry }: Unit, { lon, lat }: Camera): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = (geometry && boundsOf(geometry)) ?? []
  return lon >= west && lon <= east && lat >= south && lat <= north
}
