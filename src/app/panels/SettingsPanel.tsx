/** The settings on a phone: type size, language and theme, each with its name. */
import { AccountLink } from '../../accounts/AccountLink.tsx'
import { useAccount } from '../../accounts/account.store.ts'
import { useLook, ViewLink } from '../../map/ViewLink.tsx'
import { languages } from '../../map/view.ts'
import { useWords } from '../../words/words.tsx'
import { useSettings } from '../settings.tsx'

const themes = ['light', 'dark'] as const

export function SettingsPanel() {
  const words = useWords()
  const look = useLook()
  const { theme, large, language } = useSettings()
  const isKnown = useAccount(({ account }) => Boolean(account?.name))
  return (
    <section className="head">
      <h1>{words.say('nav.settings')}</h1>
      <AccountLink />
      <Choice name={words.say('setting.size')}>
        {[false, true].map((one) => (
          <button
            key={String(one)}
            type="button"
            className="tool"
            aria-pressed={large === one}
            onClick={() => look({ large: one }, { replace: true })}
          >
            {words.say(one ? 'setting.large' : 'setting.normal')}
          </button>
        ))}
      </Choice>
      <Choice name={words.say('setting.language')}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            className="tool"
            lang={one}
            aria-pressed={one === language}
            onClick={() => look({ lang: one }, { replace: true })}
          >
            {words.say(`language.${one}`)}
          </button>
        ))}
      </Choice>
      <Choice name={words.say('setting.theme')}>
        {themes.map((one) => (
          <button
            key={one}
            type="button"
            className="tool"
            aria-pressed={one === theme}
            onClick={() => look({ theme: one }, { replace: true })}
          >
            {words.say(`setting.is.${one}`)}
          </button>
        ))}
      </Choice>
      {isKnown && (
        <ViewLink step={{ page: 'offline' }} className="button">
          {words.say('area.manage')}
        </ViewLink>
      )}
      <h2>{words.say('about.data')}</h2>
      <p>{words.say('about.dataHelp')}</p>
    </section>
  )
}

function Choice({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      <div className="languages">{children}</div>
    </fieldset>
  )
}
