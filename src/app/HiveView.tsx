/** The 3-D hive: units as equal cells filled by completion, drawn by deck.gl on the living map. */
import { AmbientLight, DirectionalLight, LightingEffect } from '@deck.gl/core'
import { PolygonLayer, TextLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { useEffect, useMemo, useState } from 'react'
import { useDataset, useRecords } from '../changes/dataset.store.ts'
import { useHand } from '../map/hand.store.ts'
import { choosing, useLook, useView } from '../map/ViewLink.tsx'
import { cellCentre, cellRing, slabsOf } from '../units/hive.ts'
import { honeyClass, honeyRamp } from '../units/honeyRamp.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { useCompletion } from './completion.tsx'

/** Light from above, so that the tops are the brightest and keep the ramp. */
const light = new LightingEffect({
  ambient: new AmbientLight({ intensity: 1 }),
  above: new DirectionalLight({ intensity: 0.75, direction: [0.3, 0.2, -3] }),
})

/** Red, green and blue of `#rrggbb`. */
function rgb(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
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
  const [overlay] = useState(() => new MapLibreOverlay({ interleaved: false, layers: [], effects: [light] }))
  useEffect(() => {
    if (!map) return
    map.addControl(overlay)
    map.setMaxPitch(60)
    const camera = {
      center: [116.262, 39.832] as [number, number],
      zoom: Math.log2(map.getContainer().clientWidth / 1040) + 10.7,
      pitch: 54,
      bearing: -15,
    }
    const phone = map.getContainer().clientWidth < 640
    map.easeTo({
      ...camera,
      offset: [0, phone ? -innerHeight * 0.2 : 0],
      duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 900,
    })
    return () => {
      if (!map.style) return
      map.removeControl(overlay)
      map.jumpTo({ pitch: 0, bearing: 0 })
    }
  }, [map, overlay])
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
          material: { ambient: 0.55, diffuse: 0.6, shininess: 4, specularColor: [0, 0, 0] },
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
