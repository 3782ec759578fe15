/** The tabs of a panel as links, so each tab can be shared and reached by Back. */
import { ViewLink } from '../../map/ViewLink.tsx'

export function Tabs({ tabs, open }: { tabs: readonly { id: string; label: string }[]; open: string }) {
  return (
    <nav className="tabs" aria-label={tabs.map(({ label }) => label).join(' / ')}>
      {tabs.map(({ id, label }, place) => (
        <ViewLink key={id} step={{ tab: place === 0 ? undefined : id }} aria-current={open === id ? 'page' : undefined}>
          {label}
        </ViewLink>
      ))}
    </nav>
  )
}
