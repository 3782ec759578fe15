/** The fleeting: what the pointer is over, whether the legend is open, how high the sheet stands, and the living map's handle. */
import type { Map as LivingMap } from 'maplibre-gl'
import { create } from 'zustand'
import type { Key } from '../changes/record.ts'
import type { MapLayer } from './layer.ts'

export const sheetStops = ['low', 'half', 'high'] as const
export type SheetStop = (typeof sheetStops)[number]

/** A page's own picture of the units, in place of alleys and hive markers. */
export interface Guest {
  row: MapLayer
  /** Ids of layers that make room for it. */
  aside: readonly string[]
  /** What a pick on the map means meanwhile. */
  pick(key: Key | undefined): void
  /** The record drawn by the guest itself under a place of the map (CSS pixels); absent where only the map's own layers are picked. */
  under?: ((at: { x: number; y: number }) => Key | undefined) | undefined
  /** Whether a drawing stands in place of the map, so that nothing of the map can be reached meanwhile. */
  covers: boolean
}

interface Hand {
  /** What the pointer or the keyboard is over, and where on the map (CSS pixels from its top left). */
  hovered: { key: Key; x: number; y: number } | null
  legendOpen: boolean
  sheet: SheetStop
  /** The living map, while there is one. */
  map: LivingMap | null
  /** Features drawn in view, in reading order. */
  inView: readonly Key[]
  /** Keys of the records lifted off the map because they are being edited; null while no tool is held and a click may choose. */
  lifted: readonly Key[] | null
  /** Ids of the layers of an overlay that answer to a pointer before the map's own, topmost first. */
  picks: readonly string[]
  /** What an open page lays over the units. */
  guest: Guest | null
  /** Where the person is, once located: degrees WGS84 and metres of accuracy. */
  position: { lon: number; lat: number; accuracy: number } | null
}

export const useHand = create<Hand>()(() => ({
  hovered: null,
  legendOpen: globalThis.innerWidth >= 960 && globalThis.innerHeight >= 500,
  sheet: 'half',
  map: null,
  inView: [],
  lifted: null,
  picks: [],
  guest: null,
  position: null,
}))

/** Lays the hand on a record, from a list row or the map; null lifts it. */
export function hover(key: Key | null, x = 0, y = 0): void {
  const now = useHand.getState().hovered
  if (now?.key === key && now?.x === x && now?.y === y) return
  useHand.setState({ hovered: key ? { key, x, y } : null })
}
