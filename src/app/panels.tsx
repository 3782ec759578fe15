/** What the panel shows for what is chosen: one line a kind, and the pages that are no record. */
import { lazy, Suspense } from 'react'
import { useDataset, useRecord } from '../changes/dataset.store.ts'
import { kindOf, type MapRecord } from '../changes/record.ts'
import { useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { AboutPanel } from './panels/AboutPanel.tsx'
import { AlleyPanel } from './panels/AlleyPanel.tsx'
import { ChooseRow } from './panels/ChooseRow.tsx'
import { HomePanel } from './panels/HomePanel.tsx'
import { KeysPanel } from './panels/KeysPanel.tsx'
import { NotFound } from './panels/NotFound.tsx'
import { PersonPanel } from './panels/PersonPanel.tsx'
import { ProjectPanel } from './panels/ProjectPanel.tsx'
import { RankedUnits } from './panels/RankedUnits.tsx'
import { SettingsPanel } from './panels/SettingsPanel.tsx'
import { UnitPanel } from './panels/UnitPanel.tsx'
import { PanelSkeleton } from './states.tsx'

const panels: Record<string, (props: { record: never }) => React.ReactNode> = {
  unit: UnitPanel,
  alley: AlleyPanel,
  person: PersonPanel,
  project: ProjectPanel,
}

const pages: Record<string, React.ComponentType> = {
  about: AboutPanel,
  keys: KeysPanel,
  settings: SettingsPanel,
  signin: lazy(() => import('../accounts/SignIn.tsx').then((file) => ({ default: file.SignIn }))),
  join: lazy(() => import('../accounts/Join.tsx').then((file) => ({ default: file.Join }))),
  edit: lazy(() => import('./panels/Edit.tsx').then((file) => ({ default: file.Edit }))),
  compare: lazy(() => import('./compare/ComparePanel.tsx').then((file) => ({ default: file.ComparePanel }))),
  renew: lazy(() => import('../accounts/Renew.tsx').then((file) => ({ default: file.Renew }))),
  proposals: lazy(() => import('./panels/Proposals.tsx').then((file) => ({ default: file.Proposals }))),
  history: lazy(() => import('./panels/History.tsx').then((file) => ({ default: file.History }))),
  rules: lazy(() => import('../alleys/RulesPanel.tsx').then((file) => ({ default: file.RulesPanel }))),
  patrol: lazy(() => import('./panels/Patrol.tsx').then((file) => ({ default: file.Patrol }))),
  offline: lazy(() => import('./panels/OfflineAreas.tsx').then((file) => ({ default: file.OfflineAreas }))),
  inspect: lazy(() => import('./panels/Inspect.tsx').then((file) => ({ default: file.Inspect }))),
  photos: lazy(() => import('./panels/Photos.tsx').then((file) => ({ default: file.Photos }))),
  photo: lazy(() => import('./panels/NewPhoto.tsx').then((file) => ({ default: file.NewPhoto }))),
  admin: lazy(() => import('../accounts/Admin.tsx').then((file) => ({ default: file.Admin }))),
}

/** Pages that take the whole width, without the map beside them. */
const widePages: ReadonlySet<string | undefined> = new Set(['admin', 'photos'])

export function isWide(page: string | undefined): boolean {
  return widePages.has(page)
}

export function Panel() {
  const words = useWords()
  const { key, page, hive, show } = useView()
  const record = useRecord<MapRecord<object>>(key)
  const arrival = useDataset(({ arrivals }) => arrivals.index)
  const Page = page && Object.hasOwn(pages, page) ? pages[page] : undefined
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
  if (record && Chosen) return <Chosen key={key} record={record as never} />
  return arrival === 'here' ? <NotFound /> : <PanelSkeleton what={words.say('app.district')} />
}
