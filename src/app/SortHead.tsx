/** The head of a column that sorts: a real button in a real header cell, saying which way it is sorted. */
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'

export function SortHead({
  column,
  label,
  sort,
  numeric = false,
  wide = false,
}: {
  column: string
  label: string
  sort: string
  numeric?: boolean
  /** Left out where there is little room. */
  wide?: boolean
}) {
  const words = useWords()
  const look = useLook()
  const up = sort === column
  const down = sort === `-${column}`
  const Icon = up ? IconArrowUp : down ? IconArrowDown : IconArrowsSort
  return (
    <th
      scope="col"
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
      data-sorted={up || down}
      className={[numeric && 'numeric', wide && 'wide'].filter(Boolean).join(' ') || undefined}
    >
      <button
        type="button"
        aria-label={words.say('table.sortBy', { column: label })}
        onClick={() => look({ sort: up ? `-${column}` : column }, { replace: true })}
      >
        {label}
        <Icon size={14} aria-hidden="true" />
      </button>
    </th>
  )
}
