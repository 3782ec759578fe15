/** The honey ramp of the 3-D hive: six classes of completion, from dark to bright (DESIGN_LANGUAGE §14). */

/** `#rrggbb`, low to high. */
export const honeyRamp = ['#4A3716', '#6B4E17', '#93691A', '#C08A22', '#EEB43A', '#FFDF8C'] as const

/** Shares 0–1 at which the next class begins. */
export const honeyBreaks = [0.25, 0.4, 0.55, 0.7, 0.8] as const

/** Class 0–5 of a share. */
export function honeyClass(share: number): number {
  return honeyBreaks.filter((lowest) => share >= lowest).length
}
