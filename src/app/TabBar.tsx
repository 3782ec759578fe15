/** The phone's tab bar: the places of the app and the settings. */
import { IconAdjustmentsHorizontal, IconWalk } from '@tabler/icons-react'
import { useAccount } from '../accounts/account.store.ts'
import { isKey } from '../changes/record.ts'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { placeOf, places } from './Header.tsx'
import { useShow } from './show.tsx'

export function TabBar() {
  const words = useWords()
  const view = useView()
  const place = placeOf(view.page, useShow())
  const here = view.page === 'settings' || view.page === 'patrol' ? view.page : place
  const unit = useAccount(({ account }) =>
    account?.role === 'planner' || account?.role === 'volunteer' ? account.units[0] : undefined,
  )
  return (
    <nav className="tabBar" aria-label={words.say('nav.label')}>
      {places.map(({ name, Icon, step }) => (
        <ViewLink key={name} step={step} aria-current={here === name ? 'page' : undefined}>
          <Icon size={24} stroke={1.75} aria-hidden="true" />
          {words.say(name === 'about' ? 'nav.short.about' : `nav.${name}`)}
        </ViewLink>
      ))}
      {isKey(unit) && (
        <ViewLink
          step={{ page: 'patrol', key: unit, show: undefined, camera: undefined }}
          aria-current={here === 'patrol' ? 'page' : undefined}
        >
          <IconWalk size={24} stroke={1.75} aria-hidden="true" />
          {words.say('nav.patrol')}
        </ViewLink>
      )}
      <ViewLink step={{ page: 'settings', show: undefined }} aria-current={here === 'settings' ? 'page' : undefined}>
        <IconAdjustmentsHorizontal size={24} stroke={1.75} aria-hidden="true" />
        {words.say('nav.settings')}
      </ViewLink>
    </nav>
  )
}
