/** Naming a stand-in: another planner who may change this unit on some days. */
import { type FormEvent, useState } from 'react'
import { useWords } from '../words/words.tsx'
import type { Send } from './account.store.ts'
import { thisDay } from './book.store.ts'
import { ChoiceField, TextField } from './fields.tsx'
import { useHolderName } from './HolderName.tsx'
import { useNames } from './MembershipLine.tsx'
import type { Holder } from './roster.ts'

interface Given {
  /** Key of the unit that wants a stand-in, and whose it is. */
  unit: string
  holder: Holder
  holders: readonly Holder[]
  send: Send
  onDone: () => void
}

export function StandInForm({ unit, holder, holders, send, onDone }: Given) {
  const words = useWords()
  const nameOf = useNames()
  const holderName = useHolderName()
  const others = holders.filter(({ account, role, key }) => account && role === 'planner' && key !== holder.key)
  const [account, setAccount] = useState(others[0]?.account?.id ?? '')
  const [starts, setStarts] = useState(thisDay)
  const [ends, setEnds] = useState('')
  if (others.length === 0) return <p className="note">{words.say('admin.standInNobody')}</p>
  const give = async (event: FormEvent) => {
    event.preventDefault()
    const person = others.find((other) => other.account?.id === account)?.person?.id ?? null
    const answer = await send('POST', `${account}/memberships`, { role: 'planner', unit, person, starts, ends })
    if (answer.ok) onDone()
  }
  return (
    <form className="form" onSubmit={give}>
      <p className="quiet">{words.say('admin.standInHelp', { unit: nameOf(unit) })}</p>
      <ChoiceField label={words.say('admin.standInWho')} value={account} onValue={setAccount}>
        {others.map((other) => (
          <option key={other.key} value={other.account?.id}>
            {holderName(other)}
          </option>
        ))}
      </ChoiceField>
      <TextField label={words.say('admin.starts')} type="date" value={starts} onValue={setStarts} />
      <TextField label={words.say('admin.standInUntil')} type="date" min={starts} value={ends} onValue={setEnds} />
      <button type="submit" className="button button-honey">
        {words.say('admin.standInSave')}
      </button>
    </form>
  )
}
