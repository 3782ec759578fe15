/** The patrol ring: a hexagon with one segment for each alley, clockwise from the top, and the count inside (DESIGN_LANGUAGE §14). */
import { useWords } from '../words/words.tsx'

export type Patrolled = 'visited' | 'here' | 'unvisited'

const radius = 42
const middle = 50

/** The corners of the hexagon, clockwise from the top, the first one again at the end. */
const corners = Array.from({ length: 7 }, (_, place): [number, number] => {
  const angle = (place * Math.PI) / 3
  return [middle + radius * Math.sin(angle), middle - radius * Math.cos(angle)]
})

/** A point of the outline at a share 0–1 of the way round. */
function pointAt(share: number): [number, number] {
  const side = Math.min(5, Math.floor(share * 6))
  const within = share * 6 - side
  const [from, to] = [corners[side]!, corners[side + 1]!]
  return [from[0] + (to[0] - from[0]) * within, from[1] + (to[1] - from[1]) * within]
}

/** The outline between two shares of the way round, by way of the corners between them. */
function outline(from: number, to: number): string {
  const between = corners.filter((_, place) => place / 6 > from && place / 6 < to)
  return [pointAt(from), ...between, pointAt(to)].map((point) => point.map((one) => one.toFixed(2)).join(',')).join(' ')
}

/** @param alleys how each alley stands, in an order that stays. */
export function PatrolRing({ alleys, size = 104 }: { alleys: readonly Patrolled[]; size?: number }) {
  const words = useWords()
  const all = alleys.length
  const visited = alleys.filter((one) => one === 'visited').length
  const gap = Math.min(0.006, 0.15 / Math.max(1, all))
  return (
    <svg
      className="patrolRing"
      viewBox="0 0 100 100"
      width={size}
      height={size}
      role="img"
      aria-label={words.say('coverage.ring', { n: visited, all })}
    >
      {alleys.map((state, place) => (
        <polyline key={String(place)} data-state={state} points={outline(place / all + gap, (place + 1) / all - gap)} />
      ))}
      <text x={middle} y={53} className="patrolRing-count">
        {visited}
      </text>
      <text x={middle} y={68} className="patrolRing-of">
        {words.say('coverage.of', { n: all })}
      </text>
    </svg>
  )
}
