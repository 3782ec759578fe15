/** The scale of a map: a round length that fits, in metres and as long as it is drawn. */

const steps = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000]

/** The longest round length that fits in so many CSS pixels (or other units of the drawing), and its width. */
export function roundLength(metresPerPixel: number, pixels: number): { metres: number; width: number } {
  const metres = steps.findLast((step) => step / metresPerPixel <= pixels) ?? steps[0]!
  return { metres, width: metres / metresPerPixel }
}
