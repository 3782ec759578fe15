/** What an item of the outbox is about, in a few words: the first record it touches, and what is done to it. */
import { fieldName } from '../alleys/fieldWords.ts'
import type { Change, ChangeSet } from '../changes/change.ts'
import { isKey, type Key, kindOf, type MapRecord } from '../changes/record.ts'
import type { Speaker, WordKey } from '../words/speak.ts'
import { deedOf } from './panels/deed.ts'

export interface ItemSummary {
  name: string
  deed: string
  /** The record to look at. */
  key: Key
  /** The alley that can be edited further, if it is one. */
  editing: Key | undefined
}

/** @param recordOf gives a record as it is shown, so that a thing is called by its name. */
export function summaryOf(
  { changes, comment }: Pick<ChangeSet, 'changes' | 'comment'>,
  recordOf: (key: Key) => MapRecord | undefined,
  words: Speaker,
): ItemSummary {
  const [first] = changes
  const about = first && aboutOf(first)
  const key = about ?? first?.key ?? ('unit:none' as Key)
  const properties = recordOf(key)?.properties as { name?: string; nameHant?: string; nameEn?: string } | undefined
  const name = properties?.name ? words.name({ nameHant: '', nameEn: '', ...properties, name: properties.name }) : key
  const more = new Set(changes.map((change) => change.key)).size - 1
  return {
    name: more > 0 && !about ? words.say('work.andMore', { name, n: more }) : name,
    deed: first ? deedsOf(changes, words) || comment : comment,
    key,
    editing: first && kindOf(first.key) === 'alley' && more === 0 ? first.key : undefined,
  }
}

/** The record that a change speaks of besides its own: the alley of a photo, what a remark is about. */
function aboutOf(change: Change): Key | undefined {
  if (change.action === 'update') return undefined
  const fields = change.action === 'create' ? change.fields : change.was
  return [fields.alley, fields.about].find(isKey)
}

function deedsOf(changes: ChangeSet['changes'], words: Speaker): string {
  const [first] = changes
  if (!first) return ''
  const kind = kindOf(first.key)
  if (kind !== 'alley') return words.say(`work.kind.${kind}` as WordKey)
  if (first.action !== 'update') return deedOf(first, words)
  const others = Object.keys(first.set).filter((field) => !['stage', 'stageSince', 'lengthM'].includes(field))
  const joint = words.language === 'en' ? ', ' : '、'
  const fields = [...new Set(others.map((field) => fieldName(field, words)))].join(joint)
  if (!('stage' in first.set)) return fields
  const stage = deedOf(first, words)
  return fields ? `${stage}${joint}${fields}` : stage
}
