/** The search: a box with the way to locate oneself, and the hits beneath as one types (the combobox pattern of ARIA 1.2). */
import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { choosing, useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { LocateButton } from './LocateButton.tsx'
import { SearchHits } from './SearchHits.tsx'
import { useFinder } from './useFinder.tsx'

/** `compact` is the one in the header. */
export function SearchBox({ compact = false }: { compact?: boolean }) {
  const words = useWords()
  const look = useLook()
  const list = useId()
  const [query, setQuery] = useState('')
  const [focused, setFocused] = useState(false)
  const [active, setActive] = useState(0)
  const [awaited, setAwaited] = useState(false)
  const arrived = useDataset(({ arrivals }) => arrivals.index === 'here')
  const find = useFinder((focused || query !== '') && arrived)
  const hits = useMemo(() => find?.(query) ?? [], [find, query])
  const open = query.trim() !== '' && focused
  const ask = (text: string) => {
    setQuery(text)
    setActive(0)
    setAwaited(false)
  }
  const choose = (key: Key) => {
    look({ ...choosing(key), show: undefined })
    ask('')
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  useEffect(() => {
    const [first] = hits
    if (awaited && first) choose(first.key)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = hits[active]
    if (step && hits.length > 0) setActive((active + step + hits.length) % hits.length)
    else if (event.key === 'Enter' && open && chosen) choose(chosen.key)
    else if (event.key === 'Enter' && open && !find) setAwaited(true)
    else if (event.key === 'Escape') {
      ask('')
      event.currentTarget.blur()
    } else return
    event.preventDefault()
  }
  return (
    <div className="searchPlace">
      <search className={compact ? 'search search-compact' : 'search'}>
        <IconSearch size={20} stroke={1.75} aria-hidden="true" />
        <input
          data-search
          type="text"
          role="combobox"
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder={words.say(compact ? 'search.short' : 'search.placeholder')}
          aria-label={words.say('search.label')}
          aria-autocomplete="list"
          aria-expanded={open && hits.length > 0}
          aria-controls={list}
          aria-activedescendant={open && hits.length > 0 ? `${list}-${active}` : undefined}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={({ currentTarget }) => ask(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            className="tool tool-icon"
            aria-label={words.say('search.clear')}
            onClick={() => ask('')}
          >
            <IconX size={18} aria-hidden="true" />
          </button>
        )}
        {compact ? <kbd>Ctrl K</kbd> : <LocateButton />}
      </search>
      <SearchHits
        list={list}
        open={open}
        query={query}
        hits={find ? hits : undefined}
        active={active}
        choose={choose}
        again={() => ask('')}
      />
    </div>
  )
}
