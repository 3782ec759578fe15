/** What can lie on the density map. */

export const densityKinds = ['opinion', 'inspection'] as const
export type DensityKind = (typeof densityKinds)[number]

/** The kind a link names; opinions where it names nothing else. */
export function densityKindNamed(metric2: string | undefined): DensityKind {
  return densityKinds.find((kind) => kind === metric2) ?? 'opinion'
}
