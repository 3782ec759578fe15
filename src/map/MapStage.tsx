/** The stage: one living map that shows the layers it is handed, follows the view's camera and says what was picked. */
import 'maplibre-gl/dist/maplibre-gl.css'
import {
  type GeoJSONSource,
  type LayerSpecification,
  Map as LivingMap,
  type LngLatBoundsLike,
  type MapMouseEvent,
  type MapOptions,
  type PaddingOptions,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Key } from '../changes/record.ts'
import { cannotDraw } from './canDraw.tsx'
import { type Curtain, lowerCurtain, unseenRatio } from './curtain.layer.ts'
import { hover, useHand } from './hand.store.ts'
import type { MapLayer, Sources } from './layer.ts'
import type { Camera } from './parameter.ts'
import { featuresInView, keyAt } from './picking.ts'
import { restyle } from './restyle.ts'
import type { Following } from './sameCamera.layer.ts'
import { inUse, putSprites, type Sprite } from './sprite.tsx'

setWorkerUrl(workerUrl)

export interface MapStageProps {
  label: string
  /** Sources that never change, such as the basemap's. */
  fixed: Sources
  /** The nouns' layers, for their data and picks. */
  rows: readonly MapLayer[]
  /** Everything to draw, bottom to top. */
  layers: readonly LayerSpecification[]
  sprites: Record<string, Sprite>
  camera: Camera | undefined
  /** West, south, east, north of the whole district. */
  home: [number, number, number, number]
  /** Bounds to come to when they change, for what is chosen. */
  focus: { key: Key; bounds: [number, number, number, number] } | undefined
  padding: PaddingOptions
  /** What stands before the map until it is whole; without it the map is seen growing. */
  curtain?: ReactNode
  onCamera(camera: Camera): void
  onPick(key: Key | undefined, at: { lon: number; lat: number }): void
  onFault(what: string): void
}

const calm = () => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches

function cameraOf(map: LivingMap): Camera {
  const { lng, lat } = map.getCenter()
  return { lon: lng, lat, zoom: map.getZoom() }
}

function isAt(map: LivingMap, { lon, lat, zoom }: Camera): boolean {
  const now = cameraOf(map)
  return Math.abs(now.zoom - zoom) < 0.011 && Math.abs(now.lon - lon) < 2e-5 && Math.abs(now.lat - lat) < 2e-5
}

function opening(
  props: MapStageProps,
): { bounds: LngLatBoundsLike; fitBoundsOptions: { padding: PaddingOptions; maxZoom: number } } | object {
  const { camera, focus, home, padding } = props
  if (camera) return { center: [camera.lon, camera.lat], zoom: camera.zoom }
  return { bounds: focus?.bounds ?? home, fitBoundsOptions: { padding, maxZoom: 16.2 } }
}

/** A living map, or null where there is no WebGL 2 to be had. */
function made(options: MapOptions): LivingMap | null {
  try {
    return new LivingMap(options)
  } catch {
    cannotDraw()
    return null
  }
}

/** Must be mounted once; the handle is in `useHand().map` while it lives. */
export function MapStage(props: MapStageProps) {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [map, setMap] = useState<LivingMap | null>(null)
  const [isWhole, setWhole] = useState(!props.curtain)
  const curtain = useRef<Curtain | null>(null)
  const drawn = useRef<{ layers: readonly LayerSpecification[]; data: Record<string, unknown> }>({
    layers: [],
    data: {},
  })

  useEffect(() => {
    if (!host.current) return
    const now = latest.current
    const data = Object.assign({}, ...now.rows.map((row) => row.data)) as Record<string, GeoJSON.FeatureCollection>
    const noun = Object.fromEntries(
      Object.entries(data).map(([id, collection]) => [
        id,
        { type: 'geojson', data: collection, promoteId: 'key', tolerance: 0.3 } as const,
      ]),
    )
    const living = made({
      container: host.current,
      style: { version: 8, sources: { ...now.fixed, ...noun }, layers: [...now.layers] },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 60,
      minZoom: 8.5,
      maxZoom: 18.5,
      fadeDuration: 0,
      ...(now.curtain ? { pixelRatio: unseenRatio } : {}),
      maxBounds: [now.home[0] - 0.5, now.home[1] - 0.4, now.home[2] + 0.5, now.home[3] + 0.4],
      ...opening(now),
    })
    if (!living) return
    if (now.curtain) curtain.current = lowerCurtain(living, () => setWhole(true))
    drawn.current = { layers: now.layers, data }
    living.touchZoomRotate.disableRotation()
    living.keyboard.disableRotation()
    living.on('error', (event) => {
      const source = (event as { sourceId?: string }).sourceId
      if (source === 'ground' || source === 'street') latest.current.onFault(source)
    })
    let drawing: Promise<void> | undefined
    living.setMissingStyleImageResolver(() => {
      drawing ??= putSprites(living, latest.current.sprites)
      return drawing
    })
    setMap(living)
    useHand.setState({ map: living })
    return () => {
      useHand.setState({ map: null, inView: [], hovered: null })
      living.remove()
    }
  }, [])

  useEffect(() => {
    if (!map) return
    const picks = () => [...useHand.getState().picks, ...latest.current.rows.flatMap((row) => row.picks)]
    const under = (event: MapMouseEvent) =>
      useHand.getState().guest?.under?.(event.point) ?? keyAt(map, event.point, picks(), event.originalEvent)
    let isResizing = false
    const listeners = [
      map.on('moveend', (event) => {
        const isMoved = !(event as Following).isFollowing && !isResizing && !curtain.current?.isRising
        if (isMoved) latest.current.onCamera(cameraOf(map))
      }),
      map.on('resize', () => {
        isResizing = true
        queueMicrotask(() => {
          isResizing = false
        })
        if (!curtain.current?.isRising) showWhole(map, latest.current)
      }),
      map.on('idle', () => {
        if (curtain.current?.isUp !== false) useHand.setState({ inView: featuresInView(map, picks()) })
      }),
      map.on('click', (event) => {
        const { lng, lat } = event.lngLat
        latest.current.onPick(under(event), { lon: lng, lat })
      }),
      map.on('mousemove', (event) => {
        const key = under(event)
        map.getCanvas().style.cursor = key ? 'pointer' : ''
        hover(key ?? null, event.point.x, event.point.y)
      }),
      map.on('mouseout', () => hover(null)),
    ]
    return () => {
      for (const listener of listeners) listener.unsubscribe()
    }
  }, [map])

  useEffect(() => {
    if (!map) return
    const show = () => {
      const used = new Set(props.layers.map((layer) => 'source' in layer && layer.source))
      for (const row of props.rows) {
        for (const [id, collection] of Object.entries(row.data)) {
          if (drawn.current.data[id] === collection || !used.has(id)) continue
          map.getSource<GeoJSONSource>(id)?.setData(collection)
          drawn.current.data[id] = collection
        }
      }
      if (drawn.current.layers !== props.layers) restyle(map, drawn.current.layers, props.layers)
      drawn.current.layers = props.layers
    }
    if (map.style?._loaded) show()
    else map.once('style.load', show)
  }, [map, props.rows, props.layers])

  useEffect(() => {
    if (map) void putSprites(map, inUse(map, props.sprites))
  }, [map, props.sprites])

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', props.label)
  }, [map, props.label])

  useCameraOfView(map, props)
  const raise = () => curtain.current?.raise()
  return (
    <>
      <div ref={host} style={{ position: 'absolute', inset: 0, opacity: isWhole ? 1 : 0 }} />
      {!isWhole && (
        <div style={{ position: 'absolute', inset: 0 }} onWheel={raise} onPointerUp={raise}>
          {props.curtain}
        </div>
      )}
    </>
  )
}

/** The whole district again in a room that has changed, unless the link says where to look. */
function showWhole(map: LivingMap, { camera, focus, home, padding }: MapStageProps): void {
  const note: Following = { isFollowing: true }
  const { top = 0, bottom = 0 } = padding
  const hasRoom = map.getContainer().clientHeight > top + bottom
  if (!camera && !focus && hasRoom) map.fitBounds(home, { padding, animate: false }, note)
}

/** Follows the URL: back and forward bring the old camera, a newly chosen thing brings the map to it. */
function useCameraOfView(map: LivingMap | null, { camera, focus, padding, home }: MapStageProps): void {
  const stood = useRef(Boolean(camera))
  const seen = useRef<Key | undefined>(focus?.key)
  useEffect(() => {
    if (!map) return
    const chosenAnew = focus?.key !== seen.current
    seen.current = focus?.key
    const letGo = stood.current && !camera
    stood.current = Boolean(camera)
    if (letGo && !focus) {
      map.fitBounds(home, { padding, duration: calm() ? 0 : 500 })
      return
    }
    if (camera && !isAt(map, camera)) {
      if (!map.isMoving() || chosenAnew)
        map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration: calm() ? 0 : 400 })
      return
    }
    if (!chosenAnew || !focus) return
    const [west, south, east, north] = focus.bounds
    map.fitBounds([west, south, east, north], { padding, maxZoom: 16.2, duration: calm() ? 0 : 700 })
  }, [map, camera, focus, padding, home])
}
