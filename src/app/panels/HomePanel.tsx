/** The first panel: who plans my street, who the little honeybees are, and how the alleys are getting on. */
import { IconArrowRight } from '@tabler/icons-react'
import { Fragment, useMemo } from 'react'
import { AlleyList } from '../../alleys/AlleyList.tsx'
import type { Alley } from '../../alleys/alley.ts'
import { countStages, StageBar } from '../../alleys/StageBar.tsx'
import { StageLegend } from '../../alleys/StageLegend.tsx'
import { useDataset, useRecords } from '../../changes/dataset.store.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import type { Person } from '../../people/person.ts'
import type { Project } from '../../projects/project.ts'
import { WorkLineSwitches } from '../../projects/WorkLines.tsx'
import { useWords } from '../../words/words.tsx'
import { SettingButtons } from '../Header.tsx'
import { Often } from '../Often.tsx'
import { SearchBox } from '../SearchBox.tsx'
import { News } from './News.tsx'
import { OpinionSwitch } from './OpinionSwitch.tsx'
import { SpeakBar } from './SpeakBar.tsx'

export function HomePanel() {
  const words = useWords()
  const alleys = useRecords<Alley>('alley')
  const projects = useRecords<Project>('project')
  const { stage: only } = useView()
  const arrived = useDataset(({ arrivals }) => arrivals.index === 'here')
  const counts = useMemo(() => countStages(alleys), [alleys])
  const metres = useMemo(() => alleys.reduce((sum, { properties }) => sum + properties.lengthM, 0), [alleys])
  const picked = useMemo(
    () => (only ? alleys.filter(({ properties }) => only.includes(properties.stage)) : []),
    [alleys, only],
  )
  return (
    <>
      <section className="block block-first">
        <h1>{words.say('home.question')}</h1>
        <SearchBox />
        <Often />
        <div className="phoneSettings">
          <SettingButtons />
        </div>
      </section>
      <HowMany />
      <section className="block">
        <header className="block-head">
          <h2>{words.say('home.alleys')}</h2>
          {arrived && (
            <span>
              {words.say('home.alleyTotal', { n: words.number(alleys.length), km: words.number(metres / 1000) })}
            </span>
          )}
        </header>
        <StageBar counts={counts} />
        <StageLegend {...(arrived && { counts })} />
        {only ? (
          <>
            <p className="quiet">
              <ViewLink step={{ stage: undefined }} className="link">
                {words.say('stage.clear')}
              </ViewLink>
            </p>
            <AlleyList alleys={picked.slice(0, 60)} />
            {picked.length > 60 && (
              <ViewLink step={{ show: 'table' }} className="link">
                {words.say('unit.allAlleys', { n: picked.length })}
              </ViewLink>
            )}
          </>
        ) : (
          <p className="quiet">{words.say('home.pickStage')}</p>
        )}
      </section>
      <section className="block">
        <h2>{words.say('home.otherLines')}</h2>
        <WorkLineSwitches projects={arrived ? projects : undefined} />
        <OpinionSwitch />
      </section>
      <section className="block">
        <h2>{words.say('home.recent')}</h2>
        <News most={6} />
      </section>
      <SpeakBar />
    </>
  )
}

function HowMany() {
  const words = useWords()
  const people = useRecords<Person>('person')
  const roles = ['chiefPlanner', 'unitPlanner', 'volunteer'] as const
  const sayings = { chiefPlanner: 'home.chief2', unitPlanner: 'home.planners2', volunteer: 'home.volunteers2' } as const
  return (
    <section className="block oneTwentyFourN">
      <div>
        {roles.map((role, place) => (
          <Fragment key={role}>
            {place > 0 && <i aria-hidden="true">+</i>}
            <p>
              <b>{people.filter(({ properties }) => properties.role === role).length || '–'}</b>
              <span>
                {words.lines(sayings[role]).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
            </p>
          </Fragment>
        ))}
      </div>
      <ViewLink step={{ page: 'about' }} className="link">
        {words.say('home.how')} <IconArrowRight size={14} aria-hidden="true" />
      </ViewLink>
    </section>
  )
}
