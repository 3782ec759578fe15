/** How what is unknown is painted: hatched, so that it is no class of its own. */

/** A pattern for `fill="url(#id)"`. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="#FFFDF8" />
      <line x1={0} y1={0} x2={0} y2={6} stroke="#CDBD9C" strokeWidth={2} />
    </pattern>
  )
}
