/** What the map shows, bottom to top: the basemap, then one row for each noun that has a place. */
import { useMemo } from 'react'
import { alleyData, alleyLayer, alleyNameData, litAlleys } from '../alleys/alley.layer.ts'
import type { Alley } from '../alleys/alley.ts'
import { useRecord, useRecords } from '../changes/dataset.store.ts'
import { type Key, kindOf, unitOf } from '../changes/record.ts'
import { basemapLayers } from '../map/basemap.ts'
import { useHand } from '../map/hand.store.ts'
import { type Look, type MapLayer, stacked } from '../map/layer.ts'
import { positionLayer } from '../map/position.layer.ts'
import { useView } from '../map/ViewLink.tsx'
import { projectData, projectLayer } from '../projects/project.layer.ts'
import type { Project } from '../projects/project.ts'
import { litUnit, unitAreaData, unitLayer, unitNameData, veilAround } from '../units/unit.layer.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { useCompletion } from './completion.tsx'
import { filtered, rowsOf } from './tableRows.ts'

/** The chosen unit, whose surroundings are veiled; none while an alley or another thing is chosen, but in the inbox that of the opinion. */
export function useChosenUnit(): Unit | undefined {
  const { key, page } = useView()
  const handled = useRecord(page === 'inbox' ? key : undefined)
  const unit = handled ? unitOf(handled) : key
  return useRecord<Unit>(unit && kindOf(unit) === 'unit' ? unit : undefined)
}

/** A row whose data stay on the map while its layers make room. */
const unseen = ({ data }: MapLayer): MapLayer => ({ data, layers: [], picks: [] })

/** Where a guest lies on the map, the cells of honey are aside, and what they tell need not be sent. */
const untold: ReadonlyMap<Key, number | null> = new Map()

const bare = ['outside', 'water', 'waterLine']

/** Keys of the alleys the table's filters leave; undefined while it filters nothing the stages do not. */
function useKept(): readonly Key[] | undefined {
  const words = useWords()
  const { unit, find } = useView()
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  return useMemo(() => {
    if (!unit && !find) return undefined
    const view = { ...(unit && { unit }), ...(find && { find }) }
    return filtered(rowsOf(alleys, units, words.name), view).map(({ alley }) => alley.id)
  }, [unit, find, units, alleys, words])
}

/** Nearer than this, alleys are given their names: a little before the names are drawn. */
const nameZoom = 13

/** The alleys but those being edited, which the desk draws itself. */
function useStanding(alleys: readonly Alley[]): readonly Alley[] {
  const lifted = useHand((hand) => hand.lifted)
  return useMemo(() => (lifted?.length ? alleys.filter(({ id }) => !lifted.includes(id)) : alleys), [alleys, lifted])
}

/** Rows and layers for the stage; in the 3-D hive only ground and water stay. */
export function useTownLayers(look: Look): { rows: MapLayer[]; layers: ReturnType<typeof stacked> } {
  const units = useRecords<Unit>('unit')
  const alleys = useStanding(useRecords<Alley>('alley'))
  const projects = useRecords<Project>('project')
  const guest = useHand((hand) => hand.guest)
  const known = useCompletion()
  const completion = guest ? untold : known
  const chosen = useChosenUnit()
  const position = useHand((hand) => hand.position)
  const { key, page, stage, line, hive, camera } = useView()
  const kept = useKept()
  const areaSource = useMemo(() => unitAreaData(units), [units])
  const unitNameSource = useMemo(() => unitNameData(units, completion), [units, completion])
  const veil = useMemo(() => veilAround(chosen), [chosen])
  const near = camera ? camera.zoom >= nameZoom : Boolean(key)
  const alleySource = useMemo(() => alleyData(alleys), [alleys])
  const nameSource = useMemo(() => alleyNameData(near ? alleys : []), [alleys, near])
  const isLifted = useHand((hand) => Boolean(key && hand.lifted?.includes(key)))
  const chosenAlley = useRecord<Alley>(
    key && kindOf(key) === 'alley' && !isLifted && page !== 'history' ? key : undefined,
  )
  const hoveredKey = useHand((hand) => hand.hovered?.key)
  const hoveredAlley = useRecord<Alley>(hoveredKey && kindOf(hoveredKey) === 'alley' ? hoveredKey : undefined)
  const isEditing = useHand((hand) => hand.lifted !== null)
  const hoveredUnit = useRecord<Unit>(
    hoveredKey && kindOf(hoveredKey) === 'unit' && !isEditing ? hoveredKey : undefined,
  )
  const lit = useMemo(
    () => ({ ...litAlleys(chosenAlley, hoveredAlley), ...litUnit(hoveredUnit) }),
    [chosenAlley, hoveredAlley, hoveredUnit],
  )
  const projectSource = useMemo(() => projectData(projects), [projects])
  const ground = useMemo(() => basemapLayers(look), [look])
  const drawn = useMemo(() => {
    const ours = [
      projectLayer(projectSource, line ?? [], key, look),
      alleyLayer({ ...alleySource, ...nameSource }, { chosen: key, unit: chosen?.id, only: stage, keys: kept }, look),
    ]
    const rows = [
      unitLayer({ ...areaSource, ...unitNameSource, unitVeil: veil }, chosen?.id, look),
      ...(guest ? [guest.row, ...ours.map(unseen)] : ours),
      positionLayer(position, look),
    ]
    const all = [...ground, ...rows.flatMap((row) => row.layers)]
    const shown = all.filter(({ layer }) => (hive ? bare.includes(layer.id) : !guest?.aside.includes(layer.id)))
    return { rows: rows.toReversed(), layers: stacked(shown) }
  }, [
    ground,
    areaSource,
    unitNameSource,
    veil,
    alleySource,
    nameSource,
    projectSource,
    position,
    chosen,
    key,
    stage,
    line,
    hive,
    kept,
    guest,
    look,
  ])
  return useMemo(() => ({ ...drawn, rows: [...drawn.rows, { data: lit, layers: [], picks: [] }] }), [drawn, lit])
}
