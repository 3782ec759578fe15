/** The editor's panel: stage, facts and reasons of the alleys on the desk, what saving would change, and the saving. */
import { IconDeviceFloppy, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useMay } from '../accounts/may.tsx'
import { goAlongside, goingWith, sayingWhy, useAlongside } from '../changes/alongside.store.ts'
import { tell } from '../changes/deed.store.ts'
import { commit } from '../changes/outbox.store.ts'
import { propose } from '../changes/proposal.store.ts'
import type { Key } from '../changes/record.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { Present } from '../people/Present.tsx'
import { useWords } from '../words/words.tsx'
import { AlleyFields } from './AlleyFields.tsx'
import { AlongsideNote } from './AlongsideNote.tsx'
import { ChangeTale } from './ChangeTale.tsx'
import { DraftChoice } from './DraftChoice.tsx'
import { done, setFields, step, useDesk, useOpenDesk } from './desk.store.ts'
import { alleyOfDraft, changesOf, type Draft } from './desk.ts'
import { TextArea } from './EditorField.tsx'
import { type PlacedFault, placedFaults } from './faultWords.ts'
import { Leaving } from './Leaving.tsx'
import { StageChoice } from './StageChoice.tsx'
import { StageNeedFields } from './StageNeedFields.tsx'
import type { Stage } from './stage.ts'
import { fieldsOfStep } from './stageNeeds.ts'
import { useToday } from './today.tsx'
import './editor.css'

export function AlleyEditor() {
  const words = useWords()
  const { key } = useView()
  const look = useLook()
  useOpenDesk(key)
  const drafts = useDesk((desk) => desk.drafts)
  const chosen = useDesk((desk) => desk.chosen)
  const here = drafts.filter(({ gone }) => !gone)
  const [together, setTogether] = useState(here.length > 1 && changesOf(drafts).length === 0)
  const [comment, setComment] = useState('')
  const inHand = together && here.length > 1 ? here : here.filter((draft) => draft.key === chosen)
  const changes = changesOf(drafts)
  const saving = useSaving(drafts, comment)
  const leave = () => look({ page: undefined })
  const faultAt = (field: string) =>
    saving.faults.find((fault) => fault.field === field && (!fault.key || inHand.some((one) => one.key === fault.key)))
      ?.sentence
  const homeless = saving.faults.filter(({ field }) => !shownFields.includes(field))

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void saving.save()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  return (
    <div className="editor">
      <Leaving isDirty={changes.length > 0} />
      <Head drafts={inHand} isDirty={changes.length > 0} onLeave={leave} />
      <DraftChoice drafts={here} together={together} onTogether={setTogether} />
      <AlongsideNote about={inHand[0]?.key} />
      {inHand.length === 0 && <p className="block quiet">{words.say('edit.drawFirst')}</p>}
      {inHand.length > 0 && <StageBlock drafts={inHand} faultAt={faultAt} />}
      <section className="block">
        <TextArea
          label={words.say('edit.comment')}
          value={comment}
          onValue={setComment}
          hint={words.say('edit.commentHelp')}
        />
      </section>
      {inHand[0] && (
        <AlleyFields
          key={inHand[0].key}
          value={alleyOfDraft(inHand[0]).properties}
          many={inHand.length > 1}
          open={inHand[0].base === null || saving.faults.some(({ field }) => factFields.includes(field))}
          onSet={(fields) => setFields(keysOf(inHand), fields)}
          faultAt={faultAt}
        />
      )}
      <ChangeTale drafts={drafts} changes={changes} />
      {homeless.map(({ sentence }) => (
        <p key={sentence} role="alert" className="editTrouble">
          {sentence}
        </p>
      ))}
      <footer className="editFoot editFoot-stuck">
        <button type="button" className="button" onClick={leave}>
          {words.say('edit.leave')}
        </button>
        <button
          type="button"
          className="button button-honey"
          disabled={changes.length === 0 || saving.isBusy}
          aria-keyshortcuts="Control+S"
          onClick={() => void saving.save()}
        >
          <IconDeviceFloppy size={20} aria-hidden="true" />
          {words.say(saving.mustPropose ? 'edit.propose' : 'edit.save')} <kbd>Ctrl S</kbd>
        </button>
      </footer>
    </div>
  )
}

/** Fields beside which a fault is shown; others are told at the foot. */
const factFields: readonly string[] = ['name', 'nameHant', 'nameEn', 'widthM', 'code']
const shownFields: readonly string[] = ['stage', 'due', 'awardedGrade', 'awardedOn', ...factFields]

const keysOf = (drafts: readonly Draft[]): Key[] => drafts.map(({ key }) => key)

/** Faults, and what they speak of: they are past once that has changed. */
interface Told {
  faults: PlacedFault[]
  drafts: readonly Draft[]
  comment: string
}

/** Saving, or proposing where one may only propose: what is wrong is told, what is done leads back to the alley. */
function useSaving(drafts: readonly Draft[], comment: string) {
  const words = useWords()
  const look = useLook()
  const may = useMay()
  const { key } = useView()
  const [told, setTold] = useState<Told>({ faults: [], drafts, comment })
  const [isBusy, setBusy] = useState(false)
  const waiting = useAlongside((alongside) => alongside.waiting)
  const isStale = told.drafts !== drafts || told.comment !== comment
  const changes = changesOf(drafts)
  const before = (one: Key) => drafts.find((draft) => draft.key === one)?.base ?? undefined
  const mustPropose = changes.some((change) => may(change, before(change.key))?.code === 'may.proposeOnly')
  const unit = drafts[0] && (alleyOfDraft(drafts[0]).properties.unit as Key)

  const save = async () => {
    if (changes.length === 0 || isBusy || !unit) return
    setBusy(true)
    const along = goingWith(changes, waiting)
    const answer = mustPropose
      ? await propose({ unit, comment, changes })
      : await commit({ comment: sayingWhy(comment, along, waiting), changes: [...changes, ...along] })
    setBusy(false)
    if (!answer.ok) return setTold({ faults: placedFaults(answer.faults, changes, words), drafts, comment })
    const saying = words.say(mustPropose ? 'edit.proposed' : 'edit.saved', { n: changes.length })
    tell({ id: answer.id, changes: mustPropose ? [] : [...changes, ...along], told: saying })
    if (along.length > 0) goAlongside(null)
    const staying = drafts.filter(({ gone }) => !gone).map((draft) => draft.key)
    done()
    look({ page: undefined, key: key && staying.includes(key) ? key : (staying[0] ?? key) })
  }
  return { faults: isStale ? [] : told.faults, isBusy, mustPropose, save }
}

function Head({ drafts, isDirty, onLeave }: { drafts: readonly Draft[]; isDirty: boolean; onLeave: () => void }) {
  const words = useWords()
  const [first] = drafts.map((draft) => alleyOfDraft(draft).properties)
  const title =
    drafts.length > 1
      ? words.say('edit.many', { n: drafts.length })
      : (first && words.name(first)) || words.say('edit.newAlley')
  return (
    <section className="head">
      <div className="panelTop editTop">
        <button type="button" className="link" onClick={onLeave}>
          <IconX size={18} aria-hidden="true" /> {words.say('edit.leave')}
        </button>
        {isDirty && <span className="tag">{words.say('edit.unsaved')}</span>}
      </div>
      <h1>{title}</h1>
      {drafts[0]?.base && <Present about={drafts[0].key} doing="editing" />}
      {drafts.length === 1 && first && (
        <p className="facts">
          {[first.code, words.say('alley.length', { n: words.number(first.lengthM) })].filter(Boolean).join(' · ')}
        </p>
      )}
    </section>
  )
}

function StageBlock({ drafts, faultAt }: { drafts: readonly Draft[]; faultAt: (field: string) => string | undefined }) {
  const words = useWords()
  const today = useToday()
  const now = drafts.map((draft) => alleyOfDraft(draft).properties)
  const [first] = now
  const from = drafts.map(({ base, fields }) => base?.properties.stage ?? fields.stage ?? 'notStarted')
  const wished = drafts.some(({ base, fields }) => base && fields.stage && fields.stage !== base.properties.stage)
  const keys = keysOf(drafts)
  const choose = (stage: Stage | null) =>
    step((all) =>
      all.map((draft) => (keys.includes(draft.key) ? { ...draft, fields: restaged(draft, stage, today) } : draft)),
    )
  if (!first) return null
  return (
    <section className="block">
      <StageChoice from={from} to={wished ? first.stage : null} fault={faultAt('stage')} onChoose={choose} />
      {wished || drafts.length === 1 ? (
        <StageNeedFields value={first} onSet={(set) => setFields(keys, set)} faultAt={faultAt} />
      ) : (
        <p className="quiet">{words.say('edit.manyHelp')}</p>
      )}
    </section>
  )
}

/** The fields of a draft at another stage; null takes the stage and what came with it back. */
function restaged({ base, fields }: Draft, stage: Stage | null, today: string): Draft['fields'] {
  const { stage: _, stageSince: _since, due: _due, awardedGrade: _grade, awardedOn: _on, ...rest } = fields
  if (stage === null || stage === base?.properties.stage) return rest
  const before = base?.properties ?? { stage: 'notStarted' as const, due: null, awardedGrade: null, awardedOn: null }
  return { ...rest, ...fieldsOfStep(before, stage, today) }
}
