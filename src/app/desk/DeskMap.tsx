/** The desk on the map: the edited lines, the hand that draws them, what a click means, and the word beside a snapped point. */
import { IconMagnet } from '@tabler/icons-react'
import type { Position } from 'geojson'
import type { Map as LivingMap, MapMouseEvent } from 'maplibre-gl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { deskData, deskLayers, deskMarks } from '../../alleys/desk.layer.ts'
import { choose, chooseVertex, useChosenDraft, useDesk } from '../../alleys/desk.store.ts'
import { useDeskHand } from '../../alleys/deskHand.store.ts'
import type { Snapped } from '../../alleys/snap.ts'
import { useGround } from '../../alleys/useGround.tsx'
import type { Key } from '../../changes/record.ts'
import { partsOf } from '../../geo/parts.ts'
import { type Held, type Pen, useDrawing } from '../../map/draw.tsx'
import { useHand } from '../../map/hand.store.ts'
import type { Look } from '../../map/layer.ts'
import { useOverlay, useReadyMap } from '../../map/overlay.tsx'
import { keyAt } from '../../map/picking.ts'
import { putSprites } from '../../map/sprite.tsx'
import { useWords } from '../../words/words.tsx'
import { drawn, joinWith, measure, redrawn, splitAt, takeUp } from './deeds.store.ts'
import { useSnap } from './useSnap.tsx'
import { vertexSprites } from './vertexSprites.tsx'

/** How near (CSS pixels) a click must come to a vertex to take it in hand. */
const reach = () => (globalThis.matchMedia('(pointer: coarse)').matches ? 24 : 12)

const heldBy: Record<string, Held> = { vertices: 'vertices', draw: 'pen' }

/** Draws the desk over the map and takes the pointer; gives the pen, so that keys and cards can end a line. */
export function useDeskMap(look: Look): Pen {
  const words = useWords()
  const map = useReadyMap()
  const { drafts, chosen, vertex, tool } = useDesk()
  const { live, pen, snapped, measured } = useDeskHand()
  const draft = useChosenDraft()
  const ground = useGround()
  const snap = useSnap()
  const part = vertex?.part ?? 0
  const lines = useMemo(
    () => deskData({ drafts, chosen, vertex, vertices: tool === 'vertices', live }),
    [drafts, chosen, vertex, tool, live],
  )
  const marks = useMemo(() => deskMarks(pen, measured, snapped?.at ?? null), [pen, measured, snapped])
  const data = useMemo(() => ({ ...lines, ...marks }), [lines, marks])
  const before = words.say('desk.before')
  const layers = useMemo(() => deskLayers(look, before), [look, before])
  useOverlay(map, data, layers)
  useEffect(() => {
    if (map) void putSprites(map, vertexSprites(look.palette))
  }, [map, look])
  useClicks(map, snap)

  const course = draft?.geometry ? partsOf(draft.geometry)[part] : undefined
  const stroke = useMemo(
    () => (course && chosen && tool === 'vertices' ? { id: `${chosen} ${part}`, course } : null),
    [course, chosen, part, tool],
  )
  return useDrawing(map, heldBy[tool] ?? 'nothing', stroke, {
    snap: (position) => snap(position)?.at,
    onMove: (moved) => {
      useDeskHand.setState({
        live: moved && chosen ? { key: chosen, part, course: moved } : null,
        ...(!moved && { snapped: null }),
      })
    },
    onDone: (done, putIn) => redrawn(part, done, putIn),
    onPen: (line) => useDeskHand.setState({ pen: line, ...(!line && { snapped: null }) }),
    onDrawn: (line) => drawn(line, ground.units),
  })
}

const linePicks = [
  'desk-alleySolid',
  'desk-alleyLine',
  'desk-alleyFar',
  'deskHalo',
  'alleySolid',
  'alleyLine',
  'alleyFar',
]

/** What a click on the map means, by the tool in hand. */
function useClicks(map: LivingMap | null, snap: (position: Position) => Snapped | null): void {
  const latest = useRef(snap)
  latest.current = snap
  useEffect(() => {
    if (!map) return
    const onClick = (event: MapMouseEvent) => {
      const { tool, chosen, drafts } = useDesk.getState()
      const at: Position = [event.lngLat.lng, event.lngLat.lat]
      const key = keyAt(map, event.point, linePicks, event.originalEvent)
      if (tool === 'measure') measure(latest.current(at)?.at ?? at)
      else if (tool === 'select' && key) takeUp(key)
      else if (tool === 'join' && key) joinWith(key)
      else if (tool === 'split' && key) {
        if (key !== chosen) takeUp(key)
        splitAt(key, at)
      } else if (tool === 'vertices') {
        const vertex = vertexNear(map, event)
        if (vertex || !key) chooseVertex(vertex)
        else if (event.originalEvent.shiftKey) takeUp(key)
        else if (key !== chosen && drafts.some((draft) => draft.key === key)) choose(key)
      }
    }
    const click = map.on('click', onClick)
    return () => click.unsubscribe()
  }, [map])
  const tool = useDesk((desk) => desk.tool)
  useEffect(() => {
    if (!map || (tool !== 'draw' && tool !== 'measure')) return
    map.doubleClickZoom.disable()
    map.getCanvas().style.cursor = 'crosshair'
    return () => {
      map.doubleClickZoom.enable()
      map.getCanvas().style.cursor = ''
    }
  }, [map, tool])
}

/** The vertex of the line in hand under a pointer. */
function vertexNear(map: LivingMap, { point }: MapMouseEvent) {
  const { drafts, chosen } = useDesk.getState()
  const line = drafts.find(({ key }) => key === chosen)?.geometry
  if (!line) return null
  const found = partsOf(line).flatMap((course, part) =>
    course.map((position, place) => {
      const { x, y } = map.project([position[0]!, position[1]!])
      return { part, place, pixels: Math.hypot(x - point.x, y - point.y) }
    }),
  )
  const nearest = found.sort((one, other) => one.pixels - other.pixels)[0]
  return nearest && nearest.pixels <= reach() ? { part: nearest.part, place: nearest.place } : null
}

/** The word beside a snapped point: what it was drawn to, and how far. */
export function SnapWord() {
  const words = useWords()
  const map = useHand((hand) => hand.map)
  const snapped = useDeskHand((hand) => hand.snapped)
  const [, setMoves] = useState(0)
  const follow = useCallback(() => setMoves((moves) => moves + 1), [])
  useEffect(() => {
    const move = map?.on('move', follow)
    return () => move?.unsubscribe()
  }, [map, follow])
  if (!map || !snapped) return null
  const { x, y } = map.project(snapped.at)
  const { kind, name } = snapped.target
  const told = name && words.name(name)
  const unnamed = kind === 'street' ? 'desk.snapped.street' : 'desk.snapped.new'
  const road = kind === 'street' ? 'road' : kind
  return (
    <output className="deskSnap" style={{ left: x, top: y }}>
      <IconMagnet size={16} stroke={2} aria-hidden="true" />
      {told ? words.say(`desk.snapped.${road}`, { name: told }) : words.say(unnamed)}
    </output>
  )
}

/** Keys of the records that lie on the desk, lifted off the map beneath. */
export function useLifted(): void {
  const drafts = useDesk((desk) => desk.drafts)
  const keys = useMemo(() => drafts.map(({ key }) => key).join(' '), [drafts])
  useEffect(() => {
    useHand.setState({ lifted: keys.split(' ').filter(Boolean) as Key[] })
  }, [keys])
  useEffect(() => () => useHand.setState({ lifted: null }), [])
}
