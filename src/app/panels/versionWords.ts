/** A version in words: what it is called by, and what it did. */
import { fieldName, fieldValue } from '../../alleys/fieldWords.ts'
import type { Version } from '../../changes/past.ts'
import type { Speaker } from '../../words/speak.ts'
import { toldFields } from './diffWords.ts'

/** The fields a version touched, the weightiest first; none where the record came or went. */
export function versionFields({ changes }: Version): string[] {
  return toldFields({
    fields: changes.flatMap((change) => (change.action === 'update' ? Object.keys(change.set) : [])),
  })
}

/** The name of the weightiest field, and what became of it. */
export function versionLine(version: Version, words: Speaker): { title: string; told: string } {
  const [first] = version.changes
  if (!first || first.action === 'create') return { title: words.say('history.created'), told: '' }
  if (first.action === 'delete') return { title: words.say('history.deleted'), told: '' }
  const [field = '', ...others] = versionFields(version)
  const rest = others.filter((name) => name !== 'lengthM' || field !== 'geometry')
  const shown = field === 'geometry' && 'lengthM' in first.set ? 'lengthM' : field
  const change = { from: fieldValue(shown, first.was[shown], words), to: fieldValue(shown, first.set[shown], words) }
  const title = [field, ...rest].slice(0, 3).map((name) => fieldName(name, words))
  return {
    title: [...new Set(title)].join(words.language === 'en' ? ', ' : '、'),
    told: words.say('history.stage', change),
  }
}
