/** All units as a plain drawing: shaded by an indicator, with the names and numbers that have room, north and scale, sharp at any size. */
import './unitNames.css'
import type { MultiPolygon, Polygon } from 'geojson'
import { useId, useMemo } from 'react'
import type { Key } from '../changes/record.ts'
import type { Shade } from '../indicators/ramp.ts'
import type { Unit } from '../units/unit.ts'
import { Hatch } from './Hatch.tsx'
import { type Box, boxAround, paperFor, pathOn } from './paper.ts'
import { North, Scale } from './Scale.tsx'
import { namesWithRoom } from './unitNames.ts'

/** How one unit is drawn; without a shade it is unknown. */
export interface PaintedUnit {
  shade: Shade | null
  name: string
  /** Its number, in words. */
  value: string
  letter?: string | undefined
}

interface Given {
  units: readonly Unit[]
  paint(unit: Key): PaintedUnit
  /** What the drawing shows, for those who hear it. */
  label: string
  /** Units of the drawing. */
  width?: number
  height?: number
}

export function UnitsMap({ units, paint, label, width = 1000, height = 420 }: Given) {
  const hatch = useId()
  const drawn = useMemo(() => {
    const placed = units.flatMap((unit) =>
      unit.geometry ? [{ unit, area: unit.geometry as Polygon | MultiPolygon }] : [],
    )
    if (placed.length === 0) return null
    const paper = paperFor(boxAround(placed.map(({ area }) => area)), width, height, 8)
    const shapes = placed.map(({ unit, area }) => ({
      key: unit.id,
      path: pathOn(paper, area),
      at: paper.at(unit.properties.label),
      extent: extentOf(boxAround([area])),
    }))
    return { paper, shapes }
  }, [units, width, height])
  if (!drawn) return null
  const painted = drawn.shapes.map((shape) => ({ ...shape, ...paint(shape.key) }))
  const names = namesWithRoom(painted, width)
  return (
    <svg className="unitsMap" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {painted.map(({ key, path, shade, name, value }) => (
        <path
          key={key}
          d={path}
          fill={shade?.fill ?? `url(#${hatch})`}
          stroke="#FFFDF8"
          strokeWidth={1.6}
          strokeLinejoin="round"
        >
          <title>{`${name} ${value}`}</title>
        </path>
      ))}
      {painted
        .filter(({ letter }) => letter)
        .map(({ key, path }) => (
          <path key={key} d={path} fill="none" stroke="#231C12" strokeWidth={2.6} strokeLinejoin="round" />
        ))}
      {painted.map(({ key, at: [x], shade }, place) => (
        <g key={key} className="unitsMap-name" fill={shade?.words ?? '#231C12'} stroke={shade?.halo ?? '#FFFDF8'}>
          {names.get(place)?.map(({ text, y, size }) => (
            <text key={text} x={x} y={y} style={{ fontSize: size }}>
              {text}
            </text>
          ))}
        </g>
      ))}
      <Scale metresPerUnit={drawn.paper.metresPerUnit} x={16} y={height - 16} most={width / 6} />
      <North x={width - 24} y={30} />
    </svg>
  )
}

function extentOf([west, south, east, north]: Box): number {
  return (east - west) * (north - south)
}
