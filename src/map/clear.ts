/** Which of several labels can stand without lying over one another. */

/** A label on the screen in CSS pixels: its middle and its size; the weightier of two stays. */
export interface Label {
  x: number
  y: number
  width: number
  height: number
  weight: number
}

/** The labels that stay, by their places in the list; of equals the first. */
export function clearLabels(labels: readonly Label[]): ReadonlySet<number> {
  const order = labels.map((_, place) => place).sort((one, other) => labels[other]!.weight - labels[one]!.weight)
  const standing = new Set<number>()
  for (const place of order) {
    const isFree = [...standing].every((other) => !overlap(labels[place]!, labels[other]!))
    if (isFree) standing.add(place)
  }
  return standing
}

function overlap(one: Label, other: Label): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height
  )
}
