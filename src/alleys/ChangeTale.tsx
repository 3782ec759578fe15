/** 这次改了什么: what saving would change, field by field, from the old value to the new one. */
import type { Change } from '../changes/change.ts'
import type { Json } from '../changes/record.ts'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { Draft } from './desk.ts'
import { fieldName, fieldValue } from './fieldWords.ts'

/** Fields that follow another one, and are told only where that one is not. */
const follows: Record<string, string> = { stageSince: 'stage' }

/** More alleys than this are told by their names alone. */
const most = 4

export function ChangeTale({ drafts, changes }: { drafts: readonly Draft[]; changes: readonly Change[] }) {
  const words = useWords()
  const nameOf = (change: Change) => {
    const draft = drafts.find(({ key }) => key === change.key)
    const named = { ...draft?.base?.properties, ...draft?.fields }
    return words.name({ name: '', nameHant: '', nameEn: '', ...named }) || words.say('edit.unnamed')
  }
  return (
    <section className="block" aria-live="polite">
      <h2>{words.say('edit.whatChanged')}</h2>
      {changes.length === 0 && <p className="quiet">{words.say('edit.nothingYet')}</p>}
      {changes.map((change) => (
        <div key={change.key} className="tale">
          {changes.length > 1 && <h3>{nameOf(change)}</h3>}
          {changes.length > most ? <p className="quiet">{brief(change, words)}</p> : <Tale change={change} />}
        </div>
      ))}
    </section>
  )
}

/** The names of the fields a change touches, told once each. */
function fieldsTold(change: Change): string[] {
  if (change.action !== 'update') return []
  return Object.keys(change.set).filter((field) => !(follows[field] && follows[field] in change.set))
}

function brief(change: Change, words: Speaker): string {
  if (change.action === 'create') return words.say('history.created')
  if (change.action === 'delete') return words.say('history.deleted')
  const { stage } = change.set
  const rest = fieldsTold(change).filter((field) => field !== 'stage')
  const told = rest.map((field) => fieldName(field, words))
  if (stage) told.unshift(`${fieldValue('stage', change.was.stage, words)} → ${fieldValue('stage', stage, words)}`)
  return told.join(words.language === 'en' ? ', ' : '、')
}

function Tale({ change }: { change: Change }) {
  const words = useWords()
  if (change.action === 'delete') return <p>{words.say('history.deleted')}</p>
  if (change.action === 'create') {
    const n = words.number(Number(change.fields.lengthM ?? 0))
    return <p>{words.say('edit.drawn', { n })}</p>
  }
  return (
    <dl>
      {fieldsTold(change).map((field) => (
        <div key={field}>
          <dt>{fieldName(field, words)}</dt>
          <dd>
            <del>{fieldValue(field, change.was[field], words)}</del>
            <span aria-hidden="true"> → </span>
            <ins>{fieldValue(field, change.set[field], words)}</ins>
            {field === 'lengthM' && <small> {difference(change.was[field], change.set[field])}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function difference(was: Json | undefined, set: Json | undefined): string {
  const metres = Math.round(Number(set) - Number(was))
  return metres > 0 ? `+${metres}` : String(metres)
}
