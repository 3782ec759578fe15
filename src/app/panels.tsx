/** What the panel shows for what is chosen: one line a kind, and the pages that are no record. */
import { lazy, Suspense } from 'react'
import { useDataset, useRecord } from '../changes/dataset.store.ts'
import { kindOf, type MapRecord } from '../changes/record.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { ChooseRow } from './panels/ChooseRow.tsx'
import { HomePanel } from './panels/HomePanel.tsx'
import { NotFound } from './panels/NotFound.tsx'
import { RankedUnits } from './panels/RankedUnits.tsx'
import { UnitPanel } from './panels/UnitPanel.tsx'
import { PanelSkeleton } from './states.tsx'

const panels: Record<string, React.ComponentType<{ record: never }>> = {
  unit: UnitPanel,
  alley: lazy(() => import('./panels/AlleyPanel.tsx').then((file) => ({ default: file.AlleyPanel }))),
  person: lazy(() => import('./panels/PersonPanel.tsx').then((file) => ({ default: file.PersonPanel }))),
  opinion: lazy(() => import('./panels/OpinionPanel.tsx').then((file) => ({ default: file.OpinionPanel }))),
  project: lazy(() => import('./panels/ProjectPanel.tsx').then((file) => ({ default: file.ProjectPanel }))),
}

const FindOpinion = lazy(() => import('./opinions/FindOpinion.tsx').then((file) => ({ default: file.FindOpinion })))

const pages: Record<string, React.ComponentType> = {
  about: lazy(() => import('./panels/AboutPanel.tsx').then((file) => ({ default: file.AboutPanel }))),
  keys: lazy(() => import('./panels/KeysPanel.tsx').then((file) => ({ default: file.KeysPanel }))),
  settings: lazy(() => import('./panels/SettingsPanel.tsx').then((file) => ({ default: file.SettingsPanel }))),
  signin: lazy(() => import('../accounts/SignIn.tsx').then((file) => ({ default: file.SignIn }))),
  join: lazy(() => import('../accounts/Join.tsx').then((file) => ({ default: file.Join }))),
  edit: lazy(() => import('./panels/Edit.tsx').then((file) => ({ default: file.Edit }))),
  compare: lazy(() => import('./compare/ComparePanel.tsx').then((file) => ({ default: file.ComparePanel }))),
  renew: lazy(() => import('../accounts/Renew.tsx').then((file) => ({ default: file.Renew }))),
  proposals: lazy(() => import('./panels/Proposals.tsx').then((file) => ({ default: file.Proposals }))),
  inbox: lazy(() => import('./inbox/Inbox.tsx').then((file) => ({ default: file.Inbox }))),
  history: lazy(() => import('./panels/History.tsx').then((file) => ({ default: file.History }))),
  rules: lazy(() => import('../alleys/RulesPanel.tsx').then((file) => ({ default: file.RulesPanel }))),
  patrol: lazy(() => import('./panels/Patrol.tsx').then((file) => ({ default: file.Patrol }))),
  offline: lazy(() => import('./panels/OfflineAreas.tsx').then((file) => ({ default: file.OfflineAreas }))),
  inspect: lazy(() => import('./panels/Inspect.tsx').then((file) => ({ default: file.Inspect }))),
  photos: lazy(() => import('./panels/Photos.tsx').then((file) => ({ default: file.Photos }))),
  photo: lazy(() => import('./panels/NewPhoto.tsx').then((file) => ({ default: file.NewPhoto }))),
  report: lazy(() => import('../report/UnitReportPage.tsx').then((file) => ({ default: file.UnitReportPage }))),
  bulletin: lazy(() => import('../report/BulletinPage.tsx').then((file) => ({ default: file.BulletinPage }))),
  signs: lazy(() => import('../report/SignsPage.tsx').then((file) => ({ default: file.SignsPage }))),
  speak: lazy(() => import('./panels/Speak.tsx').then((file) => ({ default: file.Speak }))),
  track: lazy(() => import('./panels/Track.tsx').then((file) => ({ default: file.Track }))),
  notices: lazy(() => import('./panels/Notices.tsx').then((file) => ({ default: file.Notices }))),
  admin: lazy(() => import('./AdminPage.tsx').then((file) => ({ default: file.AdminPage }))),
}

/** Pages that change the map: closed while a past day is shown. */
const lockedPages: ReadonlySet<string | undefined> = new Set([
  'edit',
  'inspect',
  'photo',
  'patrol',
  'proposals',
  'inbox',
  'speak',
])

const TimeLocked = lazy(() => import('./panels/TimeLocked.tsx').then((file) => ({ default: file.TimeLocked })))

/** Pages that take the whole width, without the map beside them. */
const widePages: ReadonlySet<string | undefined> = new Set(['admin', 'photos', 'report', 'bulletin', 'signs'])

export function isWide(page: string | undefined): boolean {
  return widePages.has(page)
}

export function Panel() {
  const words = useWords()
  const { key, page, hive, show } = useView()
  const record = useRecord<MapRecord<object>>(key)
  const arrival = useDataset(({ arrivals }) => arrivals.index)
  const isLocked = useDataset(({ day }) => day !== null) && lockedPages.has(page)
  const Page = isLocked ? TimeLocked : page && Object.hasOwn(pages, page) ? pages[page] : undefined
  if (Page) {
    return (
      <Suspense fallback={<PanelSkeleton what={words.say('panel.label')} />}>
        <Page />
      </Suspense>
    )
  }
  if (!key && show === 'table') return <ChooseRow />
  if (!key) return hive ? <RankedUnits /> : <HomePanel />
  const kind = kindOf(key)
  const Chosen = Object.hasOwn(panels, kind) ? panels[kind] : undefined
  if (record && Chosen) {
    return (
      <Suspense fallback={<PanelSkeleton what={words.say('panel.label')} />}>
        <Chosen key={key} record={record as never} />
      </Suspense>
    )
  }
  if (kind === 'opinion' && arrival === 'here') {
    return (
      <Suspense fallback={<PanelSkeleton what={words.say('panel.label')} />}>
        <FindOpinion missing={<NotFound />} />
      </Suspense>
    )
  }
  return arrival === 'here' ? <NotFound /> : <PanelSkeleton what={words.say('app.district')} />
}
