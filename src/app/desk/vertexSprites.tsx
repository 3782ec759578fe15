/** The vertices of an edited line as pictures for the map: squares to drag, the one in hand in honey, and round ones with a plus where one can be put in. */
import type { Palette } from '../../map/palette.ts'
import type { Sprite } from '../../map/sprite.tsx'

function square(size: number, fill: string, rim: string): Sprite {
  const element = (
    <svg aria-hidden="true" width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
      <rect
        x="1.2"
        y="1.2"
        width={size - 2.4}
        height={size - 2.4}
        rx="3.5"
        fill={fill}
        stroke={rim}
        strokeWidth="2.2"
      />
    </svg>
  )
  return { element, width: size, height: size }
}

/** Sprites by the names `desk.layer.ts` uses. */
export function vertexSprites({ casing, ink, honey }: Palette): Record<string, Sprite> {
  const middle = (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
      <circle cx="7" cy="7" r="5.8" fill={casing} stroke={ink} strokeWidth="1.3" />
      <path d="M7 4.2v5.6M4.2 7h5.6" stroke={ink} strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  )
  return {
    'desk-vertex': square(17, casing, ink),
    'desk-chosen': square(22, honey, ink),
    'desk-middle': { element: middle, width: 14, height: 14 },
  }
}
