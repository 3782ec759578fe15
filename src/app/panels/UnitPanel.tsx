/** A unit's panel: who answers for it, who works together, how its alleys are getting on and what happened lately. */
import { lazy, useMemo } from 'react'
import { useAccount } from '../../accounts/account.store.ts'
import { useWorksIn } from '../../accounts/worker.tsx'
import { AlleyList } from '../../alleys/AlleyList.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { watchList } from '../../alleys/due.ts'
import { countStages, StageBar } from '../../alleys/StageBar.tsx'
import { StageLegend } from '../../alleys/StageLegend.tsx'
import { useRecords, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { choosing, useView, ViewLink } from '../../map/ViewLink.tsx'
import { PersonCard } from '../../people/PersonCard.tsx'
import type { Person } from '../../people/person.ts'
import { Roster } from '../../people/Roster.tsx'
import { Triad } from '../../people/Triad.tsx'
import type { Project } from '../../projects/project.ts'
import { ProjectList } from '../../projects/WorkLines.tsx'
import type { Body } from '../../units/body.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { Extra } from '../Extra.tsx'
import { FilteredEmpty } from './FilteredEmpty.tsx'
import { News } from './News.tsx'
import { RemarksBlock } from './RemarksBlock.tsx'
import { Tabs } from './Tabs.tsx'
import { UnitAlleys } from './UnitAlleys.tsx'
import { UnitHead } from './UnitHead.tsx'

const CoverageFacts = lazy(() =>
  import('../../alleys/CoverageFacts.tsx').then((file) => ({ default: file.CoverageFacts })),
)
const OpinionsBlock = lazy(() => import('./OpinionsBlock.tsx').then((file) => ({ default: file.OpinionsBlock })))
const UnitWork = lazy(() => import('./UnitWork.tsx').then((file) => ({ default: file.UnitWork })))

export function UnitPanel({ record: unit }: { record: Unit }) {
  const words = useWords()
  const { tab = 'overview' } = useView()
  const works = useWorksIn(unit.id)
  const { records: alleys } = useRecordsOfUnit<Alley>('alley', unit.id)
  const tabs = [
    { id: 'overview', label: words.say('unit.overview') },
    { id: 'alleys', label: words.say('unit.tabAlleys', { n: alleys.length }) },
    { id: 'news', label: words.say('unit.tabNews') },
  ]
  return (
    <>
      <UnitHead unit={unit} alleys={alleys} />
      {works && (
        <Extra>
          <UnitWork unit={unit} />
        </Extra>
      )}
      <Tabs tabs={tabs} open={tab} />
      {tab === 'alleys' ? <UnitAlleys unit={unit} alleys={alleys} /> : null}
      {tab === 'news' ? (
        <section className="block">
          <header className="block-head">
            <h2>{words.say('unit.tabNews')}</h2>
            <ViewLink step={{ page: 'history' }} className="link">
              {words.say('past.unit')}
            </ViewLink>
          </header>
          <News unit={unit.id} most={80} />
        </section>
      ) : null}
      {tab !== 'alleys' && tab !== 'news' ? <Overview unit={unit} alleys={alleys} /> : null}
    </>
  )
}

function Overview({ unit, alleys }: { unit: Unit; alleys: readonly Alley[] }) {
  const words = useWords()
  const { records: people } = useRecordsOfUnit<Person>('person', unit.id)
  const { records: projects } = useRecordsOfUnit<Project>('project', unit.id)
  const bodies = useRecords<Body>('body')
  const isSignedIn = useAccount(({ account }) => account !== null && account.role !== 'public')
  const planner = people.find(({ properties }) => properties.role === 'unitPlanner')
  const volunteers = people.filter(({ properties }) => properties.role === 'volunteer')
  const counts = useMemo(() => countStages(alleys), [alleys])
  const watched = useMemo(() => watchList(alleys), [alleys])
  const offices = bodies
    .filter(({ id }) => unit.properties.bodies.includes(id))
    .map(({ properties }) => words.name(properties))
  return (
    <>
      <section className="block">
        {planner ? <PersonCard person={planner} /> : <p className="quiet">{words.say('unit.noPlanner')}</p>}
      </section>
      <section className="block">
        <header className="block-head">
          <h2>{words.say('unit.progress')}</h2>
          <ViewLink step={{ ...choosing(unit.id), tab: 'alleys' }} className="link">
            {words.say('unit.allAlleys', { n: alleys.length })}
          </ViewLink>
        </header>
        <StageBar counts={counts} />
        <StageLegend counts={counts} />
        <FilteredEmpty unit={unit} counts={counts} />
        {watched.length > 0 && (
          <>
            <h3>{words.say('unit.watch', { n: watched.length })}</h3>
            <AlleyList alleys={watched.slice(0, 5)} />
          </>
        )}
      </section>
      {isSignedIn && (
        <Extra>
          <CoverageFacts unit={unit.id} alleys={alleys} />
        </Extra>
      )}
      <Extra>
        <OpinionsBlock about={unit.id} unit={unit.id} />
      </Extra>
      <RemarksBlock about={unit.id} unit={unit.id} />
      <section className="block">
        <h2>{words.say('triad.title')}</h2>
        <Triad planner={planner} volunteers={volunteers} offices={offices} />
        {unit.properties.mappingStatus === 'assumed' && <p className="quiet">{words.say('unit.assumed')}</p>}
      </section>
      <section className="block">
        <h2>{words.say('person.volunteers', { n: volunteers.length })}</h2>
        <Roster volunteers={volunteers} />
      </section>
      <section className="block">
        <h2>{words.say('unit.otherLines')}</h2>
        {projects.length > 0 ? (
          <ProjectList projects={projects} />
        ) : (
          <p className="quiet">{words.say('unit.noLines')}</p>
        )}
      </section>
      <section className="block">
        <header className="block-head">
          <h2>{words.say('unit.recent')}</h2>
          <ViewLink step={{ tab: 'news' }} className="link">
            {words.say('nav.more')}
          </ViewLink>
        </header>
        <News unit={unit.id} most={4} />
      </section>
    </>
  )
}
