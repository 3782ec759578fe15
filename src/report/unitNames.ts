/** Names and numbers on a drawing of all units: how they are set, and which of them find room. */
import { clearLabels } from '../map/clear.ts'
import { isLatin, nameLines, widthOf } from '../units/nameLines.ts'

/** A drawing narrower than this, in its own units, bears no names: they would lie over one another. */
const leastWidth = 560

/** From one line to the next, in units of the drawing. */
const lineHeight = 12

/** How high letters stand, in units of the drawing. */
const heights = { chinese: 12, latin: 10.5, number: 10.5 }

/** A line of a name may be so many Chinese characters wide. */
const room = 6.5

/** What is to stand on a unit, around a place in units of the drawing. */
export interface UnitName {
  at: readonly [x: number, y: number]
  name: string
  /** Its number, in words. */
  value: string
  /** How much room its unit takes: of two names the one of the larger stays. */
  extent: number
  /** The letter of one that is compared: it keeps its place before others. */
  letter?: string | undefined
}

/** A line of what stands there: the foot of its letters and how high they are, in units of the drawing. */
export interface NameLine {
  text: string
  y: number
  size: number
}

/** What can be read on a drawing so many units wide, by the places of its units in the list: the lines of the name, and the number last. */
export function namesWithRoom(names: readonly UnitName[], width: number): ReadonlyMap<number, NameLine[]> {
  if (width < leastWidth) return new Map()
  const set = names.map(linesOf)
  const labels = names.map(({ at: [x, y], extent, letter }, place) => {
    const lines = set[place] ?? []
    const widest = Math.max(...lines.map(({ text, size }) => widthOf(text) * size))
    return { x, y, width: widest, height: lineHeight * lines.length, weight: letter ? Infinity : extent }
  })
  const standing = clearLabels(labels)
  return new Map([...set.entries()].filter(([place]) => standing.has(place)))
}

function linesOf({ at: [, y], name, value, letter }: UnitName): NameLine[] {
  const size = isLatin(name) ? heights.latin : heights.chinese
  const lines = nameLines(letter ? `${letter} ${name}` : name, room).map((text) => ({ text, size }))
  const all = [...lines, { text: value, size: heights.number }]
  return all.map((line, place) => ({ ...line, y: y + lineHeight * (place + 1 - all.length / 2) - 1.5 }))
}
