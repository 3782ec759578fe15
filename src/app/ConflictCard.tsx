/** The card of a true conflict (picture 04b): both values of each field, who and when; one is picked, and neither record is lost. */
import { IconGitMerge, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type Choice, isSettled, pickName } from '../changes/conflict.ts'
import { useRecord } from '../changes/dataset.store.ts'
import { useHistory } from '../changes/history.store.ts'
import { settle } from '../changes/outbox.store.ts'
import { isKey, type Key, type MapRecord } from '../changes/record.ts'
import type { OutboxItem } from '../changes/waiting.ts'
import type { Person } from '../people/person.ts'
import { useQuoted } from '../words/quoted.tsx'
import { useWords } from '../words/words.tsx'
import { ConflictRow } from './ConflictRow.tsx'

interface About {
  name?: string
  nameHant?: string
  nameEn?: string
  unit?: string
}

export function ConflictCard({ item, onClose }: { item: OutboxItem; onClose: () => void }) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const conflicts = item.conflicts ?? []
  const key = conflicts[0]?.key as Key
  const record = useRecord<MapRecord<About>>(key)
  const other = useOther(item, record?.properties.unit)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [fault, setFault] = useState('')
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const send = async (picked: Record<string, Choice>) => {
    const done = await settle(item.changeSet.id, picked)
    if (done.ok) onClose()
    else setFault(words.say('work.settleFailed'))
  }
  const all = (choice: Choice) =>
    void send(Object.fromEntries(conflicts.map((conflict) => [pickName(conflict), choice])))
  const { name = key, nameHant = '', nameEn = '' } = record?.properties ?? {}
  const who = other?.who ?? words.say('conflict.someone')
  return (
    <dialog ref={dialog} className="conflict" aria-labelledby="conflict-title" onClose={onClose}>
      <header>
        <div>
          <h1 id="conflict-title">
            {words.say('conflict.title', { alley: words.name({ name, nameHant, nameEn }), name: who })}
          </h1>
          <p>
            {words.say('conflict.told', {
              mine: timeOf(item.changeSet.at),
              theirs: other ? timeOf(other.at) : '—',
              n: conflicts.length,
            })}
          </p>
        </div>
        <button type="button" className="tool tool-icon" aria-label={words.say('nav.close')} onClick={onClose}>
          <IconX size={20} aria-hidden="true" />
        </button>
      </header>
      <div className="conflict-rows">
        {conflicts.map((conflict) => (
          <ConflictRow
            key={pickName(conflict)}
            conflict={conflict}
            who={who}
            choice={choices[pickName(conflict)]}
            onChoose={(choice) => setChoices({ ...choices, [pickName(conflict)]: choice })}
          />
        ))}
      </div>
      {fault && (
        <p className="notice notice-bad" role="alert">
          {fault}
        </p>
      )}
      <footer>
        <button type="button" className="button" onClick={onClose}>
          {words.say('conflict.later')}
        </button>
        <span />
        <button type="button" className="button" onClick={() => all('theirs')}>
          {words.say('conflict.allTheirs')}
        </button>
        <button type="button" className="button" onClick={() => all('mine')}>
          {words.say('conflict.allMine')}
        </button>
        <button
          type="button"
          className="button button-honey"
          disabled={!isSettled(conflicts, choices)}
          onClick={() => void send(choices)}
        >
          <IconGitMerge size={18} aria-hidden="true" />
          {words.say('conflict.merge')}
        </button>
      </footer>
    </dialog>
  )
}

/** Who gave the other value, and when: as the server told, otherwise the last of the record's history. */
function useOther({ conflicts = [] }: OutboxItem, unit: string | undefined): { who: string; at: string } | undefined {
  const words = useWords()
  const quoted = useQuoted()
  const { changeSets } = useHistory(unit?.slice('unit:'.length))
  const told = conflicts.map((conflict) => ('by' in conflict ? conflict.by : undefined)).find(Boolean)
  const last = told ?? changeSets.find(({ changes }) => changes.some(({ key }) => key === conflicts[0]?.key))
  const person = useRecord<Person>(last && isKey(last.author) ? last.author : undefined)
  return last && { who: person ? words.name(person.properties) : quoted(last.author), at: last.at }
}

function timeOf(at: string): string {
  const time = new Date(at)
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`
}
