/** What a face lays on the map in place of the town's own picture, for as long as it is shown. */
import { useCallback, useEffect } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import { aside } from '../indicators/indicator.layer.ts'
import { type Guest, useHand } from '../map/hand.store.ts'
import type { MapLayer } from '../map/layer.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import type { Unit } from '../units/unit.ts'
import { picked } from './numbers.ts'

/** A row without a layer, for drawings that stand in place of the map. */
export const nothing: MapLayer = { data: {}, layers: [], picks: [] }

/** Picks a unit for the comparison by its key, or takes it away; other keys are passed over. */
export function usePick(): (key: string | undefined) => void {
  const look = useLook()
  const { with: keys } = useView()
  const units = useRecords<Unit>('unit')
  return useCallback(
    (key) => {
      const unit = units.find(({ id }) => id === key)
      if (!unit) return
      const next = picked(keys ?? [], unit.id)
      look({ with: next.length > 0 ? next : undefined })
    },
    [look, keys, units],
  )
}

/**
 * @param row must stay the same object while nothing of it changes.
 * @param how whether a drawing hides the map, and what of its own the guest finds under a pointer.
 */
export function useGuest(row: MapLayer, how: { covers?: boolean; under?: Guest['under'] } = {}): void {
  const pick = usePick()
  const { covers = false, under } = how
  useEffect(() => useHand.setState({ guest: { row, aside, pick, under, covers } }), [row, pick, under, covers])
  useEffect(() => () => useHand.setState({ guest: null }), [])
}
