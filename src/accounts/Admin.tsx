/** The administrators' page, as wide as the window: everyone by units or one by one, stand-ins, invitations and the record. */
import { IconDownload, IconScale, IconUserPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { AuditLog } from './AuditLog.tsx'
import { useAccount } from './account.store.ts'
import type { AccountBook } from './account.ts'
import './admin.css'
import { type Book, useBook, useRoster } from './book.store.ts'
import { csvOf } from './csv.ts'
import { Trouble } from './fields.tsx'
import { HolderDetail } from './HolderDetail.tsx'
import { useHolderName } from './HolderName.tsx'
import { InvitationList } from './InvitationList.tsx'
import { useNames } from './MembershipLine.tsx'
import { PeopleView } from './PeopleView.tsx'
import type { Holder } from './roster.ts'
import { StandInList } from './StandInList.tsx'
import { Summary } from './Summary.tsx'
import { saveAs } from './saveAs.tsx'

const tabs = ['units', 'everyone', 'standIns', 'invitations', 'audit'] as const

/** @param waiting what else waits for an administrator, under the summary. */
export function Admin({ waiting }: { waiting: ReactNode }) {
  const words = useWords()
  const account = useAccount(({ account }) => account)
  const isAdministrator = account?.role === 'administrator'
  const book = useBook(isAdministrator)
  if (account && !isAdministrator) return <Refused isSignedIn={account.name !== null} />
  if (!book.answer) return <section className="head" aria-busy="true" />
  if (book.answer.ok) return <OpenBook book={book} value={book.answer.value} waiting={waiting} />
  return (
    <section className="head">
      <Trouble>{book.answer.message ?? words.say('account.offline')}</Trouble>
    </section>
  )
}

function Refused({ isSignedIn }: { isSignedIn: boolean }) {
  const words = useWords()
  return (
    <section className="head">
      <h1>{words.say('admin.refused')}</h1>
      <p>{words.say('admin.refusedHelp')}</p>
      <div className="choices">
        <ViewLink step={{ page: 'signin' }} className="button">
          {words.say(isSignedIn ? 'account.title' : 'account.signIn')}
        </ViewLink>
      </div>
    </section>
  )
}

function OpenBook({ book: { send, trouble }, value, waiting }: { book: Book; value: AccountBook; waiting: ReactNode }) {
  const words = useWords()
  const { tab: wished, key } = useView()
  const look = useLook()
  useEffect(() => () => letGoOfAccount(look), [look])
  const tab = tabs.find((one) => one === wished) ?? 'units'
  const { accounts, invitations, audit } = value
  const { holders, units } = useRoster(value)
  const standIns = units.flatMap((row) => row.standIns.map((standIn) => ({ ...standIn, unit: row.unit.id })))
  const chosen = holders.find((holder) => holder.key === key)
  const counts = {
    units: units.length,
    everyone: holders.length,
    standIns: standIns.length,
    invitations: invitations.length,
  }
  const names = {
    units: words.say('admin.tabUnits', { n: counts.units }),
    everyone: words.say('admin.tabEveryone', { n: counts.everyone }),
    standIns: words.say('admin.tabStandIns', { n: counts.standIns }),
    invitations: words.say('admin.tabInvitations', { n: counts.invitations }),
    audit: words.say('admin.tabAudit'),
  }
  const hasDetail = tab === 'units' || tab === 'everyone'
  return (
    <div className="admin" data-detail={hasDetail && chosen !== undefined}>
      <div className="admin-main">
        <header className="admin-head">
          <div>
            <h1>{words.say('account.people')}</h1>
            <p className="quiet">{words.say('admin.help')}</p>
          </div>
          <ViewLink step={{ page: 'rules', key: undefined, tab: undefined }} className="button">
            <IconScale size={18} aria-hidden="true" />
            {words.say('rules.title')}
          </ViewLink>
          <ExportButton holders={holders} />
          <ViewLink step={{ tab: 'invitations', key: undefined }} className="button button-honey">
            <IconUserPlus size={18} aria-hidden="true" />
            {words.say('admin.invite')}
          </ViewLink>
        </header>
        <Summary holders={holders} units={units} invitations={invitations} />
        {waiting}
        <nav className="admin-tabs" aria-label={words.say('account.people')}>
          {tabs.map((name) => (
            <ViewLink key={name} step={{ tab: name, key: undefined }} aria-current={tab === name ? 'page' : undefined}>
              {names[name]}
            </ViewLink>
          ))}
        </nav>
        <Trouble>{trouble}</Trouble>
        {hasDetail && <PeopleView by={tab} holders={holders} units={units} chosen={chosen?.key} />}
        {tab === 'standIns' && <StandInList standIns={standIns} send={send} />}
        {tab === 'invitations' && <InvitationList invitations={invitations} send={send} />}
        {tab === 'audit' && <AuditLog accounts={accounts} first={chosen?.account?.name ?? ''} />}
      </div>
      {hasDetail && (
        <aside className="admin-detail" aria-label={words.say('admin.choose')}>
          {chosen ? (
            <HolderDetail key={chosen.key} holder={chosen} holders={holders} audit={audit} send={send} />
          ) : (
            <section className="head">
              <h2>{words.say('admin.choose')}</h2>
              <p className="quiet">{words.say('admin.chooseHelp')}</p>
            </section>
          )}
        </aside>
      )}
    </div>
  )
}

/** An account that nobody on the roster holds is chosen on this page alone: no other page could show it. */
function letGoOfAccount(look: ReturnType<typeof useLook>): void {
  if (new URLSearchParams(location.search).get('key')?.startsWith('account:'))
    look({ key: undefined }, { replace: true })
}

function ExportButton({ holders }: { holders: readonly Holder[] }) {
  const words = useWords()
  const nameOf = useNames()
  const holderName = useHolderName()
  const save = () => {
    const head = ['table.name', 'admin.account', 'admin.role', 'admin.unit', 'admin.state', 'admin.lastSignIn'] as const
    const rows = holders.map((holder) => [
      holderName(holder),
      holder.account?.name ?? '',
      holder.role ? words.say(`role.${holder.role}`) : '',
      holder.units.map(nameOf).join('、'),
      words.say(`admin.state.${holder.state}`),
      holder.account?.lastSignIn ?? '',
    ])
    saveAs(`${words.say('admin.fileList')}.csv`, csvOf([head.map((key) => words.say(key)), ...rows]))
  }
  return (
    <button type="button" className="button" onClick={save}>
      <IconDownload size={18} aria-hidden="true" />
      {words.say('admin.export')}
    </button>
  )
}
