/** The town on the map: sets the table for the stage with the nouns' layers and says what a pick means for the view. */
import { lazy, useCallback, useMemo, useState } from 'react'
import { usePicked } from '../alleys/picked.store.ts'
import { useDataset, useRecord } from '../changes/dataset.store.ts'
import { type Key, kindOf, type MapRecord } from '../changes/record.ts'
import { isDrawn } from '../compare/drawn.ts'
import { boundsOf } from '../geo/bounds.ts'
import { basemapSources } from '../map/basemap.ts'
import { useCanDraw } from '../map/canDraw.tsx'
import { useHand } from '../map/hand.store.ts'
import type { Look } from '../map/layer.ts'
import { MapStage } from '../map/MapStage.tsx'
import { palettes } from '../map/palette.ts'
import type { Camera } from '../map/parameter.ts'
import { choosing, useLook, useView, type ViewStep } from '../map/ViewLink.tsx'
import type { View } from '../map/view.ts'
import { useWords } from '../words/words.tsx'
import { Extra } from './Extra.tsx'
import { FeatureTour } from './FeatureTour.tsx'
import { PlainTown } from './FirstMap.tsx'
import { HoverCard } from './HoverCard.tsx'
import { Lately } from './Lately.tsx'
import { useTownLayers } from './layers.tsx'
import { MapFurniture } from './MapFurniture.tsx'
import { BasemapFailed, MapComing, NoMap } from './mapStates.tsx'
import { useOnline } from './online.tsx'
import { useSettings } from './settings.tsx'
import { spritesOf } from './sprites.tsx'
import { usePadding } from './usePadding.tsx'

const HiveView = lazy(() => import('./HiveView.tsx').then((file) => ({ default: file.HiveView })))
const Lasso = lazy(() => import('../alleys/Lasso.tsx').then((file) => ({ default: file.Lasso })))
const CompareStage = lazy(() => import('../compare/CompareStage.tsx').then((file) => ({ default: file.CompareStage })))
const Pins = lazy(() => import('./opinions/Pins.tsx').then((file) => ({ default: file.Pins })))
const InboxPins = lazy(() => import('./inbox/InboxPins.tsx').then((file) => ({ default: file.InboxPins })))
const SpeakPin = lazy(() => import('./opinions/SpeakPin.tsx').then((file) => ({ default: file.SpeakPin })))
const EditTools = lazy(() => import('./EditTools.tsx').then((file) => ({ default: file.EditTools })))
const NoGround = lazy(() => import('./NoGround.tsx').then((file) => ({ default: file.NoGround })))
const Trees = lazy(() => import('./Trees.tsx').then((file) => ({ default: file.Trees })))

const dataFolder = new URL('data/', document.baseURI).href
const fengtai: [number, number, number, number] = [116.048, 39.76, 116.462, 39.896]

/** Nearer than this, trees are drawn. */
const treeZoom = 15.5

export function TownMap() {
  const ready = useDataset(({ arrivals }) => arrivals.index === 'here')
  if (!useCanDraw()) return <WithoutMap />
  return ready ? <LivingTown /> : <MapComing />
}

/** What all of the map is drawn with. */
function useDrawing(): Look {
  const { theme, language, large } = useSettings()
  return useMemo(() => ({ palette: palettes[theme], language, scale: large ? 1.28 : 1 }), [theme, language, large])
}

/** Where the device cannot draw the map, the ways of comparing that need none are still there. */
function WithoutMap() {
  const isThere = isDrawn(useView())
  const drawing = useDrawing()
  if (!isThere) return <NoMap />
  return (
    <Lately name="compare">
      <CompareStage drawing={drawing} />
    </Lately>
  )
}

function LivingTown() {
  const words = useWords()
  const look = useLook()
  const view = useView()
  const { page } = view
  const { theme } = useSettings()
  const online = useOnline()
  const isPast = useDataset(({ day }) => day !== null)
  const drawing = useDrawing()
  const covered = useHand(({ guest }) => guest?.covers ?? false)
  const home = useDataset(({ index }) => index?.district.bbox) ?? fengtai
  const [attempt, setAttempt] = useState({ number: 0, failed: false })
  const { rows, layers } = useTownLayers(drawing)
  const fixed = useMemo(() => basemapSources(dataFolder, home), [home])
  const sprites = useMemo(() => spritesOf(theme), [theme])
  const onPick = useCallback(
    (key: Key | undefined) => {
      const { guest, lifted } = useHand.getState()
      if (guest) guest.pick(key)
      else if (!lifted) look(picking(key, page))
    },
    [look, page],
  )
  const onCamera = useCallback((camera: Camera) => look({ camera }, { replace: true }), [look])
  const [curtain] = useState(() => curtainBefore(view))
  const onFault = useCallback(() => setAttempt(({ number }) => ({ number, failed: true })), [])
  return (
    <>
      <div className="mapGround" inert={covered}>
        <MapStage
          key={attempt.number}
          label={words.say('map.label')}
          fixed={fixed}
          rows={rows}
          layers={layers}
          sprites={sprites}
          camera={view.camera && within(home, view.camera) ? view.camera : undefined}
          home={home}
          focus={useFocus()}
          padding={usePadding()}
          curtain={attempt.number === 0 ? curtain : undefined}
          onCamera={onCamera}
          onPick={onPick}
          onFault={onFault}
        />
      </div>
      <Lately name={view.hive ? 'hive' : 'map'}>{view.hive && <HiveView />}</Lately>
      <Extra>{!view.hive && (view.camera?.zoom ?? 0) >= treeZoom && <Trees colour={palettes[theme].tree} />}</Extra>
      {!online && (
        <Extra>
          <NoGround camera={view.camera} />
        </Extra>
      )}
      {attempt.failed && (
        <BasemapFailed onRetry={() => setAttempt(({ number }) => ({ number: number + 1, failed: false }))} />
      )}
      {usePicked(({ lasso }) => lasso) && (
        <Lately name="lasso">
          <Lasso />
        </Lately>
      )}
      {page === 'inbox' && (
        <Extra>
          <InboxPins look={drawing} />
        </Extra>
      )}
      {page !== 'inbox' && (page === 'speak' || view.line?.includes('opinion') || view.key?.startsWith('opinion:')) && (
        <Extra>
          <Pins look={drawing} />
        </Extra>
      )}
      {view.page === 'speak' && (
        <Lately name="speak">
          <SpeakPin look={drawing} />
        </Lately>
      )}
      {view.page === 'edit' && !isPast && (
        <Lately name="edit">
          <EditTools />
        </Lately>
      )}
      {view.page === 'compare' && (
        <Lately name="compare">
          <CompareStage drawing={drawing} />
        </Lately>
      )}
      {!view.hive && view.page !== 'compare' && <FeatureTour />}
      {view.page !== 'compare' && <HoverCard />}
      {!covered && <MapFurniture />}
    </>
  )
}

/** What a pick on the map looks at; in the inbox only its opinions are picked, and nothing while a comparison is still coming, so that nobody loses either by a slip of the hand. */
function picking(key: Key | undefined, page: string | undefined): ViewStep {
  if (page === 'compare') return {}
  if (page !== 'inbox') return choosing(key)
  return key && kindOf(key) === 'opinion' ? { key } : {}
}

/** What stands before the map until it is whole: the plain town, or a word where the map opens elsewhere; the 3-D views, the drawing tools and what is compared want it at once. */
function curtainBefore({ key, camera, hive, page }: View) {
  if (hive || page === 'edit' || page === 'speak' || page === 'compare' || (camera?.zoom ?? 0) >= treeZoom)
    return undefined
  return key || camera ? <MapComing /> : <PlainTown />
}

/** Whether a camera stands over the district or near it (half a degree). */
function within([west, south, east, north]: [number, number, number, number], { lon, lat }: Camera): boolean {
  return lon > west - 0.5 && lon < east + 0.5 && lat > south - 0.4 && lat < north + 0.4
}

/** Where the map should come to: the bounds of the chosen record. */
function useFocus() {
  const { key } = useView()
  const chosen = useRecord<MapRecord<object>>(key)
  return useMemo(() => {
    const bounds = chosen?.geometry ? boundsOf(chosen.geometry) : undefined
    return chosen && bounds ? { key: chosen.id, bounds } : undefined
  }, [chosen])
}
