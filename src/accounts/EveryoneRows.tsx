/** Everyone, one a row: on the roster or not, with role, units, and how it stands with the account. */
import type { Key } from '../changes/record.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { HolderBadge, LastSignIn, StateTag, useHolderName } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import type { Holder } from './roster.ts'

/** @param chosen key of whose row is open. */
export function EveryoneRows({ holders, chosen }: { holders: readonly Holder[]; chosen: string | undefined }) {
  const words = useWords()
  const nameOf = useNames()
  const holderName = useHolderName()
  return (
    <table>
      <thead>
        <tr>
          <th>{words.say('admin.account')}</th>
          <th className="wide">{words.say('admin.role')}</th>
          <th className="wide">{words.say('table.unit')}</th>
          <th>{words.say('admin.state')}</th>
          <th className="wide numeric">{words.say('admin.lastSignIn')}</th>
        </tr>
      </thead>
      <tbody>
        {holders.map((holder) => (
          <tr key={holder.key} data-chosen={holder.key === chosen} data-amiss={holder.state === 'roleless'}>
            <th scope="row">
              <ViewLink
                step={{ key: holder.key as Key }}
                className="holderLink"
                aria-current={holder.key === chosen ? 'true' : undefined}
              >
                <HolderBadge holder={holder} />
                <span>
                  <b>{holderName(holder)}</b>
                  <small className="narrow">{holder.role && words.say(`role.${holder.role}`)}</small>
                </span>
                {holder.person && holder.account && <small className="wide">{holder.account.name}</small>}
              </ViewLink>
            </th>
            <td className="wide">{holder.role && words.say(`role.${holder.role}`)}</td>
            <td className="wide">{holder.units.map(nameOf).join('、') || words.say('admin.wholeDistrict')}</td>
            <td>
              <StateTag state={holder.state} />
            </td>
            <td className="wide numeric">
              <LastSignIn holder={holder} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
