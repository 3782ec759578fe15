/** The map of one unit for paper: its ground, its limit and every alley in the line of its stage, with the watched ones numbered. */
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { useId, useMemo } from 'react'
import type { Stage } from '../alleys/stage.ts'
import { stageLooks } from '../alleys/stageLook.ts'
import type { Key } from '../changes/record.ts'
import { boundsOf } from '../geo/bounds.ts'
import type { Unit } from '../units/unit.ts'
import { type Paper, paperFor, pathOn } from './paper.ts'
import { North, Scale } from './Scale.tsx'
import type { DrawnAlley } from './townReport.ts'

interface Given {
  unit: Unit
  alleys: readonly DrawnAlley[]
  /** Ground and streets of the basemap; none where they did not come. */
  ground: readonly Feature[]
  /** Alleys that bear a number, in their order. */
  numbered: readonly Key[]
  label: string
  width?: number
  height?: number
}

/** What of the basemap is drawn, from the bottom up: as an area, or as a line of so many units. */
const looks: Record<string, { fill?: string; stroke?: string; width?: number }> = {
  park: { fill: '#DDE4C3' },
  water: { fill: '#BCD5DA' },
  waterLine: { stroke: '#BCD5DA', width: 6 },
  street: { stroke: '#E2D6BD', width: 2.2 },
  arterial: { stroke: '#D9CAAC', width: 5 },
  rail: { stroke: '#8A7E6B', width: 1.4 },
  ring: { stroke: '#C3AE84', width: 7 },
  expressway: { stroke: '#C3AE84', width: 6 },
}

export function AlleyMap({ unit, alleys, ground, numbered, label, width = 560, height = 370 }: Given) {
  const clip = useId()
  const area = unit.geometry as Polygon | MultiPolygon | null
  const drawn = useMemo(() => {
    const box = area && boundsOf(area)
    if (!area || !box) return null
    const paper = paperFor(box, width, height, 26)
    const near = ground.filter(({ geometry }) => paper.shows(geometry))
    const layers = Object.entries(looks).flatMap(([kind, look]) =>
      near
        .filter(({ properties }) => properties?.kind === kind)
        .map((feature) => ({ look, path: pathOf(paper, feature) })),
    )
    return { paper, layers, limit: pathOn(paper, area) }
  }, [area, ground, width, height])
  if (!drawn) return null
  const { paper, layers, limit } = drawn
  return (
    <svg className="alleyMap" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect width={width} height={height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width={width} height={height} fill="#FFFDF8" />
        {layers.map(({ look, path }) => (
          <path
            key={path}
            d={path}
            fill={look.fill ?? 'none'}
            stroke={look.stroke}
            strokeWidth={look.width}
            strokeLinejoin="round"
          />
        ))}
        <path d={`M0 0H${width}V${height}H0Z${limit}`} fill="#FFFDF8" fillOpacity={0.62} fillRule="evenodd" />
        <path d={limit} fill="none" stroke="#231C12" strokeWidth={2.6} strokeLinejoin="round" />
        {alleys.map(({ key, stage, geometry }) => (
          <AlleyLine
            key={key}
            stage={stage}
            path={geometry ? pathOn(paper, geometry as LineString | MultiLineString) : ''}
          />
        ))}
        {numbered.map((key, place) => (
          <Numbered key={key} paper={paper} alley={alleys.find((one) => one.key === key)} number={place + 1} />
        ))}
      </g>
      <Scale metresPerUnit={paper.metresPerUnit} x={14} y={height - 14} most={width / 5} />
      <North x={width - 20} y={30} />
    </svg>
  )
}

function pathOf(paper: Paper, { geometry }: Feature): string {
  const isDrawn = geometry.type !== 'Point' && geometry.type !== 'MultiPoint' && geometry.type !== 'GeometryCollection'
  return isDrawn ? pathOn(paper, geometry) : ''
}

/** A line in the look of its stage; the second line of works, care and rework lies over or under it. */
export function AlleyLine({ stage, path }: { stage: Stage; path: string }) {
  const { light, width, dash, cap } = stageLooks[stage]
  const line = width * 0.8
  const pattern = dash?.map((part) => Math.max(0.1, part * line)).join(' ')
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={path} stroke="#FFFDF8" strokeWidth={line + 3} strokeLinecap="round" />
      {stage === 'rework' && <path d={path} stroke={light} strokeWidth={7.5} strokeDasharray="1.8 4.8" />}
      <path d={path} stroke={light} strokeWidth={line} strokeDasharray={pattern} strokeLinecap={cap} />
      {stage === 'constructing' && <path d={path} stroke="#FFFDF8" strokeWidth={2.2} strokeDasharray="4 4" />}
      {stage === 'maintained' && <path d={path} stroke="#FFFDF8" strokeWidth={2} strokeLinecap="round" />}
    </g>
  )
}

function Numbered({ paper, alley, number }: { paper: Paper; alley: DrawnAlley | undefined; number: number }) {
  const line = alley?.geometry as LineString | MultiLineString | null | undefined
  const part = line?.type === 'MultiLineString' ? line.coordinates[0] : line?.coordinates
  const middle = part?.[Math.floor(part.length / 2)]
  if (!middle) return null
  const [x, y] = paper.at(middle)
  return (
    <g className="alleyMap-number">
      <circle cx={x + 11} cy={y - 9} r={8.5} fill="#231C12" stroke="#FFFDF8" strokeWidth={1.5} />
      <text x={x + 11} y={y - 5}>
        {number}
      </text>
    </g>
  )
}
