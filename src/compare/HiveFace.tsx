/** The hive cartogram: every unit an equal cell where it lies among the others, painted by its class, its number inside. */
import './faces.css'
import type { KeyboardEvent } from 'react'
import { useRecords } from '../changes/dataset.store.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { indicatorMeasure, indicatorName, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { hover, useHand } from '../map/hand.store.ts'
import { nameLines, widthOf } from '../units/nameLines.ts'
import type { Unit } from '../units/unit.ts'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { CompareHover } from './CompareHover.tsx'
import { FaceNote } from './FaceNote.tsx'
import { HatchDefinition, hatchFill } from './hatch.tsx'
import { cellPoints, type HiveCell, hiveDrawing } from './hiveCells.ts'
import { type Comparison, shadeOf, useCompare, useShortNames } from './useCompare.tsx'
import { usePick } from './useGuest.tsx'
import { useRoom } from './useRoom.tsx'

/** Walks from cell to cell by the arrows, in the order of the rows. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const cells = [...event.currentTarget.querySelectorAll('button')]
  cells[cells.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus()
  event.preventDefault()
}

export function HiveFace() {
  const words = useWords()
  const comparison = useCompare()
  const units = useRecords<Unit>('unit')
  const [box, room] = useRoom<HTMLDivElement>()
  const { ranking, indicator, classes, shades, day } = comparison
  const least = words.language === 'en' ? 58 : 44
  const placed = ranking.flatMap((row) => {
    const unit = units.find(({ id }) => id === row.unit)
    return unit ? [{ of: row, hive: unit.properties.hive }] : []
  })
  const { cells, width, height, radius } = hiveDrawing(placed, { ...room, margin: 14, least })
  return (
    <section className="face" aria-labelledby="face-title">
      <header className="face-head">
        <h2 id="face-title">
          {words.say('face.hiveTitle', { n: cells.length, name: indicatorName(indicator.id, words) })}
        </h2>
        <p className="quiet">{words.say('face.hiveHelp', { measure: indicatorMeasure(indicator, words) })}</p>
      </header>
      <HatchDefinition />
      <div className="face-room" ref={box}>
        {room.width > 0 && (
          <ul className="hiveCells" style={{ width, height }} onKeyDown={walk}>
            {cells
              .toSorted((one, other) => one.y - other.y || one.x - other.x)
              .map((cell) => (
                <HiveCellMark key={cell.of.unit} cell={cell} radius={radius} comparison={comparison} />
              ))}
          </ul>
        )}
        <CompareHover comparison={comparison} width={room.width} height={room.height} />
      </div>
      {ranking.length > 0 && (
        <footer className="face-foot">
          <ClassLegend indicator={indicator} classes={classes} shades={shades} />
        </footer>
      )}
      <FaceNote day={day} />
    </section>
  )
}

function HiveCellMark(props: { cell: HiveCell<FileRow>; radius: number; comparison: Comparison }) {
  const words = useWords()
  const names = useShortNames()
  const pick = usePick()
  const { cell, radius, comparison } = props
  const { of: row, x, y } = cell
  const shade = shadeOf(comparison, row.value)
  const letter = comparison.compared.find(({ key }) => key === row.unit)?.letter
  const isLit = useHand((hand) => hand.hovered?.key === row.unit)
  const name = names.get(row.unit) ?? row.unit
  const usual = Math.min(17, Math.max(12, radius * 0.24))
  const lines = nameLines(name, (radius * 1.55) / usual)
  const size = Math.max(11, Math.min(usual, (radius * 1.6) / Math.max(...lines.map(widthOf))))
  const value = row.value === null ? words.say('noData') : words.number(row.value, comparison.indicator.digits)
  const told = [name, valueSentence(comparison.indicator, row.value, words), reasonSentence(row, words)]
  return (
    <li style={{ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }}>
      <button
        type="button"
        className="hiveCell"
        aria-pressed={letter !== undefined}
        aria-label={told.filter(Boolean).join(words.language === 'en' ? ', ' : '，')}
        data-lit={isLit}
        style={{ color: shade?.words ?? 'var(--ink)' }}
        onClick={() => pick(row.unit)}
        onFocus={() => hover(row.unit)}
        onBlur={() => hover(null)}
        onMouseMove={({ clientX, clientY, currentTarget }) => {
          const { left, top } = currentTarget.getBoundingClientRect()
          hover(row.unit, x - radius + clientX - left, y - radius + clientY - top)
        }}
        onMouseLeave={() => hover(null)}
      >
        <svg aria-hidden="true" viewBox={[-radius, -radius, 2 * radius, 2 * radius].join(' ')}>
          <polygon
            className="hiveCell-body"
            points={cellPoints(0, 0, radius - 1.5)}
            fill={shade?.fill ?? hatchFill}
            stroke={shade ? (shade.outline ?? shade.fill) : 'var(--ink-3)'}
            strokeDasharray={shade ? undefined : '4 3'}
          />
          {letter && <polygon className="hiveCell-paper" points={cellPoints(0, 0, radius - 3)} />}
          {letter && <polygon className="hiveCell-ink" points={cellPoints(0, 0, radius - 3)} />}
          <polygon className="hiveCell-lit" points={cellPoints(0, 0, radius - 6)} />
          <text
            y={size * (0.1 - lines.length * 0.3)}
            fontSize={size}
            stroke={shade && shade.halo !== shade.fill ? shade.halo : undefined}
          >
            {lines.map((line, place) => (
              <tspan key={line} x={0} dy={place === 0 ? 0 : '1.1em'}>
                {line}
              </tspan>
            ))}
            <tspan className="hiveCell-value" x={0} dy="1.3em">
              {value}
            </tspan>
          </text>
          {letter && (
            <g className="hiveCell-letter" transform={`translate(0 ${3 - radius})`}>
              <circle r={11} />
              <text dy="0.36em" fontSize={13}>
                {letter}
              </text>
            </g>
          )}
        </svg>
      </button>
    </li>
  )
}
