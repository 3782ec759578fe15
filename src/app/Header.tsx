/** The header: whose map this is, where one can go, and how one likes to read. */
import {
  IconChartDots3,
  IconHexagons,
  IconMap2,
  IconMoon,
  IconSun,
  IconTable,
  IconTypography,
} from '@tabler/icons-react'
import { AccountLink } from '../accounts/AccountLink.tsx'
import { useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import { languages } from '../map/view.ts'
import { useWords } from '../words/words.tsx'
import { Mark } from './Mark.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useSettings } from './settings.tsx'
import { useShow } from './show.tsx'

export function Header() {
  const words = useWords()
  const view = useView()
  const show = useShow()
  const atHome = !view.key && !view.page
  return (
    <header className="header" id="header">
      <ViewLink
        step={{ key: undefined, page: undefined, show: undefined, tab: undefined }}
        className="brand"
        aria-label={words.say('app.name')}
      >
        <Mark />
        <span>
          <b>{words.say('app.name')}</b>
          <small>{words.say('app.subtitle')}</small>
        </span>
      </ViewLink>
      <nav aria-label={words.say('nav.label')}>
        {places.map(({ name, Icon, step }) => (
          <ViewLink
            key={name}
            step={step}
            className="nav"
            aria-current={view.page !== 'inbox' && placeOf(view.page, show) === name ? 'page' : undefined}
          >
            <Icon size={20} stroke={1.75} aria-hidden="true" />
            {words.say(`nav.${name}`)}
          </ViewLink>
        ))}
        <span id="inboxNav" />
      </nav>
      <div className="header-tools">
        <div id="work" />
        <div className={atHome && !view.show ? 'header-search header-search-home' : 'header-search'}>
          <SearchBox compact />
        </div>
        <SettingButtons />
        <AccountLink />
      </div>
    </header>
  )
}

/** Places of the app, for header and tab bar alike. */
export const places = [
  { name: 'map', Icon: IconMap2, step: { show: undefined, page: undefined } },
  {
    name: 'compare',
    Icon: IconChartDots3,
    step: { page: 'compare', key: undefined, show: undefined, hive: undefined },
  },
  { name: 'table', Icon: IconTable, step: { show: 'table', page: undefined } },
  { name: 'about', Icon: IconHexagons, step: { page: 'about', key: undefined, show: undefined } },
] as const

/** Which place the app is at. */
export function placeOf(page: string | undefined, show: string): (typeof places)[number]['name'] {
  if (page === 'compare') return 'compare'
  if (page === 'about') return 'about'
  return show === 'map' ? 'map' : 'table'
}

export function SettingButtons() {
  const words = useWords()
  const look = useLook()
  const { theme, large, language } = useSettings()
  const next = theme === 'dark' ? 'light' : 'dark'
  const Icon = theme === 'dark' ? IconSun : IconMoon
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-pressed={large}
        onClick={() => look({ large: !large }, { replace: true })}
      >
        <IconTypography size={18} stroke={1.75} aria-hidden="true" />
        {words.say('setting.large')}
      </button>
      <fieldset className="languages">
        <legend className="hidden">{words.say('setting.language')}</legend>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            className="tool"
            lang={one}
            aria-pressed={one === language}
            aria-label={words.say(`language.${one}`)}
            onClick={() => look({ lang: one }, { replace: true })}
          >
            {words.say(`language.short.${one}`)}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className="tool tool-icon"
        aria-label={words.say(`setting.${next}`)}
        title={words.say(`setting.${next}`)}
        onClick={() => look({ theme: next }, { replace: true })}
      >
        <Icon size={20} stroke={1.75} aria-hidden="true" />
      </button>
    </>
  )
}
