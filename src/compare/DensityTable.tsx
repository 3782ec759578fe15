/** The densest places: each hexagon with its unit, the alley most of it lies on, and how many; a row shows the place on the map. */
import { useState } from 'react'
import type { Alley } from '../alleys/alley.ts'
import { useDataset } from '../changes/dataset.store.ts'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import { useDensityHand } from './density.store.ts'
import type { DensityCell } from './densityCells.ts'
import { useShortNames } from './useCompare.tsx'
import type { Density } from './useDensity.tsx'

/** Rows shown at first. */
const few = 8

export function DensityTable({ density: { cells, kind } }: { density: Density }) {
  const words = useWords()
  const [isWhole, setWhole] = useState(false)
  if (cells.length === 0) return null
  return (
    <div className="densityTable">
      <table>
        <caption>{words.say('density.densest')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('density.place')}</th>
            <th scope="col">{words.say(`density.${kind}`)}</th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? cells : cells.slice(0, few)).map((cell) => (
            <CellRow key={cell.id} cell={cell} />
          ))}
        </tbody>
      </table>
      {cells.length > few && (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {words.say(isWhole ? 'density.fewer' : 'density.all', { n: cells.length })}
        </button>
      )}
    </div>
  )
}

function CellRow({ cell }: { cell: DensityCell }) {
  const words = useWords()
  const names = useShortNames()
  const isLit = useDensityHand((hand) => hand.lit?.id === cell.id)
  const alley = useDataset(({ kinds }) => cell.alley && kinds.alley?.get(cell.alley)) as Alley | null | undefined
  const light = (id: string | null) => useDensityHand.setState({ lit: id ? { id } : null })
  const show = () => {
    const { map } = useHand.getState()
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const zoom = Math.max(13, map?.getZoom() ?? 13)
    map?.easeTo({ center: cell.centre as [number, number], zoom, duration: still ? 0 : 500 })
  }
  return (
    <tr data-lit={isLit} onMouseEnter={() => light(cell.id)} onMouseLeave={() => light(null)}>
      <th scope="row">
        <button type="button" onClick={show} onFocus={() => light(cell.id)} onBlur={() => light(null)}>
          <b>{cell.unit ? (names.get(cell.unit) ?? cell.unit) : words.say('noData')}</b>
          {alley && (
            <small>{words.say('density.mostly', { alley: words.name(alley.properties), n: cell.alleys })}</small>
          )}
        </button>
      </th>
      <td>{words.number(cell.count)}</td>
    </tr>
  )
}
