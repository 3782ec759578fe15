/** What eyes can tell apart: contrast of two colours, and the distance of two colours in normal and in colour-blind sight. */

/** Red, green and blue as light, 0–1 each. */
type Light = [number, number, number]

export const sights = ['normal', 'protan', 'deutan', 'tritan'] as const
export type Sight = (typeof sights)[number]

/** Machado, Oliveira and Fernandes 2009, severity 1: rows give the red, green and blue that are seen. */
const seen: Record<Sight, [Light, Light, Light]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The light of a colour `#RRGGBB` (sRGB transfer function). */
function lightOf(colour: string): Light {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function weigh([a, b, c]: Light, [x, y, z]: Light): number {
  return a * x + b * y + c * z
}

/** Contrast ratio of two colours `#RRGGBB`, 1–21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, bright] = [one, other]
    .map((colour) => weigh(lightOf(colour), [0.2126, 0.7152, 0.0722]))
    .sort((a, b) => a - b)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** A colour in OKLab as this sight sees it. */
function oklab(colour: string, sight: Sight): Light {
  const light = lightOf(colour)
  const [red, green, blue] = seen[sight].map((row) => Math.min(1, Math.max(0, weigh(row, light)))) as Light
  const cones: Light = [
    Math.cbrt(weigh([0.4122214708, 0.5363325363, 0.0514459929], [red, green, blue])),
    Math.cbrt(weigh([0.2119034982, 0.6806995451, 0.1073969566], [red, green, blue])),
    Math.cbrt(weigh([0.0883024619, 0.2817188376, 0.6299787005], [red, green, blue])),
  ]
  return [
    weigh([0.2104542553, 0.793617785, -0.0040720468], cones),
    weigh([1.9779984951, -2.428592205, 0.4505937099], cones),
    weigh([0.0259040371, 0.7827717662, -0.808675766], cones),
  ]
}

/** How far two colours `#RRGGBB` lie apart in this sight: OKLab ΔE × 100, from 8 on they are told apart. */
export function distance(one: string, other: string, sight: Sight): number {
  const [from, to] = [oklab(one, sight), oklab(other, sight)]
  return 100 * Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2])
}

/** How light a colour `#RRGGBB` is in this sight: OKLab L × 100, 0 black to 100 white. */
export function lightness(colour: string, sight: Sight): number {
  return 100 * oklab(colour, sight)[0]
}
