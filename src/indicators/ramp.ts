/** The ramps of choropleths (DESIGN_LANGUAGE §4): honey where more is good, slate where more is load, and what is written on each step. */
import type { Indicator } from './indicator.ts'

/** `#rrggbb`, from the least to the most. */
const honey = ['#FFF0C4', '#FAD67A', '#EDB038', '#C88415', '#905609', '#53300A'] as const
const slate = ['#E9F0EF', '#C0D5DA', '#8AB0BD', '#51879B', '#286078', '#103C52'] as const

/** For differences: less, the same, more. */
const diverging = ['#0B4F6C', '#3C87A0', '#9CC5CC', '#F4EEDF', '#E9BE6A', '#B9770E', '#6B3F07'] as const

/** The ink and the paper that are written on the ramps, in both themes. */
export const onRamp = { ink: '#231C12', paper: '#FFFDF8' } as const

/** How a class is painted. */
export interface Shade {
  fill: string
  /** The colour of the words on it. */
  words: string
  /** What stands around the words: the fill itself, or paper where ink alone would not be read on it. */
  halo: string
  /** A line around the lightest class. */
  outline?: string
}

/** Load (days, faults, opinions) is slate, everything else honey. */
export function isLoad({ better }: Pick<Indicator, 'better'>): boolean {
  return better === 'down'
}

/** The shades of so many classes, spread over the whole ramp; one class alone takes the middle. */
export function shadesOf(indicator: Pick<Indicator, 'better'>, count: number): Shade[] {
  return Array.from({ length: count }, (_, place) => {
    const step = count === 1 ? 2 : Math.round((place * (honey.length - 1)) / (count - 1))
    return isLoad(indicator) ? slateShade(step) : honeyShade(step)
  })
}

function honeyShade(step: number): Shade {
  const fill = honey[step]!
  const words = step < 4 ? onRamp.ink : onRamp.paper
  return { fill, words, halo: fill, ...(step === 0 && { outline: honey[3] }) }
}

/** The fourth slate bears neither ink nor paper alone: its ink stands on a halo of paper. */
function slateShade(step: number): Shade {
  const fill = slate[step]!
  const words = step < 4 ? onRamp.ink : onRamp.paper
  return { fill, words, halo: step === 3 ? onRamp.paper : fill, ...(step === 0 && { outline: slate[3] }) }
}

/** The seven shades of differences: the middle one is no change, the second bears its ink on a halo of paper. */
export const divergingShades: readonly Shade[] = diverging.map((fill, step) => {
  const words = step === 0 || step === 6 ? onRamp.paper : onRamp.ink
  return { fill, words, halo: step === 1 ? onRamp.paper : fill, ...(step === 3 && { outline: diverging[5] }) }
})
