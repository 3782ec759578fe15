/** The record of what was done to accounts: by act, account and days, page after page, and as a file. */
import { IconDownload } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../words/words.tsx'
import { type Answer, askServer } from './account.store.ts'
import { type AccountRow, type AuditEntry, acts } from './account.ts'
import { csvOf } from './csv.ts'
import { ChoiceField, TextField, Trouble } from './fields.tsx'
import { Moment } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import { actSentence, RecordSentence } from './RecordSentence.tsx'
import { saveAs } from './saveAs.tsx'

/** How many entries the server gives at once. */
const page = 200

/** One page of entries, those older than the last one read. */
function readPage(wish: Record<string, string>, last?: AuditEntry): Promise<Answer<AuditEntry[]>> {
  const after: Record<string, string> = last ? { at: last.at, id: last.id } : {}
  return askServer('GET', `accounts/audit?${new URLSearchParams({ ...wish, ...after })}`)
}

/** @param first name of the account whose entries are wished for at first; empty for all. */
export function AuditLog({ accounts, first }: { accounts: readonly AccountRow[]; first: string }) {
  const words = useWords()
  const nameOf = useNames()
  const [name, setName] = useState(first)
  const [act, setAct] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [entries, setEntries] = useState<AuditEntry[]>([])
  const [isWhole, setWhole] = useState(true)
  const [trouble, setTrouble] = useState<string | null>(null)
  const wish = Object.fromEntries(Object.entries({ act, name, from, to }).filter(([, value]) => value !== ''))
  const asked = JSON.stringify(wish)
  const more = useCallback(
    async (before: readonly AuditEntry[]) => {
      const answer = await readPage(JSON.parse(asked), before.at(-1))
      setTrouble(answer.ok ? null : (answer.message ?? words.say('account.offline')))
      if (!answer.ok) return
      setEntries([...before, ...answer.value])
      setWhole(answer.value.length < page)
    },
    [asked, words],
  )
  useEffect(() => void more([]), [more])
  const save = async () => {
    const all: AuditEntry[] = []
    for (;;) {
      const answer = await readPage(wish, all.at(-1))
      if (!answer.ok) return setTrouble(answer.message ?? words.say('account.offline'))
      all.push(...answer.value)
      if (answer.value.length < page) break
    }
    const head = [words.say('admin.when'), words.say('admin.who'), words.say('admin.act')]
    const rows = all.map((entry) => [
      entry.at,
      entry.who ?? words.say('admin.system'),
      actSentence(entry, words, nameOf),
    ])
    saveAs(`${words.say('admin.fileRecord')}.csv`, csvOf([head, ...rows]))
  }
  return (
    <>
      <div className="filters admin-filters">
        <ChoiceField label={words.say('admin.act')} value={act} onValue={setAct}>
          <option value="">{words.say('admin.anyAct')}</option>
          {acts.map((one) => (
            <option key={one} value={one}>
              {words.say(`act.${one}`, { account: '…', what: '…', opinion: '…' })}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField label={words.say('admin.who')} value={name} onValue={setName}>
          <option value="">{words.say('admin.anyone')}</option>
          {accounts.map((account) => (
            <option key={account.id} value={account.name}>
              {account.name}
            </option>
          ))}
        </ChoiceField>
        <TextField label={words.say('admin.from')} type="date" required={false} value={from} onValue={setFrom} />
        <TextField label={words.say('admin.to')} type="date" required={false} value={to} onValue={setTo} />
        <button type="button" className="button" onClick={save}>
          <IconDownload size={18} aria-hidden="true" />
          {words.say('admin.exportRecord')}
        </button>
      </div>
      <p className="quiet">{words.say('admin.recordHelp')}</p>
      <Trouble>{trouble}</Trouble>
      {entries.length === 0 && <p className="quiet">{words.say('admin.recordNone')}</p>}
      <ul className="people">
        {entries.map((entry) => (
          <li key={entry.id} className="recordRow">
            <RecordSentence entry={entry} />
            <small>
              <Moment at={entry.at} isWhole />
            </small>
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button type="button" className="button" onClick={() => void more(entries)}>
          {words.say('admin.older')}
        </button>
      )}
    </>
  )
}
