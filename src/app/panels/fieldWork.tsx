/** The work on one alley in the field: what was chosen, spoken and photographed, and keeping it all on the phone at once. */
import { useState } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useMay } from '../../accounts/may.tsx'
import type { Alley, AlleyProperties } from '../../alleys/alley.ts'
import { type PlacedFault, placedFaults } from '../../alleys/faultWords.ts'
import type { Needed } from '../../alleys/StageNeedFields.tsx'
import { canBecome, type Stage } from '../../alleys/stage.ts'
import { fieldsOfStep } from '../../alleys/stageNeeds.ts'
import { useToday } from '../../alleys/today.tsx'
import type { Change } from '../../changes/change.ts'
import { tell } from '../../changes/deed.store.ts'
import { updateOf } from '../../changes/draft.ts'
import { type Committed, commit, type WaitingFile } from '../../changes/outbox.store.ts'
import { propose } from '../../changes/proposal.store.ts'
import type { Fields, Key } from '../../changes/record.ts'
import type { WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { type FieldPhoto, photoChange } from './FieldPhotos.tsx'

const needFields: readonly string[] = ['due', 'awardedGrade', 'awardedOn', 'stage']

/** @param onDone once all of it is on the phone. */
export function useFieldWork(alley: Alley, onDone: () => void) {
  const words = useWords()
  const today = useToday()
  const may = useMay()
  const account = useAccount((store) => store.account)
  const [stage, setStage] = useState<Stage | null>(null)
  const [needs, setNeeds] = useState<Partial<AlleyProperties>>({})
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<readonly FieldPhoto[]>([])
  const [faults, setFaults] = useState<PlacedFault[]>([])
  const [isBusy, setBusy] = useState(false)

  const step = stage && updateOf(alley, { ...fieldsOfStep(alley.properties, stage, today), ...needs } as Fields)
  const touch = updateOf(alley, { name: `${alley.properties.name} ` })
  const isProposing = touch !== null && may(touch, alley)?.code === 'may.proposeOnly'
  const after: Needed = { ...alley.properties, ...(stage && fieldsOfStep(alley.properties, stage, today)), ...needs }

  const save = async () => {
    const madeBy = account?.person ?? account?.name ?? ''
    const said = { stage: stage ?? alley.properties.stage, today, caption: note.trim(), madeBy }
    setBusy(true)
    const shot = await Promise.all(photos.map(async (photo) => ({ photo, shrunk: await photo.ready })))
    const read = shot.flatMap(({ photo, shrunk }) => (shrunk ? [{ photo, shrunk }] : []))
    const own: Change[] = [
      ...(step && !isProposing ? [step] : []),
      ...read.map(({ photo, shrunk }) => photoChange(alley, photo, shrunk, said)),
    ]
    const unit = alley.properties.unit as Key
    if (read.length < shot.length) return refuse('patrol.photoBad')
    if (!step && own.length === 0) return refuse('patrol.nothing')
    const proposed: Committed | null =
      step && isProposing ? await propose({ unit, comment: note, changes: [step] }) : null
    if (proposed && !proposed.ok) return stop(proposed, step ? [step] : [])
    if (proposed) setStage(null)
    const files: WaitingFile[] = read.map(({ photo, shrunk }) => ({ id: photo.id, blob: shrunk.blob }))
    const kept = own.length > 0 ? await commit({ comment: note, changes: own, files }) : proposed
    if (!kept?.ok) return stop(kept, own)
    setBusy(false)
    tell({ id: kept.id, changes: own, told: words.say('patrol.saved', { alley: words.name(alley.properties) }) })
    onDone()
  }

  const refuse = (sentence: WordKey) => {
    setBusy(false)
    setFaults([{ key: null, field: '', sentence: words.say(sentence) }])
  }

  const stop = (answer: Committed | null, changes: readonly Change[]) => {
    setBusy(false)
    if (answer && !answer.ok) setFaults(placedFaults(answer.faults, changes, words))
  }

  const choose = (to: Stage | null) => {
    setStage(to)
    setNeeds({})
    setFaults([])
  }
  return {
    stage,
    setStage: choose,
    after,
    setNeeds: (set: Partial<Needed>) => setNeeds({ ...needs, ...set }),
    note,
    setNote,
    photos,
    setPhotos,
    isProposing,
    isReasonWanted: stage !== null && canBecome(alley.properties.stage, stage) === 'needsReason',
    faultAt: (field: string) => faults.find((fault) => fault.field === field)?.sentence,
    otherFaults: faults.filter(({ field }) => !needFields.includes(field)).map(({ sentence }) => sentence),
    isBusy,
    save,
  }
}
