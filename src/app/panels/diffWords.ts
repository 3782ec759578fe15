/** A diff in words: its sign, what it is about, and its fields from old to new. */
import { fieldName, fieldValue } from '../../alleys/fieldWords.ts'
import type { Diff } from '../../changes/diff.ts'
import { fieldsOf, type Json, type MapRecord } from '../../changes/record.ts'
import type { Named, Speaker } from '../../words/speak.ts'

/** Fields that follow another one, and are told only where that one does not differ. */
const follows: Record<string, string> = {
  stageSince: 'stage',
  nameHant: 'name',
  nameEn: 'name',
  awardedOn: 'awardedGrade',
}

/** The field a diff is known by, the weightiest first. */
const weight = ['geometry', 'stage', 'name', 'lengthM']

/** Fields that say nothing new of a record that comes or goes whole. */
const unsaid = ['unit', 'synthetic', 'source', 'onHold']

/** The sign of a diff on the map and in lists. */
export const glyphs: Record<Diff['sort'], string> = { added: '+', changed: '~', removed: '×' }

/** The fields of a diff that are told, the weightiest first. */
export function toldFields({ fields, sort, before, after }: Pick<Diff, 'fields'> & Partial<Diff>): string[] {
  const whole = sort === 'added' ? after : sort === 'removed' ? before : null
  const isTold = (field: string) => !whole || (!unsaid.includes(field) && fieldsOf(whole)[field] != null)
  const place = (field: string) => (weight.indexOf(field) + weight.length + 1) % (weight.length + 1)
  return fields
    .filter((field) => !fields.includes(follows[field] ?? '') && isTold(field))
    .toSorted((one, other) => place(one) - place(other))
}

/** The fields that go with a told one: it and those that follow it; a line takes its length along. */
export function fieldsWith(field: string, all: readonly string[]): string[] {
  const along = field === 'geometry' ? ['lengthM'] : Object.keys(follows).filter((name) => follows[name] === field)
  return all.filter((name) => name === field || along.includes(name))
}

/** A field of a record in words; 空 where the record or the value is not there. */
export function valueIn(record: MapRecord | null, field: string, words: Speaker): string {
  if (field === 'name' && record) return nameOf(record, words)
  return fieldValue(field, record ? fieldsOf(record)[field] : null, words)
}

/** What a diff is about, in one word. */
export function sortName(diff: Diff, words: Speaker): string {
  if (diff.sort !== 'changed') return words.say(`diff.${diff.sort}`)
  return fieldName(toldFields(diff)[0] ?? '', words)
}

/** What the record of a diff is called. */
export function diffName({ before, after, key }: Diff, words: Speaker): string {
  const record = after ?? before
  return record?.properties.name ? nameOf(record, words) : key
}

function nameOf({ properties }: MapRecord, words: Speaker): string {
  return words.name({ name: '', nameHant: '', nameEn: '', ...(properties as Partial<Named>) })
}

/** What a diff does, or, where it is past, did, in one line. */
export function headline(diff: Diff, words: Speaker, isPast = false): string {
  if (diff.sort === 'removed') return words.say(isPast ? 'history.deleted' : 'diff.headRemoved')
  if (diff.sort === 'added' && isPast) return words.say('history.created')
  if (diff.sort === 'added') return words.say('diff.headAdded', { n: metresOf(diff.after) })
  const [first, ...rest] = toldFields(diff).filter((field) => field !== 'lengthM' || !diff.fields.includes('geometry'))
  if (!first) return ''
  const told = first === 'geometry' ? 'lengthM' : first
  const change = { from: valueIn(diff.before, told, words), to: valueIn(diff.after, told, words) }
  const head = words.say('diff.head', { field: fieldName(first, words), ...change })
  return rest.length > 0 ? words.say('diff.headMore', { head, n: rest.length }) : head
}

/** How much longer a line becomes, in whole metres with its sign; empty where it stays. */
export function longer({ before, after }: Diff): string {
  const more = metresOf(after) - metresOf(before)
  return more === 0 ? '' : more > 0 ? `+${more}` : String(more)
}

function metresOf(record: MapRecord | null): number {
  const metres: Json | undefined = record?.properties.lengthM
  return typeof metres === 'number' ? Math.round(metres) : 0
}
