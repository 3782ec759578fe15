/** The page on which a resident speaks; afterwards it shows what was sent. */
import { useEffect } from 'react'
import { useRecord } from '../../changes/dataset.store.ts'
import { kindOf, type MapRecord } from '../../changes/record.ts'
import { useView } from '../../map/ViewLink.tsx'
import { type NamedAlley, useWhereabouts } from '../../opinions/place.tsx'
import { SentPart } from '../../opinions/SentPart.tsx'
import { openDraft, say, useSpeak } from '../../opinions/speak.store.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { SpeakForm } from '../opinions/SpeakForm.tsx'
import { useShow } from '../show.tsx'
import { PanelSkeleton } from '../states.tsx'
import '../../opinions/opinions.css'

/** What sends later must be here before the network is gone. */
function fetchSender(): void {
  void import('../opinions/WaitingOpinions.tsx').catch(() => undefined)
}

export function Speak() {
  const words = useWords()
  const draft = useSpeak((speak) => speak.draft)
  const outcome = useSpeak((speak) => speak.outcome)
  useEffect(() => void openDraft(), [])
  useEffect(fetchSender, [])
  useWhereabouts()
  usePlaceOfLink()
  const sentTo = outcome?.state === 'sent' ? outcome : null
  const unit = useRecord<Unit>(sentTo?.unit ?? undefined)
  const alley = useRecord<NamedAlley>(sentTo?.alley ?? undefined)
  if (outcome) return <SentPart outcome={outcome} unit={unit} alleyName={alley ? words.name(alley.properties) : ''} />
  return draft ? <SpeakForm /> : <PanelSkeleton what={words.say('speak.title')} />
}

/** A link from an alley, a unit or a sign says where it is; without a map the lists stand in for the pin. */
function usePlaceOfLink(): void {
  const { key } = useView()
  const record = useRecord<MapRecord<object>>(key)
  const hasMap = useShow() === 'map'
  const draft = useSpeak((speak) => speak.draft)
  const isOpen = draft !== null
  const isUntold = draft?.unit === null
  useEffect(() => {
    if (!isOpen) return
    if (record && isUntold) {
      const isAlley = kindOf(record.id) === 'alley'
      if (isAlley) say({ alley: record.id, unit: (record as NamedAlley).properties.unit as Unit['id'] })
      else if (kindOf(record.id) === 'unit') say({ unit: record.id })
    }
    if (!hasMap && useSpeak.getState().draft?.where === 'pin') say({ where: 'list' })
  }, [record, isOpen, isUntold, hasMap])
}
