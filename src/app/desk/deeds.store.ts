/** The deeds of the edit tools: toolbar, keys, cards and map all do them, and each is one step on the desk. */
import type { Position } from 'geojson'
import type { Alley } from '../../alleys/alley.ts'
import {
  addAlley,
  choose,
  chooseVertex,
  drawAlley,
  setGeometry,
  setTool,
  step,
  useDesk,
} from '../../alleys/desk.store.ts'
import { draftOf } from '../../alleys/desk.ts'
import { saying, useDeskHand } from '../../alleys/deskHand.store.ts'
import {
  type Course,
  deleteVertex,
  insertVertex,
  lineOf,
  middleAfter,
  moveVertex,
  nudgeVertex,
  reversed,
  type Vertex,
  vertexAt,
  withPart,
} from '../../alleys/line.ts'
import type { Repair } from '../../alleys/lineChecks.ts'
import { joinDrafts, joinReach, repaired, splitDraft } from '../../alleys/repair.ts'
import { useDataset } from '../../changes/dataset.store.ts'
import { newId } from '../../changes/draft.ts'
import type { Key } from '../../changes/record.ts'
import { kept, moved } from '../../geo/flat.ts'
import type { UnitFinder } from '../../geo/overlap.ts'
import { partsOf } from '../../geo/parts.ts'
import { useHand } from '../../map/hand.store.ts'

const newKey = (): Key => `alley:${newId()}`

/** The draft in hand, the vertex in hand, and the course that vertex is on. */
function held() {
  const { drafts, chosen, vertex } = useDesk.getState()
  const draft = drafts.find(({ key }) => key === chosen)
  const course = draft?.geometry && vertex ? partsOf(draft.geometry)[vertex.part] : undefined
  return { draft, vertex, course }
}

/** An alley by its key, as it stands. */
export function alleyOf(key: Key): Alley | undefined {
  return useDataset.getState().kinds.alley?.get(key) as Alley | undefined
}

/** Draws one part of the draft in hand anew. */
export function setCourse(part: number, course: Course, mark?: string): void {
  const { draft } = held()
  const line = draft?.geometry && withPart(draft.geometry, part, course)
  if (draft && line) setGeometry(draft.key, line, mark)
}

/**
 * A part redrawn by the pointer: the vertex that moved, came or followed one that went is then in hand. One put in and
 * dragged on is one step.
 */
export function redrawn(part: number, drawn: readonly Position[], putIn: boolean): void {
  const { draft } = held()
  const before = (draft?.geometry && partsOf(draft.geometry)[part]) ?? []
  const course = drawn.map(kept)
  const place = course.findIndex(([lon, lat], number) => lon !== before[number]?.[0] || lat !== before[number]?.[1])
  const mark = `put in ${draft?.key} ${part} ${place}`
  setCourse(part, course, mark)
  if (!putIn) useDesk.setState({ mark: null })
  if (place >= 0) chooseVertex({ part, place })
}

/** Moves the vertex in hand by metres; a key held down is one step. */
export function nudge(east: number, north: number, again: boolean): void {
  const { draft, vertex, course } = held()
  if (!draft || !vertex || !course) return
  const mark = `nudge ${draft.key} ${vertex.part} ${vertex.place}`
  setCourse(vertex.part, nudgeVertex(course, vertex.place, east, north), again ? mark : undefined)
  if (!again) useDesk.setState({ mark })
}

/** Puts the vertex in hand at a position. */
export function placeVertex(position: Position): void {
  const { vertex, course } = held()
  if (vertex && course) setCourse(vertex.part, moveVertex(course, vertex.place, position))
}

/** Puts a vertex half way to the next one (to the one before, at the end) and takes it in hand. */
export function addVertex(): void {
  const { vertex, course } = held()
  if (!vertex || !course) return
  const after = Math.min(vertex.place, course.length - 2)
  const middle = middleAfter(course, after)
  if (!middle) return
  setCourse(vertex.part, insertVertex(course, after + 1, middle))
  chooseVertex({ part: vertex.part, place: after + 1 })
}

/** Takes the vertex in hand out of its line; a line keeps two. */
export function removeVertex(): void {
  const { vertex, course } = held()
  if (!vertex || !course) return
  const rest = deleteVertex(course, vertex.place)
  if (!rest) {
    saying('desk.keepsTwo')
    return
  }
  setCourse(vertex.part, rest)
  chooseVertex({ part: vertex.part, place: Math.min(vertex.place, rest.length - 1) })
}

/** Takes the next vertex in hand, or the one before; from the first to the last and round. */
export function walkVertices(by: 1 | -1): void {
  const { draft, vertex } = held()
  const all = draft?.geometry
    ? partsOf(draft.geometry).flatMap((course, part) => course.map((_, place): Vertex => ({ part, place })))
    : []
  const here = all.findIndex(({ part, place }) => part === vertex?.part && place === vertex.place)
  const next = here < 0 ? (by === 1 ? 0 : -1) : (here + by) % all.length
  chooseVertex(all.at(next) ?? null)
}

/** Turns the line in hand around. */
export function turnAround(): void {
  const { draft } = held()
  if (!draft?.geometry) return
  setGeometry(draft.key, reversed(draft.geometry))
  chooseVertex(null)
  saying('desk.reversed')
}

/** Cuts a draft in two at a position. */
export function splitAt(key: Key, position: Position): void {
  const { drafts } = useDesk.getState()
  step((now) => splitDraft(now, key, position, newKey))
  if (useDesk.getState().drafts === drafts) {
    saying('desk.notAtEnd')
    return
  }
  choose(key)
  setTool('vertices')
  saying('desk.splitDone')
}

/** Cuts at the vertex in hand, where it is no end; otherwise takes the scissors in hand. */
export function splitHere(): void {
  const { draft, vertex, course } = held()
  const position = vertexAt(draft?.geometry ?? null, vertex)
  const inner = vertex && course && vertex.place > 0 && vertex.place < course.length - 1
  if (draft && position && inner) splitAt(draft.key, position)
  else setTool('split')
}

/** Joins another alley, on the desk or not, to the draft in hand. */
export function joinWith(key: Key): void {
  const { drafts, chosen } = useDesk.getState()
  const alley = alleyOf(key)
  const other = drafts.find((draft) => draft.key === key) ?? (alley && draftOf(alley))
  if (!chosen || !other || key === chosen) return
  if (!joinDrafts(drafts, chosen, other)) {
    saying('desk.tooFar', { n: joinReach })
    return
  }
  step((now) => joinDrafts(now, chosen, other) ?? now)
  setTool('vertices')
  saying('desk.joinDone', { name: other.fields.name ?? other.base?.properties.name ?? '' })
}

/** Takes an alley in hand, laying it on the desk first where it is not there. */
export function takeUp(key: Key): void {
  const { drafts } = useDesk.getState()
  const alley = alleyOf(key)
  if (drafts.some((draft) => draft.key === key && !draft.gone)) choose(key)
  else if (alley) addAlley(alley)
}

/** Makes the repair of a fault of the draft in hand. */
export function repair(cure: Repair): void {
  const { chosen } = useDesk.getState()
  if (!chosen) return
  const other = cure.code === 'editOther' ? alleyOf(cure.alley) : undefined
  step((now) => repaired(now, chosen, cure, newKey, other))
  chooseVertex(null)
}

/** A line drawn to its end becomes a new alley of the unit it lies in. */
export function drawn(course: readonly Position[], units: UnitFinder<Key>): void {
  const line = lineOf([course.map(kept)])
  const unit = units.find(line)[0]?.unit
  drawAlley(line, unit ? { unit } : {})
  setTool('vertices')
  saying('desk.drawnDone')
}

/** Draws a short line in the middle of the map, to be moved by keys or by coordinates. */
export function drawInTheMiddle(units: UnitFinder<Key>): void {
  const centre = useHand.getState().map?.getCenter()
  if (!centre) return
  const middle: Position = [centre.lng, centre.lat]
  drawn([moved(middle, [-20, 0]), moved(middle, [20, 0])], units)
  chooseVertex({ part: 0, place: 0 })
}

/** Adds a position to what is measured. */
export function measure(position: Position): void {
  useDeskHand.setState(({ measured }) => ({ measured: [...measured, position] }))
}
