/** The alley at hand: its stage, photos and a word, each a tap for a thumb, kept on the phone with one more. */
import { IconArrowBackUp, IconArrowLeft, IconMicrophone, IconPencil, IconPlayerStopFilled } from '@tabler/icons-react'
import type { Alley } from '../../alleys/alley.ts'
import { canListen, useDictation } from '../../alleys/dictation.tsx'
import { TextArea } from '../../alleys/EditorField.tsx'
import { alleyHere, byDistance } from '../../alleys/patrol.ts'
import { distanceWords } from '../../alleys/patrolWords.ts'
import { StageBadge } from '../../alleys/StageBadge.tsx'
import { StageNeedTiles } from '../../alleys/StageNeedTiles.tsx'
import { StageTiles } from '../../alleys/StageTiles.tsx'
import type { Key } from '../../changes/record.ts'
import { useHand } from '../../map/hand.store.ts'
import { choosing, useLook, ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { FieldPhotos } from './FieldPhotos.tsx'
import { useFieldWork } from './fieldWork.tsx'

/** On the desk nothing is kept on a phone. */
const isOnPhone = () => innerWidth < 640

export function FieldAlley({ alley }: { alley: Alley }) {
  const words = useWords()
  const look = useLook()
  const unit = alley.properties.unit as Key
  const done = () => look({ key: unit, page: 'patrol', camera: undefined })
  const work = useFieldWork(alley, done)
  const { stage, note, photos, after, faultAt, otherFaults } = work
  const hear = (heard: string) => work.setNote([note, heard].filter(Boolean).join(words.language === 'en' ? ' ' : '，'))
  return (
    <section className="head patrol fieldAlley">
      <FieldHead alley={alley} />
      {work.isProposing && <p className="quiet">{words.say('patrol.proposeHelp')}</p>}
      <StageTiles from={alley.properties.stage} to={stage} onChoose={work.setStage} />
      {stage && <StageNeedTiles value={after} onSet={work.setNeeds} faultAt={faultAt} />}
      <FieldPhotos alley={alley} photos={photos} onPhotos={work.setPhotos}>
        {canListen() && <Speak onWords={hear} />}
      </FieldPhotos>
      <TextArea
        label={words.say(work.isReasonWanted ? 'patrol.noteWhy' : 'patrol.note')}
        value={note}
        fault={faultAt('stage')}
        onValue={work.setNote}
      />
      {otherFaults.map((fault) => (
        <p key={fault} role="alert" className="editTrouble">
          {fault}
        </p>
      ))}
      <footer className="fieldFoot">
        <button type="button" className="button" onClick={done}>
          <IconArrowBackUp size={20} aria-hidden="true" />
          {words.say('patrol.undo')}
        </button>
        <button type="button" className="button button-honey" disabled={work.isBusy} onClick={() => void work.save()}>
          {words.say(work.isProposing && stage ? 'patrol.propose' : isOnPhone() ? 'patrol.save' : 'edit.save')}
        </button>
      </footer>
    </section>
  )
}

function FieldHead({ alley }: { alley: Alley }) {
  const words = useWords()
  const position = useHand((hand) => hand.position)
  const { properties } = alley
  const away = position ? byDistance([alley], [position.lon, position.lat]) : []
  const metres = away[0]?.metres
  const accuracy = Math.round(position?.accuracy ?? 0)
  const where = alleyHere(away, accuracy)
    ? words.say('patrol.onAlley', { n: accuracy })
    : metres !== undefined && words.say('patrol.offAlley', { distance: distanceWords(metres, words) })
  const facts = [words.say('alley.length', { n: words.number(properties.lengthM) }), where].filter(Boolean)
  return (
    <header className="fieldHead">
      <ViewLink
        step={{ key: properties.unit as Key, page: 'patrol' }}
        className="tool tool-icon"
        aria-label={words.say('nav.back')}
      >
        <IconArrowLeft size={22} aria-hidden="true" />
      </ViewLink>
      <div>
        <h1>{words.name(properties)}</h1>
        <p className="facts">{facts.join(' · ')}</p>
      </div>
      <ViewLink step={choosing(alley.id)} className="tool tool-icon" aria-label={words.name(properties)}>
        <IconPencil size={20} aria-hidden="true" />
      </ViewLink>
      <StageBadge stage={properties.stage} size={40} />
    </header>
  )
}

function Speak({ onWords }: { onWords: (words: string) => void }) {
  const words = useWords()
  const { isOn, toggle } = useDictation(words.language, onWords)
  const Icon = isOn ? IconPlayerStopFilled : IconMicrophone
  return (
    <button type="button" className="tile" aria-pressed={isOn} onClick={toggle}>
      <Icon size={26} stroke={1.75} aria-hidden="true" />
      {words.say(isOn ? 'patrol.saying' : 'patrol.say')}
    </button>
  )
}
