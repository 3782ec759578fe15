/** What lies on the density map: opinions or failed items, hexagons of which size, the days counted, and the densest places in a table. */

import { useComputedColorScheme } from '@mantine/core'
import { ViewLink } from '../map/ViewLink.tsx'
import { radii } from '../map/view.ts'
import { useWords } from '../words/words.tsx'
import { DensityDays } from './DensityDays.tsx'
import { DensityLegend } from './DensityLegend.tsx'
import { DensityTable } from './DensityTable.tsx'
import { densityKinds } from './densityKinds.ts'
import { useDensity } from './useDensity.tsx'

export function DensityControls() {
  const words = useWords()
  const density = useDensity()
  const { kind, radius, arrival } = density
  return (
    <div className="densityControls">
      <nav className="segments" aria-label={words.say('density.choose')}>
        {densityKinds.map((one) => (
          <ViewLink
            key={one}
            step={{ metric2: one === 'opinion' ? undefined : one }}
            aria-current={one === kind ? 'true' : undefined}
          >
            {words.say(`density.${one}`)}
          </ViewLink>
        ))}
      </nav>
      <nav className="segments" aria-label={words.say('density.radius')}>
        {radii.map((one) => (
          <ViewLink
            key={one}
            step={{ radius: one === '500' ? undefined : one }}
            aria-current={Number(one) === radius ? 'true' : undefined}
          >
            {words.say('density.metres', { n: words.number(Number(one)) })}
          </ViewLink>
        ))}
      </nav>
      <DensityDays density={density} />
      {arrival === 'failed' && (
        <p className="sidesMissing" role="status">
          {words.say('density.failed')}
        </p>
      )}
      <div className="compareLegend-panel">
        <DensityLegend density={density} theme={useComputedColorScheme('light')} />
      </div>
      <DensityTable density={density} />
    </div>
  )
}
