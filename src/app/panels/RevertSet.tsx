/** Taking a whole change set back by one more change set; where something of it was changed again, that is said instead. */
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { askServer } from '../../accounts/account.store.ts'
import { useNames } from '../../accounts/MembershipLine.tsx'
import { type Change, invert, type LoggedChangeSet } from '../../changes/change.ts'
import { fetchKind, useDataset } from '../../changes/dataset.store.ts'
import { merge } from '../../changes/merge.ts'
import { idOf, type Key, kindOf } from '../../changes/record.ts'
import { useWords } from '../../words/words.tsx'
import { lookupIn } from './proposalsOf.tsx'
import { Faults, useSending } from './sending.tsx'

/** Only who may change the records is shown it; the whole change set is asked of the server, for a history tells a part of it. */
export function RevertSet({ changeSet, unit, onDone }: { changeSet: LoggedChangeSet; unit: Key; onDone: () => void }) {
  const words = useWords()
  const nameOf = useNames()
  const [back, setBack] = useState<readonly Change[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const { send, faults, isBusy } = useSending()
  const open = async () => {
    const answer = await askServer<{ changeSets: LoggedChangeSet[] }>(
      'GET',
      `changes?after=${changeSet.seq - 1}&limit=1`,
    )
    const whole = answer.ok ? answer.value.changeSets[0] : undefined
    if (!whole) return setTrouble((answer.ok ? null : answer.message) ?? words.say('account.offline'))
    const { changes } = invert(whole, { ...whole, comment: '' })
    await Promise.all([...new Set(changes.map(({ key }) => kindOf(key)))].map((kind) => fetchKind(kind, idOf(unit))))
    const merged = merge(lookupIn(useDataset.getState().kinds), { changes })
    if (merged.ok) return setBack(changes)
    const names = [...new Set(merged.conflicts.map(({ key }) => nameOf(key)))].slice(0, 4)
    const joint = words.language === 'en' ? ', ' : '、'
    setTrouble(words.say('past.revertConflict', { n: merged.conflicts.length, names: names.join(joint) }))
  }
  const revert = async () => {
    if (back && (await send({ comment: why, changes: back, told: words.say('past.reverted') }))) onDone()
  }
  if (!back) {
    return (
      <div className="mapCard-answer">
        <Faults faults={trouble ? [trouble] : []} />
        <button type="button" className="link" onClick={() => void open()}>
          <IconArrowBackUp size={18} aria-hidden="true" />
          {words.say('past.revert')}
        </button>
      </div>
    )
  }
  return (
    <form
      className="mapCard-answer"
      onSubmit={(event) => {
        event.preventDefault()
        void revert()
      }}
    >
      <label htmlFor="revertWhy">
        <b>{words.say('past.revertWhy')}</b> <small>{words.say('past.required')}</small>
      </label>
      <textarea
        id="revertWhy"
        rows={2}
        required
        maxLength={2000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <p className="mapCard-info">
        {words.say('past.changes', { n: back.length })} {words.say('past.revertWill')}
      </p>
      <Faults faults={faults} />
      <button type="submit" className="button button-honey" disabled={isBusy || why.trim() === ''}>
        <IconArrowBackUp size={18} aria-hidden="true" />
        {words.say('past.revert')}
      </button>
    </form>
  )
}
