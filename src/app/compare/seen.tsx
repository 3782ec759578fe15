/** What of a comparison is seen, for a picture of it. */
import type { TakenOut } from '../../report/ExportMenu.tsx'
import { useShow } from '../show.tsx'

/** Finds the table, or the drawing in place of the map, or the map. */
export function useSeen(): NonNullable<TakenOut['picture']> {
  const isTable = useShow() === 'table'
  const seen = isTable ? '#table table' : '#map .face'
  return {
    element: () => document.querySelector<HTMLElement>(seen) ?? document.querySelector<HTMLElement>('#map'),
    ...(isTable && { legend: [] }),
  }
}
