/** The cells of the hive cartogram on paper: equal pointy-top hexagons in rows, every odd row shifted by half a cell. */

export interface HiveCell<Of> {
  of: Of
  /** The middle, from the top left of the drawing, in its pixels. */
  x: number
  y: number
}

export interface HiveDrawing<Of> {
  cells: HiveCell<Of>[]
  width: number
  height: number
  /** From the middle of a cell to its corners. */
  radius: number
}

const half = Math.sqrt(3) / 2

/**
 * Lays cells out as large as they fit into a width and a height, `margin` free around them.
 * @param placed each with its column and row in the cartogram, which need not begin at 0.
 * @param least no radius is smaller than this; the drawing may then be wider than asked for.
 */
export function hiveDrawing<Of>(
  placed: readonly { of: Of; hive: readonly [number, number] }[],
  room: { width: number; height: number; margin: number; least: number },
): HiveDrawing<Of> {
  const spots = placed.map(({ of, hive: [column, row] }) => ({ of, across: column * 2 + Math.abs(row % 2), row }))
  const [left, right] = endsOf(spots.map(({ across }) => across))
  const [top, bottom] = endsOf(spots.map(({ row }) => row))
  const { width, height, margin, least } = room
  const wide = (width - 2 * margin) / ((right - left + 2) * half)
  const high = (height - 2 * margin) / ((bottom - top) * 1.5 + 2)
  const radius = Math.max(least, Math.min(wide, high))
  return {
    radius,
    width: (right - left + 2) * half * radius + 2 * margin,
    height: ((bottom - top) * 1.5 + 2) * radius + 2 * margin,
    cells: spots.map(({ of, across, row }) => ({
      of,
      x: margin + (across - left + 1) * half * radius,
      y: margin + ((row - top) * 1.5 + 1) * radius,
    })),
  }
}

/** The corners of a cell as the points of an SVG polygon. */
export function cellPoints(x: number, y: number, radius: number): string {
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6
    return `${(x + Math.cos(angle) * radius).toFixed(1)},${(y + Math.sin(angle) * radius).toFixed(1)}`
  }).join(' ')
}

function endsOf(numbers: readonly number[]): [number, number] {
  return numbers.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)]
}
