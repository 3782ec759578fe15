/** The comparisons officials saved: a list that opens them again, and a form to save the one that is seen now. */
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useMay } from '../../accounts/may.tsx'
import { signerOf } from '../../accounts/mayChange.ts'
import { fetchKind, useDataset, useRecords } from '../../changes/dataset.store.ts'
import { createOf, deleteOf, newId, updateOf } from '../../changes/draft.ts'
import { publicReader } from '../../changes/kind.ts'
import { comparedText, mayFind, nameLimit, noteLimit, opening, type SavedComparison } from '../../compare/comparison.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { Faults, useSending } from '../panels/sending.tsx'
import { WhoWhen } from '../panels/WhoWhen.tsx'

/** Nothing for whoever may not find them. @param name that is offered for what is seen now. @param day ISO date that is kept with it. */
export function SavedComparisons({ name, day }: { name: string; day: string }) {
  const words = useWords()
  const account = useAccount((store) => store.account)
  const isFound = mayFind(account ?? publicReader)
  const arrival = useDataset(({ arrivals }) => arrivals['comparison.geojson'])
  const hasIndex = useDataset(({ index }) => index?.kinds.comparison !== undefined)
  const saved = useRecords<SavedComparison>('comparison')
  useEffect(() => {
    if (isFound && hasIndex) void fetchKind('comparison').catch(() => undefined)
  }, [isFound, hasIndex])
  if (!isFound) return null
  const newest = saved.toSorted((one, other) => other.properties.at.localeCompare(one.properties.at))
  return (
    <section className="savedComparisons" aria-labelledby="saved">
      <h3 id="saved">{words.say('saved.title')}</h3>
      <p className="quiet">{words.say('saved.help')}</p>
      {arrival === 'failed' && <p role="alert">{words.say('saved.failed')}</p>}
      {arrival === 'here' && newest.length === 0 && <p className="quiet">{words.say('saved.none')}</p>}
      <ul>
        {newest.map((one) => (
          <Line key={one.id} saved={one} />
        ))}
      </ul>
      <Saving key={name} name={name} day={day} />
    </section>
  )
}

function Line({ saved }: { saved: SavedComparison }) {
  const words = useWords()
  const may = useMay()
  const { send, faults, isBusy } = useSending()
  const [isEditing, edit] = useState(false)
  const { name, note, view, by, at } = saved.properties
  const removal = deleteOf(saved)
  const isOwn = may(removal, saved) === null
  const rename = async (fields: { name: string; note: string }) => {
    const change = updateOf(saved, fields)
    if (!change) return edit(false)
    const told = words.say('saved.renamed', { name: fields.name })
    if (await send({ comment: '', changes: [change], told })) edit(false)
  }
  if (isEditing) {
    return (
      <li>
        <NameForm
          name={name}
          note={note}
          done={words.say('saved.done')}
          isBusy={isBusy}
          onDone={rename}
          onCancel={() => edit(false)}
        />
        <Faults faults={faults} />
      </li>
    )
  }
  return (
    <li>
      <div className="savedComparisons-line">
        <ViewLink step={opening(view)} className="link">
          {name}
        </ViewLink>
        {isOwn && (
          <>
            <button
              type="button"
              className="tool tool-icon"
              aria-label={words.say('saved.renameOf', { name })}
              title={words.say('saved.rename')}
              onClick={() => edit(true)}
            >
              <IconPencil size={18} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="tool tool-icon"
              disabled={isBusy}
              aria-label={words.say('saved.deleteOf', { name })}
              title={words.say('saved.delete')}
              onClick={() => void send({ comment: '', changes: [removal], told: words.say('saved.deleted', { name }) })}
            >
              <IconTrash size={18} aria-hidden="true" />
            </button>
          </>
        )}
      </div>
      {note && <p>{note}</p>}
      <WhoWhen author={by} at={at} size={20} />
      <Faults faults={faults} />
    </li>
  )
}

function Saving({ name, day }: { name: string; day: string }) {
  const words = useWords()
  const view = useView()
  const by = useAccount(({ account }) => account && signerOf(account))
  const { send, faults, isBusy } = useSending()
  const [turn, setTurn] = useState(0)
  const save = async (fields: { name: string; note: string }) => {
    const kept = comparedText({ ...view, page: 'compare', date: day })
    const record = { ...fields, view: kept, by: by ?? '', at: new Date().toISOString() }
    const told = words.say('saved.saved', { name: fields.name })
    if (await send({ comment: '', changes: [createOf(`comparison:${newId()}`, record)], told })) setTurn(turn + 1)
  }
  return (
    <>
      <NameForm key={turn} name={name} note="" done={words.say('saved.save')} isBusy={isBusy} onDone={save} />
      <Faults faults={faults} />
    </>
  )
}

interface Naming {
  name: string
  note: string
  /** What the button says. */
  done: string
  isBusy: boolean
  onDone: (fields: { name: string; note: string }) => Promise<void>
  onCancel?: () => void
}

function NameForm({ name, note, done, isBusy, onDone, onCancel }: Naming) {
  const words = useWords()
  const [fields, setFields] = useState({ name, note })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onDone({ name: fields.name.trim(), note: fields.note.trim() })
  }
  return (
    <form className="savedComparisons-form" onSubmit={submit}>
      <label>
        {words.say('saved.name')}
        <input
          required
          maxLength={nameLimit}
          value={fields.name}
          onChange={({ currentTarget: { value } }) => setFields({ ...fields, name: value })}
        />
      </label>
      <label>
        {words.say('saved.note')}
        <textarea
          rows={2}
          maxLength={noteLimit}
          value={fields.note}
          onChange={({ currentTarget: { value } }) => setFields({ ...fields, note: value })}
        />
      </label>
      <div>
        <button type="submit" className="button" disabled={isBusy || fields.name.trim() === ''}>
          {done}
        </button>
        {onCancel && (
          <button type="button" className="link" onClick={onCancel}>
            {words.say('saved.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
