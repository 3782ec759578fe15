/** What the search has found, beneath its box: a list to choose from, or a plain word that there is nothing. */
import { IconHexagon, IconRoute, IconSearch, IconUserHexagon } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { useHand } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import type { Findable } from './finder.ts'
import { EmptyState } from './states.tsx'

const icons = { unit: IconHexagon, person: IconUserHexagon, alley: IconRoute, project: IconRoute }

/** Keeps the focus in the box while something beneath it is pressed. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

interface Hits {
  /** Id of the list; its options are `<list>-0` and on. */
  list: string
  open: boolean
  query: string
  /** Undefined while the search is still on its way. */
  hits: readonly Findable[] | undefined
  active: number
  choose(key: Key): void
  /** Empties the box to type again. */
  again(): void
}

export function SearchHits({ list, open, query, hits, active, choose, again }: Hits) {
  const words = useWords()
  const units = useDataset(({ kinds }) => kinds.unit)
  const unitName = (key: string | null) => {
    const unit = key ? units?.get(key as Key) : undefined
    return unit ? words.name(unit.properties as never) : ''
  }
  return (
    <>
      <div className="hits" hidden={!open}>
        <div id={list} role="listbox" aria-label={words.say('search.label')}>
          {hits?.map(({ key, kind, name, nameHant, nameEn, unit }, place) => {
            const Icon = icons[kind]
            return (
              <button
                type="button"
                key={key}
                id={`${list}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                onMouseDown={keepFocus}
                onClick={() => choose(key)}
              >
                <Icon size={18} stroke={1.75} aria-hidden="true" />
                <b>{words.name({ name, nameHant, nameEn })}</b>
                <span>{kind === 'unit' ? words.say('unit.unit') : unitName(unit)}</span>
              </button>
            )
          })}
        </div>
        {open && !hits && <p className="hits-none">{words.say('search.loading')}</p>}
        {open && hits?.length === 0 && <NoHit query={query} again={again} />}
      </div>
      <span className="hidden" role="status">
        {open && hits ? words.say('search.found', { n: hits.length }) : ''}
      </span>
    </>
  )
}

function NoHit({ query, again }: { query: string; again: () => void }) {
  const words = useWords()
  const toMap = () => {
    again()
    useHand.setState({ sheet: 'low' })
    document.getElementById('map')?.focus()
  }
  return (
    <EmptyState
      filled
      icon={<IconSearch size={26} />}
      title={words.say('search.none', { q: query })}
      help={words.say('search.noneHelp')}
    >
      <button type="button" className="button button-honey" onMouseDown={keepFocus} onClick={toMap}>
        {words.say('search.onMap')}
      </button>
      <button type="button" className="button" onMouseDown={keepFocus} onClick={again}>
        {words.say('search.again')}
      </button>
    </EmptyState>
  )
}
