/** All units as equal cells of the hive: shaded by an indicator, or with one of them lit to say where it lies. */
import './unitNames.css'
import { useId } from 'react'
import type { Key } from '../changes/record.ts'
import { isLatin, nameLines, widthOf } from '../units/nameLines.ts'
import type { Unit } from '../units/unit.ts'
import { Hatch } from './Hatch.tsx'
import type { PaintedUnit } from './UnitsMap.tsx'

/** Units of the drawing from the middle of a cell to its corner. */
const radius = 48
const wide = Math.sqrt(3) * radius

/** The middle of the cell of a column and row; odd rows are shifted by half a cell. */
function middleOf([column, row]: readonly [number, number]): [number, number] {
  return [(column + (row % 2 ? 0.5 : 0)) * wide, row * 1.5 * radius]
}

function cellAt([x, y]: readonly [number, number]): string {
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6
    return `${(x + Math.cos(angle) * radius * 0.94).toFixed(1)} ${(y + Math.sin(angle) * radius * 0.94).toFixed(1)}`
  })
  return `M${corners.join('L')}Z`
}

/** Units of the drawing that a line of a name may be wide to lie within its cell. */
const room = radius * 1.5

/** The lines of a name and how high they stand: a Latin name may be parted, a Chinese one is set smaller. */
function setInCell(name: string): { line: string; size: number }[] {
  const usual = isLatin(name) ? 12 : 17
  const lines = nameLines(name, isLatin(name) ? room / usual : name.length)
  const size = Math.min(usual, room / Math.max(...lines.map(widthOf)))
  return lines.map((line) => ({ line, size }))
}

/** @param paint leave out to light `lit` alone, without names and numbers. */
export function UnitsHive({
  units,
  paint,
  lit,
  label,
}: {
  units: readonly Unit[]
  paint?: (unit: Key) => PaintedUnit
  lit?: Key
  label: string
}) {
  const hatch = useId()
  const middles = units.map((unit) => ({ key: unit.id, at: middleOf(unit.properties.hive) }))
  const [xs, ys] = [middles.map(({ at }) => at[0]), middles.map(({ at }) => at[1])]
  const [left, top] = [Math.min(...xs) - wide / 2, Math.min(...ys) - radius]
  const box = [left, top, Math.max(...xs) + wide / 2 - left, Math.max(...ys) + radius - top]
  if (middles.length === 0) return null
  return (
    <svg className="unitsHive" viewBox={box.map((side) => side.toFixed(1)).join(' ')} role="img" aria-label={label}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      {middles.map(({ key, at }) => {
        const painted = paint?.(key)
        const plain = key === lit ? '#EEB02B' : '#F4ECDB'
        const fill = painted ? (painted.shade?.fill ?? `url(#${hatch})`) : plain
        const isMarked = key === lit || painted?.letter !== undefined
        return (
          <g key={key}>
            <path
              d={cellAt(at)}
              fill={fill}
              stroke={isMarked ? '#231C12' : '#CDBD9C'}
              strokeWidth={isMarked ? 4 : 1.2}
            />
            {painted && (
              <g className="unitsHive-name" fill={painted.shade?.words ?? '#231C12'}>
                {setInCell(painted.letter ? `${painted.letter} ${painted.name}` : painted.name).map(
                  ({ line, size }, place, lines) => (
                    <text
                      key={line}
                      x={at[0]}
                      y={at[1] - 4 - 14 * (lines.length - 1 - place)}
                      style={{ fontSize: size }}
                    >
                      {line}
                    </text>
                  ),
                )}
                <text x={at[0]} y={at[1] + 14} className="unitsHive-value">
                  {painted.value}
                </text>
              </g>
            )}
          </g>
        )
      })}
    </svg>
  )
}
