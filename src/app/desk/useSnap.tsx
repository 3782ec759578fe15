/** What points are drawn to while a line is edited: alleys, unit limits and streets within a finger's reach. */
import type { LineString, MultiLineString, Position } from 'geojson'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import { useDesk } from '../../alleys/desk.store.ts'
import { useDeskHand } from '../../alleys/deskHand.store.ts'
import type { Line } from '../../alleys/line.ts'
import { type Snapped, type SnapTarget, snapperOf } from '../../alleys/snap.ts'
import { readPublished, useRecords } from '../../changes/dataset.store.ts'
import { partsOf, ringsOf } from '../../geo/parts.ts'
import { useHand } from '../../map/hand.store.ts'
import type { Unit } from '../../units/unit.ts'

/** Pixels within which a point is drawn to something. */
const reach = () => (globalThis.matchMedia('(pointer: coarse)').matches ? 18 : 10)

const streetKinds = ['street', 'arterial', 'ring', 'expressway']

interface Road {
  geometry: LineString | MultiLineString | { type: 'Polygon' | 'Point' }
  properties: { kind?: string; name?: string; nameHant?: string; nameEn?: string }
}

/** The basemap's streets; none where its files cannot be read, so that editing goes on without them. */
function useStreets(): readonly SnapTarget[] {
  const [streets, setStreets] = useState<readonly SnapTarget[]>([])
  useEffect(() => {
    const files = ['street', 'ground'].map((name) => readPublished<{ features: Road[] }>(`basemap/${name}.geojson`))
    Promise.all(files)
      .then((found) => setStreets(found.flatMap(({ features }) => features.flatMap(streetsOf))))
      .catch(() => undefined)
  }, [])
  return streets
}

function streetsOf({ geometry, properties: { kind, name, nameHant = name, nameEn = name } }: Road): SnapTarget[] {
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return []
  if (!kind || !streetKinds.includes(kind)) return []
  const named = name && nameHant && nameEn ? { name: { name, nameHant, nameEn } } : {}
  return partsOf(geometry).map((course) => ({ kind: 'street', ...named, course }))
}

/** Metres of a pixel on the ground, at a zoom and a latitude. */
function metresOfPixel(zoom: number, lat: number): number {
  return (78271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom
}

/** Finds what a position is drawn to, unless snapping is off, and keeps it for the ring on the map. */
export function useSnap(): (position: Position) => Snapped | null {
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  const drafts = useDesk((desk) => desk.drafts)
  const chosen = useDesk((desk) => desk.chosen)
  const snapping = useDesk((desk) => desk.snapping)
  const streets = useStreets()
  const standing = useMemo(
    () => snapperOf([...alleys.flatMap(alleyTargets), ...units.flatMap(limitsOf), ...streets]),
    [alleys, units, streets],
  )
  const onDesk = useMemo(() => new Set(drafts.map(({ key }) => key)), [drafts])
  const laid = useMemo(
    () =>
      snapperOf(
        drafts
          .filter(({ key, gone }) => key !== chosen && !gone)
          .flatMap(({ key, geometry }) =>
            geometry ? partsOf(geometry).map((course): SnapTarget => ({ kind: 'alley', key, course })) : [],
          ),
      ),
    [drafts, chosen],
  )
  return useCallback(
    (position) => {
      const { map } = useHand.getState()
      const metres = map && snapping ? reach() * metresOfPixel(map.getZoom(), position[1] ?? 0) : 0
      const found = [
        standing.snap(position, metres, ({ key }) => key !== undefined && onDesk.has(key)),
        laid.snap(position, metres),
      ].flatMap((one) => (one && metres > 0 ? [one] : []))
      const snapped = found.sort((one, other) => one.metres - other.metres)[0] ?? null
      useDeskHand.setState({ snapped })
      return snapped
    },
    [standing, laid, onDesk, snapping],
  )
}

function alleyTargets({ id, geometry, properties }: Alley): SnapTarget[] {
  const { name, nameHant, nameEn } = properties
  if (!geometry) return []
  return partsOf(geometry as Line).map((course) => ({
    kind: 'alley',
    key: id,
    name: { name, nameHant, nameEn },
    course,
  }))
}

function limitsOf({ id, geometry, properties }: Unit): SnapTarget[] {
  const { name, nameHant, nameEn } = properties
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return []
  return ringsOf(geometry).map((course) => ({ kind: 'limit', key: id, name: { name, nameHant, nameEn }, course }))
}
