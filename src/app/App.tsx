/** The app: who speaks and in which looks, then the shell with header, panel, stage and tab bar. */
import { MantineProvider } from '@mantine/core'
import { lazy, memo, Suspense, useEffect } from 'react'
import { useAccount } from '../accounts/account.store.ts'
import { todayIn, useDataset } from '../changes/dataset.store.ts'
import { useDeed } from '../changes/deed.store.ts'
import { goLive } from '../changes/live.store.ts'
import { hasWaiting } from '../changes/waitingMark.store.ts'
import { useCanDraw } from '../map/canDraw.tsx'
import { useView } from '../map/ViewLink.tsx'
import type { Language } from '../map/view.ts'
import { useWaitingOpinions } from '../opinions/waitingMark.store.ts'
import { SpeakerProvider, useWords } from '../words/words.tsx'
import { Extra } from './Extra.tsx'
import { FirstMap, useAwake } from './FirstMap.tsx'
import { Header } from './Header.tsx'
import { useKeyboard } from './keyboard.tsx'
import { LargeNote } from './LargeNote.tsx'
import { Lately } from './Lately.tsx'
import { LocatedNote } from './LocateButton.tsx'
import { NewVersion } from './NewVersion.tsx'
import { isWide, Panel } from './panels.tsx'
import { Sheet } from './Sheet.tsx'
import { useRememberedSettings, useSettings } from './settings.tsx'
import { useShow } from './show.tsx'
import { TownFailed } from './states.tsx'
import { TabBar } from './TabBar.tsx'
import { cssVariables, theme } from './theme.tsx'
import { useDayOfLink } from './timeDay.tsx'
import { Title } from './title.tsx'

const TownMap = lazy(() => import('./TownMap.tsx').then((file) => ({ default: file.TownMap })))
const Work = lazy(() => import('./Work.tsx').then((file) => ({ default: file.Work })))
const WaitingOpinions = lazy(() =>
  import('./opinions/WaitingOpinions.tsx').then((file) => ({ default: file.WaitingOpinions })),
)
const DeedToast = lazy(() => import('./DeedToast.tsx').then((file) => ({ default: file.DeedToast })))
const TableView = lazy(() => import('./TableView.tsx').then((file) => ({ default: file.TableView })))

const TimeBand = lazy(() => import('./TimeBand.tsx').then((file) => ({ default: file.TimeBand })))
const Timeline = lazy(() => import('./Timeline.tsx').then((file) => ({ default: file.Timeline })))
const CompareTable = lazy(() => import('./compare/CompareTable.tsx').then((file) => ({ default: file.CompareTable })))

export function App() {
  const { theme: scheme, language, large } = useSettings()
  useRememberedSettings()
  useEffect(() => {
    document.documentElement.dataset.large = String(large)
  }, [large])
  return <Looks scheme={scheme} language={language} />
}

/** Looks and language, apart from what else the link says: a step elsewhere gives the theme nothing to do. */
const Looks = memo(function Looks({ scheme, language }: { scheme: 'light' | 'dark'; language: Language }) {
  const asOf = useDataset((dataset) => todayIn(dataset).index?.asOf ?? '')
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <Suspense fallback={null}>
        <SpeakerProvider language={language} asOf={asOf}>
          <Shell />
        </SpeakerProvider>
      </Suspense>
    </MantineProvider>
  )
})

function Shell() {
  const words = useWords()
  const show = useShow()
  const { key, page } = useView()
  const arrival = useDataset(({ arrivals }) => arrivals.index)
  useKeyboard()
  useDayOfLink()
  useEffect(() => (arrival === 'here' ? goLive() : undefined), [arrival])
  return (
    <div className="app" data-show={show} data-open={Boolean(key || page)}>
      <a className="skip" href={show === 'both' ? '#table' : '#panel'}>
        {words.say('app.skipToPanel')}
      </a>
      <Header />
      <InTime />
      <main className="main">
        {arrival === 'failed' ? <TownFailed /> : null}
        {isWide(page) ? <WidePage /> : <PanelBesideStage />}
      </main>
      <TabBar />
      <WorkOfSignedIn />
      <OpinionsThatWait />
      <LargeNote />
      <NewVersion />
      {useDeed(({ deed }) => deed !== null) && (
        <Extra>
          <DeedToast />
        </Extra>
      )}
      <Title />
    </div>
  )
}

/** Where the link names a day that is over, and where units are compared: which day one sees, and the years to go through; their room is kept from the start. */
function InTime() {
  const { date, page } = useView()
  const isOpen = useDataset(({ arrivals }) => arrivals.index === 'here')
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const isPast = useDataset(({ lastDay }) => date !== undefined && date < lastDay)
  if (!isOpen) return null
  return (
    <>
      {isPast && (
        <Extra plainer={<div className="timeBand" />}>
          <TimeBand />
        </Extra>
      )}
      {isLive && !isWide(page) && (date || page === 'compare') && (
        <Extra plainer={<div className="timeAxis" />}>
          <Timeline />
        </Extra>
      )}
    </>
  )
}

/** A page that wants the whole width. */
function WidePage() {
  return (
    <section className="wide-page" id="panel" tabIndex={-1}>
      <Panel />
    </section>
  )
}

function PanelBesideStage() {
  const show = useShow()
  const { key, page } = useView()
  return (
    <>
      {show !== 'map' && (
        <Lately name={page === 'compare' ? 'compareTable' : 'table'}>
          {page === 'compare' ? <CompareTable /> : <TableView />}
        </Lately>
      )}
      <Sheet>
        <LocatedNote />
        <Lately name={`${key} ${page}`}>
          <Panel />
        </Lately>
      </Sheet>
      {show !== 'table' && (
        <section className="stage" id="map" tabIndex={-1}>
          <Stage />
        </section>
      )}
    </>
  )
}

/** The living map, or the plain drawing before it. */
function Stage() {
  const [awake, wake] = useAwake()
  const canDraw = useCanDraw()
  if (!awake && canDraw) return <FirstMap onTouch={wake} />
  return (
    <Lately name="map">
      <TownMap />
    </Lately>
  )
}

/** What a resident said without a network, sent from wherever the app is opened next. */
function OpinionsThatWait() {
  const isWaiting = useWaitingOpinions()
  if (!isWaiting) return null
  return (
    <Extra>
      <WaitingOpinions />
    </Extra>
  )
}

/** What waits to be sent, for whoever is signed in or left something on this device. */
function WorkOfSignedIn() {
  const isKnown = useAccount(({ account }) => Boolean(account?.name))
  if (!isKnown && !hasWaiting()) return null
  return (
    <Extra>
      <Work />
    </Extra>
  )
}
