/** One tap takes an alley to its next stage; where the stage needs something, the tap asks for just that. */
import { IconArrowRight } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useMay } from '../accounts/may.tsx'
import { tell } from '../changes/deed.store.ts'
import { updateOf } from '../changes/draft.ts'
import { commit } from '../changes/outbox.store.ts'
import type { Fields } from '../changes/record.ts'
import { useWords } from '../words/words.tsx'
import type { Alley, AlleyProperties } from './alley.ts'
import { type PlacedFault, placedFaults } from './faultWords.ts'
import { nextStage } from './nextStage.ts'
import { StageBadge } from './StageBadge.tsx'
import { type Needed, StageNeedFields } from './StageNeedFields.tsx'
import { fieldsOfStep, missingAt, stageNeeds } from './stageNeeds.ts'
import { useToday } from './today.tsx'
import './editor.css'

/** @param compact a bare badge, for a row of a list. */
export function StageStep({ alley, compact = false }: { alley: Alley; compact?: boolean }) {
  const words = useWords()
  const today = useToday()
  const may = useMay()
  const dialog = useRef<HTMLDialogElement>(null)
  const [wish, setWish] = useState<Partial<AlleyProperties>>({})
  const [faults, setFaults] = useState<PlacedFault[]>([])
  const [isBusy, setBusy] = useState(false)
  const stage = nextStage(alley.properties.stage)
  const change = stage && updateOf(alley, { stage })
  if (!stage || !change || may(change, alley)) return null

  const name = words.name(alley.properties)
  const label = words.say('edit.nextStage', { stage: words.say(`stage.${stage}`) })
  const usual = fieldsOfStep(alley.properties, stage, today)
  const after: Needed = { ...alley.properties, ...usual, ...wish }

  const save = async (fields: Partial<AlleyProperties>) => {
    const step = updateOf(alley, { ...usual, ...fields } as Fields)
    if (!step || isBusy) return
    setBusy(true)
    const done = await commit({ comment: '', changes: [step] })
    setBusy(false)
    if (!done.ok) {
      setFaults(placedFaults(done.faults, [step], words))
      dialog.current?.showModal()
      return
    }
    dialog.current?.close()
    setWish({})
    setFaults([])
    tell({
      id: done.id,
      changes: [step],
      told: words.say('edit.stepped', { name, stage: words.say(`stage.${stage}`) }),
    })
  }
  const isPlain = stageNeeds[stage].length === 0 || (stage === 'accepted' && missingAt(after).length === 0)
  const tap = () => (isPlain ? void save({}) : dialog.current?.showModal())
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.sentence
  const atFields = ['due', 'awardedGrade', 'awardedOn']
  return (
    <>
      <button
        type="button"
        className={compact ? 'tool tool-icon stepTool' : 'button button-honey stepButton'}
        aria-label={compact ? `${name}: ${label}` : undefined}
        title={compact ? label : undefined}
        onClick={tap}
      >
        {compact && <IconArrowRight size={16} aria-hidden="true" />}
        <StageBadge stage={stage} size={compact ? 22 : 24} />
        {!compact && label}
      </button>
      <dialog ref={dialog} className="stepDialog" aria-label={label} onClose={() => setFaults([])}>
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault()
            void save(wish)
          }}
        >
          <h2>
            <StageBadge stage={stage} size={30} />{' '}
            {words.say('edit.toStage', { name, stage: words.say(`stage.${stage}`) })}
          </h2>
          <StageNeedFields value={after} onSet={(set) => setWish({ ...wish, ...set })} faultAt={faultAt} />
          {faults
            .filter(({ field }) => !atFields.includes(field))
            .map(({ sentence }) => (
              <p key={sentence} role="alert" className="editTrouble">
                {sentence}
              </p>
            ))}
          <footer className="editFoot">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {words.say('edit.cancel')}
            </button>
            <button type="submit" className="button button-honey" disabled={isBusy}>
              {words.say('edit.save')}
            </button>
          </footer>
        </form>
      </dialog>
    </>
  )
}
