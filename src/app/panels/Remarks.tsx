/** The remarks on an alley, or on a unit and its alleys: who said what and when, and a field for whoever may add one. */
import { useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useNames } from '../../accounts/MembershipLine.tsx'
import { useMay } from '../../accounts/may.tsx'
import { signerOf } from '../../accounts/mayChange.ts'
import { useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { createOf, deleteOf, newId } from '../../changes/draft.ts'
import type { Key } from '../../changes/record.ts'
import { type Remark, type RemarkProperties, remarkLimit } from '../../changes/remark.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { Quote } from '../../words/Quote.tsx'
import { useWords } from '../../words/words.tsx'
import { Faults, useSending } from './sending.tsx'
import { useSigner, WhoWhen } from './WhoWhen.tsx'
import './remarks.css'

/** How many are shown before one asks for more. */
const shownFirst = 3

/** @param about key of the alley or unit. @param unit key of the unit that is in. */
export function Remarks({ about, unit }: { about: Key; unit: Key }) {
  const words = useWords()
  const [isWhole, setWhole] = useState(false)
  const { records, arrival } = useRecordsOfUnit<Remark>('remark', unit)
  const newest = records
    .filter(({ properties }) => about === unit || properties.about === about)
    .toSorted((one, other) => other.properties.at.localeCompare(one.properties.at))
  const shown = isWhole ? newest : newest.slice(0, shownFirst)
  return (
    <section className="block remarks" aria-labelledby="remarks">
      <header className="block-head">
        <h2 id="remarks">{words.say('remark.title')}</h2>
        <span>{words.say('remark.help')}</span>
      </header>
      {shown.length > 0 && (
        <ul>
          {shown.map((remark) => (
            <Line key={remark.id} remark={remark} isHere={remark.properties.about === about} />
          ))}
        </ul>
      )}
      {newest.length > shown.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {words.say('remark.more', { n: newest.length - shown.length })}
        </button>
      )}
      {newest.length === 0 && arrival !== 'coming' && (
        <p className="quiet">{words.say(arrival === 'here' ? 'remark.none' : 'area.notKept')}</p>
      )}
      <Writing about={about} unit={unit} />
    </section>
  )
}

/** One remark; whoever said it, or an administrator, takes it away. @param isHere whether it is about what is looked at. */
function Line({ remark, isHere }: { remark: Remark; isHere: boolean }) {
  const words = useWords()
  const may = useMay()
  const nameOf = useNames()
  const { about, by, at, text } = remark.properties
  const isOwn = useAccount(({ account }) => account !== null && signerOf(account) === by)
  const name = useSigner(by)
  const { send, faults, isBusy } = useSending()
  const removal = deleteOf(remark)
  const remove = () => send({ comment: '', changes: [removal], told: isOwn ? words.say('remark.removed') : null })
  return (
    <li>
      <div className="remarks-who">
        <WhoWhen author={by} at={at} size={24} />
        {!isHere && (
          <ViewLink step={choosing(about)} className="link">
            {nameOf(about)}
          </ViewLink>
        )}
        {may(removal, remark) === null && (
          <button
            type="button"
            className="link"
            disabled={isBusy}
            aria-label={words.say('remark.removeOf', { name })}
            onClick={() => void remove()}
          >
            {words.say('remark.remove')}
          </button>
        )}
      </div>
      <p>
        <Quote text={text} />
      </p>
      <Faults faults={faults} />
    </li>
  )
}

/** The field for one more, for whoever may say something here. */
function Writing({ about, unit }: { about: Key; unit: Key }) {
  const words = useWords()
  const may = useMay()
  const by = useAccount(({ account }) => account && signerOf(account))
  const [text, setText] = useState('')
  const { send, faults, isBusy } = useSending()
  const fields = {
    about,
    unit,
    by: by ?? '',
    text: text.trim(),
    at: new Date().toISOString(),
  } satisfies RemarkProperties
  if (may(createOf('remark:new', fields), undefined)) return null
  const save = async () => {
    const changes = [createOf(`remark:${newId()}`, fields)]
    if (await send({ comment: '', changes, told: words.say('remark.saved') })) setText('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor="remark">{words.say('remark.write')}</label>
      <div>
        <textarea
          id="remark"
          rows={2}
          maxLength={remarkLimit}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" className="button" disabled={isBusy || text.trim() === ''}>
          {words.say('remark.save')}
        </button>
      </div>
      <Faults faults={faults} />
    </form>
  )
}
