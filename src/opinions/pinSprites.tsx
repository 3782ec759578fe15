/** Pins for the map: a teardrop with the sign of the topic, in ink while open, hollow when dealt with, in honey when chosen. */
import type { Palette } from '../map/palette.ts'
import type { Sprite } from '../map/sprite.tsx'
import { topicSigns, topics } from './topicSigns.tsx'

const width = 30
const height = 38

/** All pins of a palette by the names the layer uses. */
export function pinSprites({ ink, paper, honey }: Palette): Record<string, Sprite> {
  const looks = [
    ['', ink, paper, paper],
    ['-done', paper, ink, ink],
    ['-chosen', honey, '#231C12', paper],
  ] as const
  return Object.fromEntries(
    topics.flatMap((topic) => {
      const Sign = topicSigns[topic]
      return looks.map(([look, fill, sign, rim]) => {
        const element = (
          <svg key={look} aria-hidden="true" width={width} height={height} viewBox="0 0 30 38">
            <path
              d="M15 36.4C10.6 29.6 2.2 23.6 2.2 14.6a12.8 12.8 0 0 1 25.6 0c0 9-8.4 15-12.8 21.8z"
              fill={fill}
              stroke={rim}
              strokeWidth="1.8"
            />
            <Sign x={7} y={6.5} width={16} height={16} stroke={2} color={sign} />
          </svg>
        )
        return [`opinion-${topic}${look}`, { element, width, height }]
      })
    }),
  )
}
