/** The card of an item that lost points: how many, where, what, who mends it by when, and the picture. */
import { IconCheck, IconShieldCheck, IconX } from '@tabler/icons-react'
import type { LineString, MultiLineString } from 'geojson'
import type { ReactNode } from 'react'
import { useWords } from '../words/words.tsx'
import { TextArea, TextLine } from './EditorField.tsx'
import { type Findings, itemPass } from './findings.ts'
import { PlaceOnLine } from './PlaceOnLine.tsx'

type Told = Findings['defects'][number]

export interface DefectCardProps {
  name: string
  points: number
  defect: Told
  line: LineString | MultiLineString
  /** Whether it was tried to hand the form in, so that what is missing is said. */
  isAsked: boolean
  photo: ReactNode
  onPoints: (points: number) => void
  onTell: (told: Partial<Told>) => void
  /** Absent where the inspector may not put items off. */
  onPutOff?: (() => void) | undefined
}

export function DefectCard(props: DefectCardProps) {
  const words = useWords()
  const { name, points, defect, isAsked, onPoints, onTell } = props
  const fails = points < itemPass
  const missing = [
    ...(fails && defect.alongM === null ? ['inspect.needPlace' as const] : []),
    ...(fails && defect.what.trim() === '' ? ['inspect.needWhat' as const] : []),
  ].map((word) => words.say(word))
  return (
    <section className="defect" data-fails={fails} aria-label={name}>
      <header>
        {fails ? <IconX size={22} className="bad" /> : <IconCheck size={22} className="ok" />}
        <h2>{name}</h2>
        <b className="defect-lost">{words.say('inspect.lost', { n: 10 - points })}</b>
        <button type="button" className="button" onClick={() => onPoints(10)}>
          <IconCheck size={18} aria-hidden="true" /> {words.say('inspect.pass')}
        </button>
      </header>
      <fieldset className="pointRow">
        <legend>{words.say('inspect.got')}</legend>
        {Array.from({ length: 10 }, (_, got) => (
          <label key={String(got)} data-checked={points === got}>
            <input
              type="radio"
              name={`points ${defect.item}`}
              checked={points === got}
              onChange={() => onPoints(got)}
            />
            {got}
          </label>
        ))}
      </fieldset>
      <PlaceOnLine
        line={props.line}
        metres={defect.alongM}
        fault={isAsked && fails && defect.alongM === null}
        onPut={(alongM) => onTell({ alongM })}
      />
      <TextArea label={words.say('inspect.what')} value={defect.what} onValue={(what) => onTell({ what })} />
      <div className="editPair">
        <TextLine
          label={words.say('inspect.who')}
          value={defect.who ?? ''}
          onValue={(who) => onTell({ who: who || null })}
        />
        <TextLine
          label={words.say('inspect.by')}
          type="date"
          value={defect.due ?? ''}
          onValue={(due) => onTell({ due: due || null })}
        />
      </div>
      {props.photo}
      {isAsked && missing.length > 0 && (
        <p role="alert" className="defect-missing">
          {words.say('inspect.untold', { what: missing.join(words.language === 'en' ? ', ' : '、') })}
        </p>
      )}
      {props.onPutOff && (
        <button type="button" className="link" onClick={props.onPutOff}>
          <IconShieldCheck size={18} aria-hidden="true" /> {words.say('inspect.putOff')}
        </button>
      )}
    </section>
  )
}
