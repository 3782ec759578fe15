/** An alley's panel: its stage, its photos, the ten withouts, its grade, who answers for it, and its history. */
import { lazy } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useWorksIn } from '../../accounts/worker.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { Checklist } from '../../alleys/Checklist.tsx'
import { dueSentence, roundSentence, timeLeft } from '../../alleys/due.ts'
import { GradeFacts } from '../../alleys/GradeFacts.tsx'
import type { Inspection } from '../../alleys/inspection.ts'
import { StageBadge } from '../../alleys/StageBadge.tsx'
import { StageStepper } from '../../alleys/StageStepper.tsx'
import { type Stage, stages } from '../../alleys/stage.ts'
import { useDataset, useRecord, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { useHistory } from '../../changes/history.store.ts'
import type { Key } from '../../changes/record.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import type { Person } from '../../people/person.ts'
import type { Unit } from '../../units/unit.ts'
import { useQuoted } from '../../words/quoted.tsx'
import { useWords } from '../../words/words.tsx'
import { Extra } from '../Extra.tsx'
import { AlleyHistory } from './AlleyHistory.tsx'
import { AlleyPhotosBlock } from './AlleyPhotosBlock.tsx'
import { PanelTop } from './PanelTop.tsx'
import { RemarksBlock } from './RemarksBlock.tsx'

const OpinionsBlock = lazy(() => import('./OpinionsBlock.tsx').then((file) => ({ default: file.OpinionsBlock })))
const Present = lazy(() => import('../../people/Present.tsx').then((file) => ({ default: file.Present })))
const AlleyTools = lazy(() => import('../../alleys/AlleyTools.tsx').then((file) => ({ default: file.AlleyTools })))

export function AlleyPanel({ record: alley }: { record: Alley }) {
  const words = useWords()
  const today = useDataset(({ index }) => index?.asOf ?? '')
  const { properties } = alley
  const { records: inspections, arrival } = useRecordsOfUnit<Inspection>('inspection', properties.unit as Key)
  const own = inspections.filter((inspection) => inspection.properties.alley === alley.id)
  const before = useStageBeforeRework(alley)
  const last = own.toSorted((one, other) => one.properties.date.localeCompare(other.properties.date)).at(-1)
  return (
    <>
      <AlleyHead alley={alley} today={today} />
      <section className="block">
        <StageStepper stage={properties.stage} {...(before && { before })} />
        {properties.onHold && <p className="notice">{words.say('alley.onHold')}</p>}
      </section>
      <AlleyPhotosBlock alley={alley} />
      {last && <Checklist inspection={last} />}
      {!last && (
        <section className="block">
          <h2>{words.say('alley.checklist')}</h2>
          <p className="quiet">
            {arrival === 'coming' && words.say('state.loading', { what: words.say('alley.checklist') })}
            {arrival === 'failed' && words.say('area.notKept')}
            {arrival === 'here' &&
              `${words.say('alley.noInspection')}${words.language === 'en' ? '. ' : '。'}${words.say('alley.noInspectionHelp')}`}
          </p>
        </section>
      )}
      <GradeFacts alley={alley} inspections={own} today={today} />
      <Chiefs alley={alley} />
      <Extra>
        <OpinionsBlock about={alley.id} unit={properties.unit as Key} />
      </Extra>
      <RemarksBlock about={alley.id} unit={properties.unit as Key} />
      <AlleyHistory alley={alley} />
      {useWorksIn(properties.unit) && (
        <Extra>
          <AlleyTools alley={alley} />
        </Extra>
      )}
    </>
  )
}

/** The stage an alley had before it last fell into rework; undefined while the history is not here. */
function useStageBeforeRework(alley: Alley): Stage | undefined {
  const { changeSets } = useHistory(alley.properties.unit.slice('unit:'.length))
  const fall = changeSets
    .flatMap(({ changes }) => changes)
    .find((change) => change.key === alley.id && change.action === 'update' && change.set.stage === 'rework')
  return fall?.action === 'update' ? stages.find((stage) => stage === fall.was.stage) : undefined
}

function AlleyHead({ alley: { id, properties }, today }: { alley: Alley; today: string }) {
  const words = useWords()
  const unit = useRecord<Unit>(properties.unit as Key)
  const { records: people } = useRecordsOfUnit<Person>('person', properties.unit as Key)
  const planner = people.find((person) => person.properties.role === 'unitPlanner')
  const due = dueSentence(properties, words)
  const isSignedIn = useAccount(({ account }) => Boolean(account?.name))
  const facts = [
    words.say('alley.length', { n: words.number(properties.lengthM) }),
    properties.widthM === null
      ? words.say('alley.widthUnknown')
      : words.say('alley.width', { n: words.number(properties.widthM, 1) }),
    roundSentence(properties.programmeRound, words),
  ]
  return (
    <section className="head">
      <PanelTop
        trail={unit ? [{ key: unit.id, name: words.name(unit.properties) }] : []}
        code={properties.code ?? id.slice(6)}
      />
      <div className="head-row">
        <div>
          <h1>{words.name(properties)}</h1>
          <p className="facts">{facts.join(' · ')}</p>
        </div>
        <StageBadge stage={properties.stage} size={44} />
      </div>
      {isSignedIn && (
        <Extra>
          <Present about={id} doing="looking" />
        </Extra>
      )}
      {due && properties.due && (
        <p className={properties.due < today ? 'notice notice-bad' : 'notice'}>
          {due} <b>{timeLeft(properties.due, today, words)}</b>
        </p>
      )}
      {planner && (
        <p className="facts">
          {words.say('alley.planner')}{' '}
          <ViewLink step={choosing(planner.id)} className="link">
            {words.name(planner.properties)}
          </ViewLink>
        </p>
      )}
    </section>
  )
}

function Chiefs({ alley: { properties } }: { alley: Alley }) {
  const words = useWords()
  const quoted = useQuoted()
  const roles = ['streetChief', 'alleyChief', 'alleySteward'] as const
  return (
    <section className="block">
      <h2>{words.say('alley.chiefs')}</h2>
      <dl className="sign">
        {roles.map((role) => (
          <div key={role}>
            <dt>{words.say(`alley.${role}`)}</dt>
            <dd>{properties[role] ? quoted(properties[role]) : words.say('noData')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
