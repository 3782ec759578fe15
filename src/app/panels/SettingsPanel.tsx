/** The settings on a phone: type size, language and theme. */
import { useWords } from '../../words/words.tsx'
import { SettingButtons } from '../Header.tsx'

export function SettingsPanel() {
  const words = useWords()
  return (
    <section className="head">
      <h1>{words.say('nav.settings')}</h1>
      <div className="settings">
        <SettingButtons />
      </div>
      <h2>{words.say('about.data')}</h2>
      <p>{words.say('about.dataHelp')}</p>
    </section>
  )
}
