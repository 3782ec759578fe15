/** The alleys as a table in step with the map: hovering lights up, choosing opens, arrows walk the rows. */
import { IconFilterOff } from '@tabler/icons-react'
import { type KeyboardEvent, lazy } from 'react'
import { useWorksIn } from '../accounts/worker.tsx'
import { daysBetween, roundSentence, timeLeft } from '../alleys/due.ts'
import { StageBadge } from '../alleys/StageBadge.tsx'
import { StageLine } from '../alleys/StageLine.tsx'
import { useDataset } from '../changes/dataset.store.ts'
import { hover } from '../map/hand.store.ts'
import { choosing, useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { Extra } from './Extra.tsx'
import { SortHead } from './SortHead.tsx'
import { EmptyState } from './states.tsx'
import { type AlleyColumn, type AlleyRow, alleyColumns } from './tableRows.ts'

const PickBox = lazy(() => import('../alleys/PickBox.tsx').then((file) => ({ default: file.PickBox })))

const numeric: AlleyColumn[] = ['length', 'width', 'due']

/** Arrow keys move the focus from row to row. */
export function walkRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tr a')]
  const here = links.indexOf(document.activeElement as HTMLElement)
  links[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
}

export function AlleyTable({ rows, sort }: { rows: readonly AlleyRow[]; sort: string }) {
  const words = useWords()
  const works = useWorksIn()
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconFilterOff size={26} />}
        title={words.say('table.empty')}
        help={words.say('table.emptyHelp')}
      >
        <ViewLink step={{ stage: undefined, unit: undefined, find: undefined }} className="button button-honey">
          {words.say('table.clear')}
        </ViewLink>
      </EmptyState>
    )
  }
  return (
    <table>
      <thead>
        <tr>
          {works && <td />}
          {alleyColumns.map((column) => (
            <SortHead
              key={column}
              column={column}
              sort={sort}
              label={words.say(`table.${column}`)}
              numeric={numeric.includes(column)}
              wide={column === 'unit' || column === 'round'}
            />
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walkRows}>
        {rows.map((row) => (
          <Row key={row.alley.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** Days before a due date from which it is marked as soon. */
const soonDays = 7

function nearness(due: string, today: string): string {
  if (due < today) return 'left-late'
  return daysBetween(today, due) <= soonDays ? 'left-soon' : ''
}

/** Brings the chosen row into sight when it appears. */
function intoView(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: 'nearest' })
}

function Row({ row: { alley, name, unitName } }: { row: AlleyRow }) {
  const words = useWords()
  const { key } = useView()
  const today = useDataset(({ index }) => index?.asOf ?? '')
  const works = useWorksIn()
  const isOwn = useWorksIn(alley.properties.unit)
  const { stage, due, lengthM, widthM, programmeRound } = alley.properties
  return (
    <tr
      ref={key === alley.id ? intoView : undefined}
      data-chosen={key === alley.id}
      onMouseEnter={() => hover(alley.id)}
      onMouseLeave={() => hover(null)}
    >
      {works && (
        <td>
          <Extra>{isOwn && <PickBox alley={alley} />}</Extra>
        </td>
      )}
      <th scope="row">
        <ViewLink
          step={choosing(alley.id)}
          aria-current={key === alley.id ? 'true' : undefined}
          onFocus={() => hover(alley.id)}
          onBlur={() => hover(null)}
        >
          {name}
          <small>{unitName}</small>
        </ViewLink>
      </th>
      <td className="wide">{unitName}</td>
      <td>
        <span className="stageCell">
          <StageBadge stage={stage} size={22} />
          {words.say(`stage.${stage}`)}
          <StageLine stage={stage} />
        </span>
      </td>
      <td className="numeric">
        {due ? (
          <>
            {words.date(due)} <span className={`left ${nearness(due, today)}`}>{timeLeft(due, today, words)}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td className="numeric">{words.number(lengthM)}</td>
      <td className="numeric">
        {widthM === null ? <span className="quiet">{words.say('noData')}</span> : words.number(widthM, 1)}
      </td>
      <td className="wide">
        {programmeRound ? roundSentence(programmeRound, words) : <span className="quiet">{words.say('noData')}</span>}
      </td>
    </tr>
  )
}
