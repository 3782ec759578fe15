/** What the page is called: the chosen record or page, in the title and, politely, for those who listen. */
import { useEffect } from 'react'
import { useRecord } from '../changes/dataset.store.ts'
import type { MapRecord } from '../changes/record.ts'
import { useView } from '../map/ViewLink.tsx'
import type { Named } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { useShow } from './show.tsx'

/** The name of what is chosen, or of the page; the name of the app where neither is. */
export function useTitle(): string {
  const words = useWords()
  const show = useShow()
  const { key, page, list } = useView()
  const record = useRecord<MapRecord<Named>>(key)
  if (page === 'about') return words.say('about.title')
  if (page === 'settings') return words.say('nav.settings')
  if (page === 'compare') return words.say('compare.title')
  if (page === 'report') return words.say('report.title')
  if (page === 'bulletin') return words.say('bulletin.title')
  if (page === 'speak') return words.say('home.speak')
  if (page === 'track') return words.say('home.track')
  if (page === 'inbox') return words.say('inbox.title')
  if (page === 'keys') return words.say('about.keys')
  if (record) return words.name(record.properties)
  if (show === 'map') return words.say('app.name')
  return words.say(list === 'unit' ? 'table.units' : 'table.title')
}

/** Sets the title and says it when it changes. */
export function Title() {
  const words = useWords()
  const title = useTitle()
  const app = words.say('app.name')
  useEffect(() => {
    document.title = title === app ? `${app} · ${words.say('app.subtitle')}` : `${title} · ${app}`
  }, [title, app, words])
  return (
    <p className="hidden" role="status">
      {title === app ? '' : title}
    </p>
  )
}
