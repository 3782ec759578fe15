/** The legend of the density map: how many lie in a hexagon of each colour, and how many such hexagons there are. */
import type { Theme } from '../map/palette.ts'
import { useWords } from '../words/words.tsx'
import { dateOf } from './densityCells.ts'
import { LegendBars } from './LegendBars.tsx'
import { type Density, densityShades } from './useDensity.tsx'

export function DensityLegend({ density, theme }: { density: Density; theme: Theme }) {
  const words = useWords()
  const { kind, cells, scale, days, radius, arrival } = density
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const shades = densityShades(scale, theme)
  const [from, to] = days.map(dateOf)
  const bars = shades.map((shade, place) => {
    const count = scale.counts[place] ?? 0
    const [least, greatest] = [place * scale.step + 1, (place + 1) * scale.step]
    const told = words.say('density.class', { from: least, to: greatest, n: count })
    return { shade, count, told, below: least === greatest ? String(least) : `${least}–${greatest}` }
  })
  return (
    <figure className="classLegend densityLegend">
      <figcaption>
        <b data-told>{words.say(`density.${kind}`)}</b> {words.say('density.caption', { radius })}
      </figcaption>
      <p data-told>
        {words.say('density.total', { n: words.number(total), cells: cells.length, from: from ?? '', to: to ?? '' })}
      </p>
      {total === 0 && arrival === 'here' && <p>{words.say('density.none')}</p>}
      <LegendBars bars={bars} />
    </figure>
  )
}
