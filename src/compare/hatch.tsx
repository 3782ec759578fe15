/** The hatch of what is unknown, for drawings in SVG: a pattern that cannot be taken for a step of a ramp. */

/** The fill of a shape whose number is unknown, in a drawing that holds `HatchDefinition`. */
export const hatchFill = 'url(#unknown-hatch)'

/** Stands once in such a drawing; takes no room itself. */
export function HatchDefinition() {
  return (
    <svg className="hatch" width="0" height="0" aria-hidden="true">
      <pattern id="unknown-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="var(--paper-0)" />
        <line x1="0" y1="0" x2="0" y2="7" stroke="var(--line-2)" strokeWidth="2" />
      </pattern>
    </svg>
  )
}
