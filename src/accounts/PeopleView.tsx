/** The lists of people with their search and filters. */
import { IconSearch, IconSortDescending } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { EveryoneRows } from './EveryoneRows.tsx'
import { useHolderName } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import { memberRoles } from './membership.ts'
import { type Holder, holderStates, type UnitRow } from './roster.ts'
import { UnitRows } from './UnitRows.tsx'

interface Given {
  by: 'units' | 'everyone'
  holders: readonly Holder[]
  units: readonly UnitRow[]
  /** Key of whose row is open. */
  chosen: string | undefined
}

export function PeopleView({ by, holders, units, chosen }: Given) {
  const words = useWords()
  const nameOf = useNames()
  const holderName = useHolderName()
  const [find, setFind] = useState('')
  const [role, setRole] = useState('')
  const [state, setState] = useState('')
  const [isTodoFirst, setTodoFirst] = useState(false)
  const sought = find.trim().toLowerCase()
  const textOf = (holder: Holder) => [
    holderName(holder),
    holder.account?.name,
    holder.person?.properties.badge,
    ...holder.units.map(nameOf),
  ]
  const fits = (texts: (string | undefined)[]) => texts.some((text) => text?.toLowerCase().includes(sought))
  const shownUnits = units.filter(({ unit, planner, volunteers, standIns }) => {
    const everyone = [planner, ...volunteers, ...standIns.map(({ holder }) => holder)].filter((one) => one !== null)
    return fits([nameOf(unit.id), ...everyone.flatMap(textOf)])
  })
  const shownHolders = holders.filter(
    (holder) => fits(textOf(holder)) && (!role || holder.role === role) && (!state || holder.state === state),
  )
  const needs = (isNeedy: boolean) => (isTodoFirst && !isNeedy ? 1 : 0)
  const isEmpty = by === 'units' ? shownUnits.length === 0 : shownHolders.length === 0
  return (
    <>
      <div className="filters admin-filters">
        <label className="admin-find">
          <IconSearch size={18} aria-hidden="true" />
          <input
            type="search"
            aria-label={words.say('admin.find')}
            placeholder={words.say('admin.find')}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        </label>
        {by === 'everyone' && (
          <>
            <select aria-label={words.say('admin.role')} value={role} onChange={(event) => setRole(event.target.value)}>
              <option value="">{words.say('admin.anyRole')}</option>
              {memberRoles.map((one) => (
                <option key={one} value={one}>
                  {words.say(`role.${one}`)}
                </option>
              ))}
            </select>
            <select
              aria-label={words.say('admin.state')}
              value={state}
              onChange={(event) => setState(event.target.value)}
            >
              <option value="">{words.say('admin.anyState')}</option>
              {holderStates.map((one) => (
                <option key={one} value={one}>
                  {words.say(`admin.state.${one}`)}
                </option>
              ))}
            </select>
          </>
        )}
        <button type="button" className="chip" aria-pressed={isTodoFirst} onClick={() => setTodoFirst(!isTodoFirst)}>
          <IconSortDescending size={18} aria-hidden="true" />
          {words.say('admin.todoFirst')}
        </button>
      </div>
      <div className="table admin-table">
        {by === 'units' ? (
          <UnitRows
            rows={shownUnits.toSorted((one, other) => needs(one.isUnheld) - needs(other.isUnheld))}
            chosen={chosen}
          />
        ) : (
          <EveryoneRows
            holders={shownHolders.toSorted(
              (one, other) => needs(one.state !== 'active') - needs(other.state !== 'active'),
            )}
            chosen={chosen}
          />
        )}
        {isEmpty && <p className="quiet">{words.say('admin.none')}</p>}
      </div>
    </>
  )
}
