/** What the two sides are: another day or another indicator, and the numbers of both in a table. */
import { IconCalendarOff } from '@tabler/icons-react'
import { useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { ClassLegend } from './ClassLegend.tsx'
import { OtherDayField } from './DayField.tsx'
import { MetricSelect } from './MetricSelect.tsx'
import { SidesTable } from './SidesTable.tsx'
import { type PaintedSides, useSides } from './useSides.tsx'

export function SidesControls() {
  const words = useWords()
  const look = useLook()
  const { metric2 } = useView()
  const sides = useSides()
  const { by, left, comparison } = sides
  const { indicator } = comparison
  const other = indicator.id === 'completionRate' ? 'resolutionRate' : 'completionRate'
  return (
    <div className="sidesControls">
      <nav className="segments" aria-label={words.say('sides.choose')}>
        <ViewLink step={{ metric2: undefined }} aria-current={by === 'day' ? 'true' : undefined}>
          {words.say('sides.days')}
        </ViewLink>
        <ViewLink step={{ metric2: metric2 ?? other }} aria-current={by === 'indicator' ? 'true' : undefined}>
          {words.say('sides.indicators')}
        </ViewLink>
      </nav>
      {by === 'day' ? (
        <OtherDayField label={words.say('sides.otherDay')} value={left.day} comparison={comparison} />
      ) : (
        <MetricSelect
          label={words.say('sides.otherIndicator')}
          value={sides.right.indicator.id}
          without={indicator.id}
          onChoose={(id) => look({ metric2: id })}
        />
      )}
      <SidesMissing sides={sides} />
      {by === 'indicator' && (
        <div className="compareLegend-panel">
          <ClassLegend {...sides.right} />
        </div>
      )}
      <SidesTable sides={sides} />
    </div>
  )
}

/** Where the numbers of the other day are not there, while those of the day looked at are. */
function SidesMissing({ sides: { left, comparison } }: { sides: PaintedSides }) {
  const words = useWords()
  if (comparison.arrival !== 'here' || left.arrival === 'here') return null
  const sentences = { coming: 'compare.coming', failed: 'sides.failed', onlyToday: 'sides.onlyToday' } as const
  return (
    <p className="sidesMissing" role="status">
      <IconCalendarOff size={18} aria-hidden="true" />
      {words.say(sentences[left.arrival], { day: left.day })}
    </p>
  )
}
