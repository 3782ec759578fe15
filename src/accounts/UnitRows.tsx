/** The roster by units: who answers for each, who stands in, its volunteers, and what is amiss. */
import { IconUserQuestion } from '@tabler/icons-react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { thisDay } from './book.store.ts'
import { HolderBadge, LastSignIn, StateTag, useHolderName } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import type { Membership } from './membership.ts'
import type { UnitRow } from './roster.ts'

/** @param chosen key of whose row is open. */
export function UnitRows({ rows, chosen }: { rows: readonly UnitRow[]; chosen: string | undefined }) {
  const words = useWords()
  return (
    <table>
      <thead>
        <tr>
          <th className="wide">{words.say('table.unit')}</th>
          <th>{words.say('table.planner')}</th>
          <th className="wide">{words.say('admin.form')}</th>
          <th className="wide">{words.say('table.volunteers')}</th>
          <th>{words.say('admin.state')}</th>
          <th className="wide numeric">{words.say('admin.lastSignIn')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <UnitLine key={row.unit.id} row={row} isChosen={row.planner?.key === chosen && chosen !== undefined} />
        ))}
      </tbody>
    </table>
  )
}

function UnitLine({ row, isChosen }: { row: UnitRow; isChosen: boolean }) {
  const words = useWords()
  const nameOf = useNames()
  const holderName = useHolderName()
  const { unit, planner, standIns, volunteers, isUnheld } = row
  const form = planner?.person?.properties.form
  return (
    <tr data-chosen={isChosen} data-amiss={isUnheld}>
      <th scope="row" className="wide">
        {nameOf(unit.id)}
      </th>
      <td>
        {planner ? (
          <ViewLink
            step={{ key: planner.person?.id }}
            className="holderLink"
            aria-current={isChosen ? 'true' : undefined}
          >
            <HolderBadge holder={planner} />
            <span>
              <b>{holderName(planner)}</b>
              <small className="narrow">{nameOf(unit.id)}</small>
            </span>
          </ViewLink>
        ) : (
          <span className="holderLink">
            <IconUserQuestion aria-hidden="true" />
            {words.say('admin.unheld')}
          </span>
        )}
        {standIns.map(({ holder, membership }) => (
          <span className="standIn" key={holder.key}>
            <StandInWords name={holderName(holder)} membership={membership} />
          </span>
        ))}
      </td>
      <td className="wide">
        {form === 'alone' || form === 'team' ? words.say(`admin.form.${form}`) : words.say('noData')}
      </td>
      <td className="wide">
        <Dots held={volunteers.filter(({ account }) => account !== null).length} n={volunteers.length} />
      </td>
      <td>{planner && <StateTag state={planner.state} />}</td>
      <td className="wide numeric">{planner && <LastSignIn holder={planner} />}</td>
    </tr>
  )
}

/** Who stands in and until when, or from when. */
export function StandInWords({ name, membership: { starts, ends } }: { name: string; membership: Membership }) {
  const words = useWords()
  if (starts > thisDay()) return words.say('admin.standInFrom', { name, date: words.date(starts) })
  return ends ? words.say('admin.standIn', { name, date: words.date(ends) }) : words.say('admin.standInOpen', { name })
}

/** A dot for everyone, filled for those with an account. */
function Dots({ held, n }: { held: number; n: number }) {
  const words = useWords()
  const told = words.say('admin.volunteersHeld', { n, held })
  return (
    <span className="dots" title={told}>
      <i aria-hidden="true">{'●'.repeat(held) + '○'.repeat(n - held)}</i>
      <span aria-hidden="true">
        {held}/{n}
      </span>
      <span className="hidden">{told}</span>
    </span>
  )
}
