/** What may be done with an opinion now: one deed is open with what it needs, and goes out by the ordinary way of all changes. */
import { IconAlertCircle, IconSend } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { signerOf } from '../../accounts/mayChange.ts'
import { useRecords } from '../../changes/dataset.store.ts'
import { createOf, newId } from '../../changes/draft.ts'
import { type MapRecord, recordOf } from '../../changes/record.ts'
import type { RemarkProperties } from '../../changes/remark.ts'
import { useLook } from '../../map/ViewLink.tsx'
import {
  canBeTakenBack,
  changesOfDeed,
  type Deed,
  deedsAt,
  lackOf,
  type Worker,
  type Writing,
} from '../../opinions/handling.ts'
import type { Opinion } from '../../opinions/opinion.ts'
import type { Unit } from '../../units/unit.ts'
import type { Named, WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { Faults, useSending } from '../panels/sending.tsx'
import { InboxFields } from './InboxFields.tsx'
import { openDeed, sent, useInboxHand, write } from './inbox.store.ts'
import type { InboxOfUnit } from './useInbox.tsx'
import { useOwn } from './useOwn.tsx'
import { useWritten } from './useWritten.tsx'

interface Props {
  opinion: Opinion
  role: Worker
  unit: Unit
  inbox: InboxOfUnit
}

/** Key and stage of an opinion: what is open at one stage is closed at the next. */
export function placeOfDeeds({ id, properties: { stage } }: Opinion): string {
  return `${id} ${stage}`
}

export function InboxDeeds({ opinion, role, unit, inbox }: Props) {
  const words = useWords()
  const place = placeOfDeeds(opinion)
  const offered = deedsAt(opinion.properties.stage, role)
  const wished = useInboxHand(({ open }) => open[place])
  const deed = wished && offered.includes(wished) ? wished : (offered[0] ?? 'note')
  const form = useRef<HTMLFormElement>(null)
  const written = useWritten(deed, opinion, role, unit, inbox)
  const { submit, lack, faults, isBusy } = useDoing(deed, opinion, written, unit, inbox)
  useFocusWhenCalled(form)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit().then((isDone) => !isDone && focusFirst(form.current))
  }
  return (
    <form
      className="inboxDeeds"
      ref={form}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      <fieldset className="inboxDeeds-offered">
        <legend className="hidden">{words.say('inbox.deeds')}</legend>
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === deed}
            onClick={() => openDeed(place, one, true)}
          >
            {words.say(nameOf(one, opinion))}
          </button>
        ))}
      </fieldset>
      <InboxFields
        deed={deed}
        opinion={opinion}
        role={role}
        unit={unit}
        inbox={inbox}
        written={written}
        write={(more) => write(opinion.id, more)}
      />
      <div role="alert">
        {lack && (
          <p className="inboxLack">
            <IconAlertCircle size={16} stroke={2} aria-hidden="true" /> {words.say(`inbox.lack.${lack}` as WordKey)}
          </p>
        )}
      </div>
      <Faults faults={faults} />
      <div className="inboxDeeds-do">
        <button type="submit" className="button button-honey" disabled={isBusy}>
          <IconSend size={18} stroke={1.75} aria-hidden="true" />
          {words.say(`inbox.do.${deed}`)} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  )
}

function nameOf(deed: Deed, { properties }: Opinion): WordKey {
  return deed === 'assign' && properties.stage === 'assigned' ? 'inbox.deed.reassign' : `inbox.deed.${deed}`
}

/** Does a deed: what is missing is said, what went through is told with a way to take it back where there is one. */
function useDoing(deed: Deed, opinion: Opinion, written: Writing, unit: Unit, inbox: InboxOfUnit) {
  const words = useWords()
  const look = useLook()
  const account = useAccount((store) => store.account)
  const names = useRecords<MapRecord<Named>>('person')
  const units = useRecords<Unit>('unit')
  const { send, faults, isBusy } = useSending()
  const [tried, setTried] = useState<Deed | null>(null)
  const own = useOwn(opinion, unit.id)
  const lack = tried === deed ? (lackOf(deed, written) ?? (deed === 'handOn' && !own.isHere ? 'own' : null)) : null
  const told = () => {
    const person = names.find(({ id }) => id === written.handler)
    const other = units.find(({ id }) => id === written.unit)
    const named = deed === 'handOn' ? other : person
    return words.say(`inbox.told.${deed}`, {
      name: named ? words.name(named.properties) : '',
      department: written.department ?? '',
      stage: words.say(`opinion.stage.${written.backTo ?? opinion.properties.stage}` as WordKey),
    })
  }
  const noteOf = (text: string | undefined) => {
    const by = (account && signerOf(account)) ?? ''
    const fields = { about: opinion.id, unit: unit.id, by, text: text?.trim() ?? '', at: new Date().toISOString() }
    return createOf(`remark:${newId()}`, fields satisfies RemarkProperties)
  }
  const changes = () => {
    if (deed === 'note') return [noteOf(written.note)]
    const doing = { today: inbox.today, person: account?.person ?? null }
    const why = deed === 'handOn' ? [noteOf(written.reason)] : []
    const taken = [...own.records, ...why.map(({ key, fields }) => recordOf(key, fields, 1))]
    return [...why, ...changesOfDeed(deed, opinion, written, doing, inbox.all, taken)]
  }
  const submit = async (): Promise<boolean> => {
    setTried(deed)
    if (lackOf(deed, written) || (deed === 'handOn' && !own.isHere)) return false
    const made = changes()
    const isBack = deed !== 'handOn' && (deed === 'note' || canBeTakenBack(opinion.properties.stage, made))
    const isDone = await send({
      comment: deed === 'back' ? (written.reason?.trim() ?? '') : '',
      changes: made,
      told: told(),
      isFinal: !isBack,
    })
    if (!isDone) return false
    setTried(null)
    sent(opinion.id, deed)
    if (deed === 'handOn') look({ key: unit.id, page: 'inbox' })
    return true
  }
  return { submit, lack, faults, isBusy }
}

/** A key of the keyboard, or a tap on a deed, brings one to its first field. */
function useFocusWhenCalled(form: React.RefObject<HTMLFormElement | null>): void {
  const called = useInboxHand((hand) => hand.called)
  const before = useRef(called)
  useEffect(() => {
    if (before.current === called) return
    before.current = called
    focusFirst(form.current)
  }, [called, form])
}

function focusFirst(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[data-first], textarea, select, input:not([type="radio"]), input')
  field?.focus({ preventScroll: false })
}
