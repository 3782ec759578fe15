/** The export menu of a comparison takes out what the link shows: the numbers of a day, two sides, the years, or the hexagons. */
import { type ComponentType, lazy, Suspense, useCallback } from 'react'
import { useRecords } from '../../changes/dataset.store.ts'
import { compareCells, sidesCells, yearsCells } from '../../compare/compareFile.ts'
import type { FaceName } from '../../compare/faces.tsx'
import { columnsNamed } from '../../compare/numbers.ts'
import { sidesOrder } from '../../compare/SidesTable.tsx'
import { besideMean, changeOf } from '../../compare/sideChange.ts'
import { sideName } from '../../compare/sideWords.ts'
import { useChange } from '../../compare/useChange.tsx'
import { type Comparison, useFullNames } from '../../compare/useCompare.tsx'
import { sortedLines, useDerived } from '../../compare/useDerived.tsx'
import { type PaintedSides, useSides } from '../../compare/useSides.tsx'
import { useYears } from '../../compare/useYears.tsx'
import { sinceFirst, yearColumns, yearUnits } from '../../compare/years.ts'
import { indicatorName } from '../../indicators/indicatorWords.ts'
import { useView } from '../../map/ViewLink.tsx'
import { numbersCollection, type Origin, toldOf, unitsCollection } from '../../report/collection.ts'
import { ExportMenu } from '../../report/ExportMenu.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { useShow } from '../show.tsx'
import { useSeen } from './seen.tsx'

/** The numbers of the day as the table has them, its lines sorted only where they are wanted, and what of them goes into files. */
export function useNumbersTaken(comparison: Comparison) {
  const words = useWords()
  const names = useFullNames()
  const { columns: wanted, sort = 'name' } = useView()
  const units = useRecords<Unit>('unit')
  const derived = useDerived(comparison)
  const { rows, indicator } = comparison
  const lines = useCallback(() => sortedLines(rows, derived, sort), [rows, derived, sort])
  const columns = columnsNamed(wanted)
  return {
    lines,
    columns,
    derived,
    cells: () => compareCells(lines(), columns, { names, words }, { indicator, columns: derived }),
    collection: (origin: Origin) => numbersCollection(units, rows, columns, origin),
  }
}

interface Shown {
  comparison: Comparison
}

function NumbersMenu({ comparison }: Shown) {
  const words = useWords()
  const { cells, collection } = useNumbersTaken(comparison)
  const name = `${words.say('compare.title')} ${indicatorName(comparison.indicator.id, words)}`
  return <ExportMenu name={name} date={comparison.day} cells={cells} collection={collection} picture={useSeen()} />
}

/** The years up to the day of the published town; nothing while they are not here. */
export function YearsMenu({ comparison }: Shown) {
  const words = useWords()
  const names = useFullNames()
  const { sort = 'name' } = useView()
  const units = useRecords<Unit>('unit')
  const { arrival, days } = useYears(comparison)
  const years = yearColumns(sinceFirst(days))
  const picture = useSeen()
  const { indicator, asOf } = comparison
  if (arrival !== 'here') return null
  return (
    <ExportMenu
      name={words.say('years.table', { name: indicatorName(indicator.id, words) })}
      date={asOf}
      cells={() => yearsCells(yearUnits(years, sort), years, indicator, { names, words })}
      collection={(origin) =>
        unitsCollection(units, origin, ({ id }) =>
          years.map(({ date, rows }) => [`${indicator.id} ${date}`, toldOf(rows.get(id))]),
        )
      }
      picture={picture}
    />
  )
}

function SidesMenu({ sides }: { sides: PaintedSides }) {
  const words = useWords()
  const names = useFullNames()
  const units = useRecords<Unit>('unit')
  const { left, right, comparison } = sides
  const about = sides.by === 'day' ? `${indicatorName(right.indicator.id, words)} ` : ''
  return (
    <ExportMenu
      name={`${words.say('compare.title')} ${about}${sideName(sides, left, words)} – ${sideName(sides, right, words)}`}
      date={comparison.day}
      cells={() => sidesCells(sidesOrder(sides), sides, { names, words })}
      collection={(origin) =>
        unitsCollection(units, origin, ({ id }) => [
          ...[left, right].map(({ indicator, day, rows }) => [`${indicator.id} ${day}`, toldOf(rows.get(id))] as const),
          ...(sides.by === 'day' ? [['change', changeOf(sides, id)] as const] : []),
          ...(sides.meanChange !== undefined ? [['changeBesideMean', besideMean(sides, id)] as const] : []),
        ])
      }
      picture={useSeen()}
    />
  )
}

const menus: Partial<Record<FaceName, ComponentType<Shown>>> = {
  years: YearsMenu,
  swipe: () => <SidesMenu sides={useSides()} />,
  pair: () => <SidesMenu sides={useSides()} />,
  change: () => <SidesMenu sides={useChange().sides} />,
  density: lazy(() => import('./DensityMenu.tsx').then((file) => ({ default: file.DensityMenu }))),
}

/** In the table the numbers of the day are what is seen, unless the years are looked at. */
export function TakeOut({ comparison }: Shown) {
  const { face } = useView()
  const isTable = useShow() === 'table'
  const Menu = (face && (!isTable || face === 'years') && menus[face]) || NumbersMenu
  return (
    <Suspense fallback={null}>
      <Menu comparison={comparison} />
    </Suspense>
  )
}
