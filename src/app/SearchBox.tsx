/** The search: a box with the way to locate oneself, and the hits beneath as one types. */
import { Combobox, useCombobox } from '@mantine/core'
import { IconHexagon, IconRoute, IconSearch, IconUserHexagon, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { type Key, kindOf } from '../changes/record.ts'
import { useHand } from '../map/hand.store.ts'
import { choosing, useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { LocateButton } from './LocateButton.tsx'
import { EmptyState } from './states.tsx'
import { useFinder } from './useFinder.tsx'

const icons: Record<string, typeof IconHexagon> = {
  unit: IconHexagon,
  person: IconUserHexagon,
  alley: IconRoute,
  project: IconRoute,
}

/** `compact` is the one in the header. */
export function SearchBox({ compact = false }: { compact?: boolean }) {
  const words = useWords()
  const look = useLook()
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState(false)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const arrived = useDataset(({ arrivals }) => arrivals.index === 'here')
  const find = useFinder(wanted && arrived)
  const hits = useMemo(() => find?.(query) ?? [], [find, query])
  const units = useDataset(({ kinds }) => kinds.unit)
  const asked = query.trim() !== ''
  const { selectFirstOption, dropdownOpened } = box
  useEffect(() => {
    if (dropdownOpened && hits.length > 0) selectFirstOption()
  }, [dropdownOpened, hits, selectFirstOption])
  const choose = (key: string) => {
    look({ ...choosing(key as Key), show: undefined })
    setQuery('')
    box.closeDropdown()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const unitName = (key: string | null) => {
    const unit = key ? units?.get(key as Key) : undefined
    return unit ? words.name(unit.properties as never) : ''
  }
  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal position="bottom-start" shadow="md" width="target">
      <Combobox.Target>
        <search className={compact ? 'search search-compact' : 'search'}>
          <IconSearch size={20} stroke={1.75} aria-hidden="true" />
          <Combobox.EventsTarget>
            <input
              data-search
              type="text"
              inputMode="search"
              autoComplete="off"
              spellCheck={false}
              value={query}
              placeholder={words.say(compact ? 'search.short' : 'search.placeholder')}
              aria-label={words.say('search.label')}
              onFocus={() => setWanted(true)}
              onBlur={() => box.closeDropdown()}
              onChange={({ currentTarget }) => {
                setWanted(true)
                setQuery(currentTarget.value)
                box.openDropdown()
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return
                setQuery('')
                event.currentTarget.blur()
                event.preventDefault()
              }}
            />
          </Combobox.EventsTarget>
          {asked && (
            <button
              type="button"
              className="tool tool-icon"
              aria-label={words.say('search.clear')}
              onClick={() => setQuery('')}
            >
              <IconX size={18} aria-hidden="true" />
            </button>
          )}
          {compact ? <kbd>Ctrl K</kbd> : <LocateButton />}
        </search>
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asked} className="hits">
        <Combobox.Options aria-label={words.say('search.label')}>
          {hits.map(({ key, name, nameHant, nameEn, unit }) => {
            const Icon = icons[kindOf(key)] ?? IconRoute
            return (
              <Combobox.Option key={key} value={key}>
                <Icon size={18} stroke={1.75} aria-hidden="true" />
                <b>{words.name({ name, nameHant, nameEn })}</b>
                <span>{kindOf(key) === 'unit' ? words.say('unit.unit') : unitName(unit)}</span>
              </Combobox.Option>
            )
          })}
        </Combobox.Options>
        {hits.length === 0 && <NoHit query={query} ready={Boolean(find)} again={() => setQuery('')} />}
      </Combobox.Dropdown>
      <span className="hidden" role="status">
        {asked && find ? words.say('search.found', { n: hits.length }) : ''}
      </span>
    </Combobox>
  )
}

function NoHit({ query, ready, again }: { query: string; ready: boolean; again: () => void }) {
  const words = useWords()
  if (!ready) return <p className="hits-none">{words.say('search.loading')}</p>
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
      <button
        type="button"
        className="button button-honey"
        onMouseDown={(event) => event.preventDefault()}
        onClick={toMap}
      >
        {words.say('search.onMap')}
      </button>
      <button type="button" className="button" onMouseDown={(event) => event.preventDefault()} onClick={again}>
        {words.say('search.again')}
      </button>
    </EmptyState>
  )
}
