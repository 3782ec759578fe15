/** Blurring by numbers: the marks a reviewer puts on a picture, as shares of its width and height, and what a hand does to them. */

/** A box, or a stroke of round dabs; x, y and sizes are shares 0–1 of the picture's width and height, a radius of its longer side. */
export type Mark =
  | { shape: 'box'; x: number; y: number; width: number; height: number }
  | { shape: 'stroke'; radius: number; dabs: readonly [x: number, y: number][] }

export type Box = Extract<Mark, { shape: 'box' }>

/** Along the longer side of a picture so many blocks are left: a face of a tenth of it becomes four blocks. */
export const blocks = 40

/** What an arrow key moves or sizes a box by, and the smallest side of one. */
const step = 0.02
const least = 0.02

/** A new box, in the middle. */
export const newBox: Box = { shape: 'box', x: 0.42, y: 0.42, width: 0.16, height: 0.16 }

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A box after an arrow key: moved, or sized while Shift is held; it never leaves the picture. Null for any other key. */
export function steered(box: Box, key: string, isSizing: boolean): Box | null {
  const arrow = arrows[key]
  if (!arrow) return null
  const [right, down] = arrow
  if (isSizing) {
    const width = clamp(box.width + right * step, least, 1 - box.x)
    return { ...box, width, height: clamp(box.height + down * step, least, 1 - box.y) }
  }
  return moved(box, right * step, down * step)
}

/** A box carried along by shares of the picture; it never leaves the picture. */
export function moved(box: Box, right: number, down: number): Box {
  return { ...box, x: clamp(box.x + right, 0, 1 - box.width), y: clamp(box.y + down, 0, 1 - box.height) }
}

/** The marks with one more dab on the last stroke; dabs closer than a third of the brush are left out. */
export function dabbed(marks: readonly Mark[], dab: [number, number]): readonly Mark[] {
  const last = marks.at(-1)
  if (last?.shape !== 'stroke') return marks
  const [x, y] = last.dabs.at(-1) ?? [Infinity, Infinity]
  if (Math.hypot(x - dab[0], y - dab[1]) < last.radius / 3) return marks
  return [...marks.slice(0, -1), { ...last, dabs: [...last.dabs, dab] }]
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high))
}
