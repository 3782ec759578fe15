/** The 3-D hive: units as equal cells filled by completion, drawn by deck.gl on the living map. */
import { PolygonLayer, TextLayer } from '@deck.gl/layers'
import type { EaseToOptions, Map as LivingMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import { rgb, useDeck, useTilt } from '../map/deck.tsx'
import { useHand } from '../map/hand.store.ts'
import { matt, sunlight } from '../map/sunlight.layer.ts'
import { choosing, useLook, useView } from '../map/ViewLink.tsx'
import { cellCentre, cellRing, slabsOf } from '../units/hive.ts'
import { honeyClass, honeyRamp } from '../units/honeyRamp.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { useCompletion } from './completion.tsx'

const effects = [sunlight]

/** The whole hive in sight, seen from the south-east. */
function overHive(map: LivingMap): EaseToOptions {
  const width = map.getContainer().clientWidth
  return {
    center: [116.262, 39.832],
    zoom: Math.log2(width / 1040) + 10.7,
    pitch: 54,
    bearing: -15,
    offset: [0, width < 640 ? -innerHeight * 0.2 : 0],
  }
}

function useCells() {
  const units = useRecords<Unit>('unit')
  const completion = useCompletion()
  const words = useWords()
  const bbox = useDataset(({ index }) => index?.district.bbox)
  return useMemo(() => {
    const middle: [number, number] = bbox ? [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] : [116.255, 39.828]
    return units.map((unit) => {
      const share = completion.get(unit.id) ?? 0
      const { hive, shortName, shortNameHant, shortNameEn } = unit.properties
      const centre = cellCentre(hive, middle)
      const slabs = slabsOf(share)
      const top = Math.max(...slabs.map(({ foot, thick }) => foot + thick))
      const name = words.name({ name: shortName, nameHant: shortNameHant, nameEn: shortNameEn })
      return {
        key: unit.id,
        centre,
        slabs,
        top,
        place: honeyClass(share),
        label: `${name}\n${Math.round(share * 100)}`,
      }
    })
  }, [units, completion, words, bbox])
}

export function HiveView() {
  const map = useHand((hand) => hand.map)
  const look = useLook()
  const cells = useCells()
  const { key: chosen } = useView()
  const overlay = useDeck(effects)
  useTilt(overHive)
  useEffect(() => {
    const narrow = (map?.getContainer().clientWidth ?? 0) < 640
    const slabs = cells.flatMap((cell) => cell.slabs.map((slab) => ({ ...cell, ...slab })))
    const open = (key: (typeof cells)[number]['key'] | undefined) => key && look({ ...choosing(key), hive: undefined })
    overlay.setProps({
      layers: [
        new PolygonLayer({
          id: 'hive',
          data: slabs,
          extruded: true,
          pickable: true,
          autoHighlight: true,
          highlightColor: [255, 255, 255, 60],
          getPolygon: (slab) => cellRing(slab.centre, slab.foot) as never,
          getElevation: (slab) => slab.thick,
          getFillColor: (slab) => rgb(honeyRamp[slab.place]!),
          material: matt,
          onClick: ({ object }) => {
            open(object?.key)
          },
        }),
        new PolygonLayer({
          id: 'hiveChosen',
          data: cells.filter(({ key }) => key === chosen),
          filled: false,
          stroked: true,
          getPolygon: (cell) => cellRing(cell.centre, cell.top + 20) as never,
          getLineColor: [255, 253, 248],
          getLineWidth: 5,
          lineWidthUnits: 'pixels',
          lineJointRounded: true,
        }),
        new TextLayer({
          id: 'hiveNames',
          data: cells,
          getText: (cell) => (narrow ? cell.label.split('\n')[1]! : cell.label),
          getPosition: (cell) => [...cell.centre, cell.top + 420] as [number, number, number],
          getSize: narrow ? 11 : 14,
          lineHeight: 1.25,
          fontFamily: '"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif',
          fontWeight: 700,
          characterSet: 'auto',
          getColor: (cell) => (cell.place >= 3 ? [35, 28, 18, 255] : [255, 253, 248, 255]),
        }),
      ],
    })
  }, [map, overlay, cells, chosen, look])
  return null
}
