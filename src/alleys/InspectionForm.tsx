/** The monthly inspection: ten items of the checklist of its day, each failed one with its card, the score and what it does to the grade. */
import { IconArrowLeft, IconCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useAccount } from '../accounts/account.store.ts'
import { useRecords, useRecordsOfUnit } from '../changes/dataset.store.ts'
import type { Key } from '../changes/record.ts'
import { useLook } from '../map/ViewLink.tsx'
import type { Person } from '../people/person.ts'
import type { WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { Alley } from './alley.ts'
import { checklistOn, checklists } from './checklist.ts'
import { DefectCard } from './DefectCard.tsx'
import { addDays } from './due.ts'
import { TextLine } from './EditorField.tsx'
import { note, notePicture, type TakenPicture, useNoted } from './findings.store.ts'
import { type Findings, newFindings, pointed, waived } from './findings.ts'
import { type PictureChanges, useHandingIn } from './handingIn.tsx'
import type { Inspection } from './inspection.ts'
import { ScoreHead } from './ScoreHead.tsx'
import { useToday } from './today.tsx'
import { WaiverRow } from './WaiverRow.tsx'
import './editor.css'
import './inspection.css'

/** Days usually given to put a defect right, and to put an item off. */
const usualDays = { mend: 14, putOff: 90 }

export interface PictureSlot {
  taken: TakenPicture | undefined
  onTake: (picture: TakenPicture | null) => void
  /** Told when a picture is being made ready, and when that is over. */
  onPreparing: (isPreparing: boolean) => void
}

/**
 * @param pictureSlot where a picture is taken for an item; none where the house takes no pictures.
 */
export function InspectionForm(props: {
  alley: Alley
  pictureSlot?: (slot: PictureSlot) => ReactNode
  pictureChanges?: PictureChanges
}) {
  const { alley } = props
  const words = useWords()
  const today = useToday()
  const account = useAccount((store) => store.account)
  const unit = alley.properties.unit as Key
  const { records, arrival } = useRecordsOfUnit<Inspection>('inspection', unit)
  const people = useRecords<Person>('person')
  const earlier = records
    .filter(({ properties }) => properties.alley === alley.id)
    .map(({ properties }) => properties)
    .toSorted((one, other) => one.date.localeCompare(other.date))
  const noted = useNoted((store) => store.noted[alley.id]) ?? {
    findings: newFindings(today, earlier.at(-1)),
    pictures: {},
  }
  const { findings, pictures } = noted
  const [preparing, setPreparing] = useState(0)
  const setFindings = (next: Findings) => note(alley.id, { ...noted, findings: next })
  const handing = useHandingIn(alley, noted, today, props.pictureChanges)

  const items = checklists[checklistOn(findings.date)]
  const nameOf = (item: number) => words.say(`without.${items[item]}` as WordKey)
  const isPutOff = (item: number) =>
    findings.waivers.find((waiver) => waiver.item === item && waiver.due >= findings.date)
  const open = items.map((_, item) => item).filter((item) => (findings.points[item] ?? 10) < 10 && !isPutOff(item))
  const passing = items.map((_, item) => item).filter((item) => !open.includes(item) && !isPutOff(item))
  const mayPutOff = account?.role === 'planner' || account?.role === 'administrator'
  const tellOf = (item: number, told: object) =>
    setFindings({
      ...findings,
      defects: findings.defects.map((defect) => (defect.item === item ? { ...defect, ...told } : defect)),
    })
  const start = (item: number) => {
    const next = pointed(findings, item, 0)
    const due = addDays(today, usualDays.mend)
    setFindings({
      ...next,
      defects: next.defects.map((defect) => (defect.item === item ? { ...defect, due: defect.due ?? due } : defect)),
    })
  }
  const putOff = (item: number) =>
    setFindings(
      waived(findings, item, {
        item,
        reason: '',
        due: addDays(findings.date, usualDays.putOff),
        ...(account?.person && { approver: account.person }),
      }),
    )
  const approverOf = (key: string | undefined) => {
    const person = people.find(({ id }) => id === key)
    return person && words.name(person.properties)
  }
  const { geometry } = alley
  if (arrival === 'coming') {
    return <p className="block quiet">{words.say('state.loading', { what: words.say('alley.checklist') })}</p>
  }
  return (
    <div className="editor inspection">
      <Head alley={alley} />
      <ScoreHead alley={alley} findings={findings} earlier={earlier} />
      <section className="block inspectionDate">
        <TextLine
          label={words.say('inspect.date')}
          type="date"
          max={today}
          value={findings.date}
          fault={findings.date > today ? words.say('inspect.future') : undefined}
          hint={words.say('inspect.checklist', { version: checklistOn(findings.date) })}
          onValue={(date) => date && setFindings({ ...findings, date })}
        />
      </section>
      <section className="block inspectionItems">
        {open.map((item) => {
          const defect = findings.defects.find((one) => one.item === item)
          const isLine = geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'
          if (!defect || !isLine) return null
          return (
            <DefectCard
              key={item}
              name={nameOf(item)}
              points={findings.points[item] ?? 10}
              defect={defect}
              line={geometry}
              isAsked={handing.isAsked}
              photo={props.pictureSlot?.({
                taken: pictures[item],
                onTake: (picture) => notePicture(alley.id, noted, item, picture),
                onPreparing: (isPreparing) => setPreparing((count) => count + (isPreparing ? 1 : -1)),
              })}
              onPoints={(points) => setFindings(pointed(findings, item, points))}
              onTell={(told) => tellOf(item, told)}
              onPutOff={mayPutOff ? () => putOff(item) : undefined}
            />
          )
        })}
        {findings.waivers
          .filter(({ item }) => isPutOff(item))
          .map((waiver) => (
            <WaiverRow
              key={waiver.item}
              name={nameOf(waiver.item)}
              waiver={waiver}
              approver={approverOf(waiver.approver)}
              min={findings.date}
              isAsked={handing.isAsked}
              onSet={mayPutOff ? (next) => setFindings(waived(findings, waiver.item, next)) : undefined}
            />
          ))}
        <div className="passing">
          {passing.map((item) => (
            <button
              key={item}
              type="button"
              aria-label={words.say('inspect.fails', { item: nameOf(item) })}
              onClick={() => start(item)}
            >
              <IconCheck size={20} className="ok" aria-hidden="true" />
              {nameOf(item)}
            </button>
          ))}
        </div>
      </section>
      {handing.troubles.map((trouble) => (
        <p key={trouble} role="alert" className="editTrouble">
          {trouble}
        </p>
      ))}
      <footer className="editFoot editFoot-stuck">
        <button
          type="button"
          className="button button-honey"
          disabled={handing.isBusy || preparing > 0}
          onClick={() => void handing.send()}
        >
          {preparing > 0 ? words.say('photo.preparing') : words.say('inspect.send', { n: handing.score })}
        </button>
      </footer>
    </div>
  )
}

function Head({ alley }: { alley: Alley }) {
  const words = useWords()
  const look = useLook()
  const account = useAccount((store) => store.account)
  const people = useRecords<Person>('person')
  const person = people.find(({ id }) => id === account?.person)
  const inspector = person ? words.name(person.properties) : (account?.name ?? '')
  return (
    <section className="head inspectionHead">
      <button
        type="button"
        className="tool tool-icon"
        aria-label={words.say('nav.back')}
        onClick={() => look({ page: undefined })}
      >
        <IconArrowLeft size={20} aria-hidden="true" />
      </button>
      <div>
        <h1>{words.name(alley.properties)}</h1>
        <p className="facts">
          {words.say('inspect.title')} · {inspector}
        </p>
      </div>
    </section>
  )
}
