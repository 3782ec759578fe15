/** A second map with the camera of the stage's, over it or beside it, for as long as two pictures are compared; what it has drawn can be read. */
import type { FeatureCollection } from 'geojson'
import { type GeoJSONSource, type LayerSpecification, Map as LivingMap } from 'maplibre-gl'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { Key } from '../changes/record.ts'
import { hover, useHand } from './hand.store.ts'
import type { Sources } from './layer.ts'
import { keyAt } from './picking.ts'
import { restyle } from './restyle.ts'
import { sameCamera } from './sameCamera.layer.ts'

export interface TwinMapProps {
  className: string
  style?: CSSProperties
  /** What it is called where it can be moved itself; without a name it lies over the stage's map and the pointer goes through it. */
  label?: string
  /** Sources that never change, such as the basemap's. */
  fixed: Sources
  data: Record<string, FeatureCollection>
  /** Bottom to top. */
  layers: readonly LayerSpecification[]
  /** Ids of layers that answer to a pointer. */
  picks: readonly string[]
  onPick(key: Key | undefined): void
  /** Called where the device has no room for a second map. */
  onFault(): void
}

export function TwinMap(props: TwinMapProps) {
  const { className, style, label, data, layers } = props
  const first = useHand((hand) => hand.map)
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [twin, setTwin] = useState<LivingMap | null>(null)
  const drawn = useRef({ data, layers })
  const isApart = label !== undefined
  useEffect(() => {
    if (!first || !host.current) return
    const made = makeTwin(first, host.current, latest.current)
    if (!made) return latest.current.onFault()
    drawn.current = { data: latest.current.data, layers: latest.current.layers }
    const untie = sameCamera(first, made)
    setTwin(made)
    return () => {
      setTwin(null)
      if (first.style) untie()
      made.remove()
    }
  }, [first])
  useEffect(() => {
    if (!twin) return
    const show = () => {
      const before = drawn.current
      drawn.current = { data, layers }
      for (const [id, collection] of Object.entries(data))
        if (before.data[id] !== collection) twin.getSource<GeoJSONSource>(id)?.setData(collection)
      restyle(twin, before.layers, layers)
    }
    if (twin.style?._loaded) show()
    else twin.once('style.load', show)
    return () => {
      twin.off('style.load', show)
    }
  }, [twin, data, layers])
  useEffect(() => {
    if (twin && isApart) return answerPointer(twin, () => latest.current)
  }, [twin, isApart])
  useEffect(() => {
    twin?.getCanvas().setAttribute('aria-label', label ?? '')
  }, [twin, label])
  return <div ref={host} className={className} style={style} aria-hidden={!isApart} />
}

function makeTwin(first: LivingMap, container: HTMLElement, props: TwinMapProps): LivingMap | null {
  const { fixed, data, layers, label } = props
  const noun = Object.entries(data).map(([id, collection]) => [
    id,
    { type: 'geojson', data: collection, promoteId: 'key', tolerance: 0.3 } as const,
  ])
  try {
    const made = new LivingMap({
      container,
      style: { version: 8, sources: { ...fixed, ...Object.fromEntries(noun) }, layers: [...layers] },
      attributionControl: false,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      interactive: label !== undefined,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      minZoom: first.getMinZoom(),
      maxZoom: first.getMaxZoom(),
      maxPitch: first.getMaxPitch(),
      fadeDuration: 0,
      center: first.getCenter(),
      zoom: first.getZoom(),
    })
    made.setMaxBounds(first.getMaxBounds())
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    return made
  } catch {
    return null
  }
}

/** Hovering and picking, as on the stage's own map; places are told from the stage's corner. */
function answerPointer(twin: LivingMap, latest: () => TwinMapProps): () => void {
  const listeners = [
    twin.on('click', (event) => latest().onPick(keyAt(twin, event.point, latest().picks, event.originalEvent))),
    twin.on('mousemove', (event) => {
      const key = keyAt(twin, event.point, latest().picks, event.originalEvent)
      const { offsetLeft, offsetTop } = twin.getContainer()
      twin.getCanvas().style.cursor = key ? 'pointer' : ''
      hover(key ?? null, event.point.x + offsetLeft, event.point.y + offsetTop)
    }),
    twin.on('mouseout', () => hover(null)),
  ]
  return () => {
    for (const listener of listeners) listener.unsubscribe()
  }
}
