/** Drawing by hand: terra-draw on the living map, for dragging the vertices of one line and for drawing a new one; it knows no noun. */
import type { Position } from 'geojson'
import type { Map as LivingMap } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'react'
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  type TerraDrawMouseEvent,
  TerraDrawSelectMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'

/** What the hand holds: the vertices of a line, a pen, or nothing that draws. */
export type Held = 'vertices' | 'pen' | 'nothing'

/** A line whose vertices are held; positions in degrees lon/lat. */
export interface Stroke {
  id: string
  course: readonly Position[]
}

export interface Drawing {
  /** The better place near a position, or nothing where it should stay. */
  snap(position: Position): Position | undefined
  /** The held line as it is being dragged; null when the hand lets go. */
  onMove(course: Position[] | null): void
  /** The held line after a vertex was dragged, put in or taken out; one put in may be dragged on in the same breath. */
  onDone(course: Position[], putIn: boolean): void
  /** The line under the pen, its last position being where the pointer is; null when there is none. */
  onPen(course: Position[] | null): void
  /** A line drawn to its end. */
  onDrawn(course: Position[]): void
}

/** What can be done to the line under the pen. */
export interface Pen {
  finish(): void
  cancel(): void
  /** Takes the last position back; false where there is none. */
  back(): boolean
}

/** How near (CSS pixels) a pointer must come to a vertex. */
const reach = () => (globalThis.matchMedia('(pointer: coarse)').matches ? 26 : 14)

const unseen = {
  selectedLineStringOpacity: 0,
  selectionPointOpacity: 0,
  selectionPointOutlineOpacity: 0,
  midPointOpacity: 0,
  midPointOutlineOpacity: 0,
} as const

function modes(snap: (event: TerraDrawMouseEvent) => Position | undefined) {
  const coordinates = {
    draggable: true,
    deletable: true,
    midpoints: { draggable: true },
    snappable: { toCustom: snap },
  }
  const select = new TerraDrawSelectMode({
    flags: { linestring: { feature: { draggable: false, coordinates } } },
    keyEvents: null,
    pointerDistance: reach(),
    allowManualSelection: false,
    allowManualDeselection: false,
    styles: unseen,
  })
  const pen = new TerraDrawLineStringMode({
    snapping: { toCustom: snap },
    keyEvents: null,
    pointerDistance: reach(),
    styles: {
      lineStringOpacity: 0,
      closingPointOpacity: 0,
      closingPointOutlineOpacity: 0,
      snappingPointOpacity: 0,
      snappingPointOutlineOpacity: 0,
    },
  })
  return [select, pen]
}

/** Nine decimals are the most that terra-draw takes. */
const rounded = (course: readonly Position[]): Position[] =>
  course.map((position) => position.slice(0, 2).map((value) => Number(value.toFixed(9))))

function courseOf(feature: GeoJSONStoreFeatures | undefined): Position[] | null {
  return feature?.geometry.type === 'LineString' ? feature.geometry.coordinates : null
}

/** The line under the pen; its features bear the mode they were drawn in. */
const penned = (draw: TerraDraw) => draw.getSnapshot().find(({ geometry }) => geometry.type === 'LineString')

/** Puts a hand on the map while it is mounted; nothing of it is seen, so what is drawn must be shown by its caller. */
export function useDrawing(map: LivingMap | null, held: Held, stroke: Stroke | null, drawing: Drawing): Pen {
  const latest = useRef(drawing)
  latest.current = drawing
  const hand = useRef<{ draw: TerraDraw; id: string | number | null } | null>(null)

  useEffect(() => {
    if (!map) return
    const adapter = new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 })
    const draw = new TerraDraw({
      adapter,
      modes: modes(({ lng, lat }) => latest.current.snap([lng, lat])),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    })
    draw.start()
    hand.current = { draw, id: null }
    draw.on('change', (ids, type, context) => {
      if (type === 'delete' || context?.target === 'properties' || (context && 'origin' in context)) return
      const { id } = hand.current ?? {}
      if (draw.getMode() === 'linestring') latest.current.onPen(courseOf(penned(draw)))
      else if (id != null && ids.includes(id)) latest.current.onMove(courseOf(draw.getSnapshotFeature(id)))
    })
    draw.on('finish', (id, { action }) => {
      const course = courseOf(draw.getSnapshotFeature(id))
      if (!course) return
      if (action !== 'draw') {
        latest.current.onMove(null)
        latest.current.onDone(course, action === 'insertMidpoint')
        return
      }
      queueMicrotask(() => {
        if (draw.enabled && draw.hasFeature(id)) draw.removeFeatures([id])
      })
      latest.current.onPen(null)
      latest.current.onDrawn(course)
    })
    return () => {
      hand.current = null
      if (map.style && map.getSource('td-point')) draw.stop()
    }
  }, [map])

  useEffect(() => {
    const { draw } = hand.current ?? {}
    if (!map || !draw || !hand.current) return
    const { id } = hand.current
    const old = id !== null && draw.hasFeature(id) ? draw.getSnapshotFeature(id) : undefined
    const kept = held === 'vertices' && old !== undefined && old.properties.stroke === stroke?.id
    if (old && !kept) draw.removeFeatures([old.id as string | number])
    const mode = { vertices: 'select', pen: 'linestring', nothing: 'static' }[held]
    if (draw.getMode() !== mode) draw.setMode(mode)
    if (!stroke || held !== 'vertices') {
      hand.current.id = null
      return
    }
    const geometry = { type: 'LineString' as const, coordinates: rounded(stroke.course) }
    if (kept) {
      draw.updateFeatureGeometry(old.id as string | number, geometry)
      return
    }
    const fresh = draw.getFeatureId()
    const [added] = draw.addFeatures([
      { type: 'Feature', id: fresh, geometry, properties: { mode: 'linestring', stroke: stroke.id } },
    ])
    hand.current.id = added?.valid ? fresh : null
    if (added?.valid) draw.selectFeature(fresh)
  }, [map, held, stroke])

  return useMemo(() => {
    const drop = () => {
      const { draw } = hand.current ?? {}
      if (draw?.getMode() !== 'linestring') return null
      const course = courseOf(penned(draw))
      draw.setMode('static')
      draw.clear()
      draw.setMode('linestring')
      latest.current.onPen(null)
      return course
    }
    const finish = () => {
      const course = drop()?.slice(0, -1) ?? []
      if (course.length >= 2) latest.current.onDrawn(course)
    }
    const back = () => {
      const { draw } = hand.current ?? {}
      if (draw?.getMode() !== 'linestring' || !draw.canUndo()) return false
      draw.undo()
      latest.current.onPen(courseOf(penned(draw)))
      return true
    }
    return { finish, cancel: drop, back }
  }, [])
}
