/** The card beside the pointer: how many lie in the hexagon, in which unit, and on which alley most. */
import type { Alley } from '../alleys/alley.ts'
import { useRecord } from '../changes/dataset.store.ts'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import { useDensityHand } from './density.store.ts'
import { useShortNames } from './useCompare.tsx'
import type { Density } from './useDensity.tsx'

/** Nothing while the hand lies on a row or on no hexagon. */
export function DensityHover({ density: { cells, kind } }: { density: Density }) {
  const words = useWords()
  const names = useShortNames()
  const lit = useDensityHand((hand) => hand.lit)
  const box = useHand((hand) => hand.map?.getContainer())
  const cell = cells.find(({ id }) => id === lit?.id)
  const alley = useRecord<Alley>(cell?.alley ?? undefined)
  if (!cell || lit?.x === undefined || lit.y === undefined) return null
  const left = Math.min(lit.x + 16, (box?.clientWidth ?? 0) - 270)
  const top = lit.y > (box?.clientHeight ?? 0) - 170 ? lit.y - 120 : lit.y + 16
  return (
    <div className="hoverCard" style={{ left, top }} aria-hidden="true">
      <p className="hoverCard-title">
        <b>{cell.unit ? names.get(cell.unit) : words.say('noData')}</b>
        <b>{words.say(`density.${kind}.n`, { n: cell.count })}</b>
      </p>
      {alley && <p>{words.say('density.mostly', { alley: words.name(alley.properties), n: cell.alleys })}</p>}
    </div>
  )
}
