/** The two days of the change, the numbers of both in a table, and what became of alleys and projects between them. */
import { IconCalendarOff } from '@tabler/icons-react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { ChangeLegend } from './ChangeFace.tsx'
import { ChangeList } from './ChangeList.tsx'
import { DayField, OtherDayField } from './DayField.tsx'
import { SidesTable } from './SidesTable.tsx'
import { useChange } from './useChange.tsx'
import './twoMaps.css'
import './change.css'

export function ChangeControls() {
  const words = useWords()
  const change = useChange()
  const { left, right, comparison, meanChange } = change.sides
  const other = left.day === comparison.day ? right.day : left.day
  const isHere = left.arrival === 'here' && right.arrival === 'here'
  const missing = [left, right].find(({ arrival }) => arrival === 'failed' || arrival === 'onlyToday')
  return (
    <div className="sidesControls changeControls">
      <div className="changeDays">
        <OtherDayField label={words.say('change.from')} value={other} comparison={comparison} />
        <DayField label={words.say('change.to')} comparison={comparison} />
      </div>
      <nav className="segments" aria-label={words.say('change.how')}>
        <ViewLink step={{ beside: undefined }} aria-current={meanChange === undefined ? 'true' : undefined}>
          {words.say('change.plain')}
        </ViewLink>
        <ViewLink step={{ beside: 'mean' }} aria-current={meanChange === undefined ? undefined : 'true'}>
          {words.say('change.beside')}
        </ViewLink>
      </nav>
      {missing && (
        <p className="sidesMissing" role="status">
          <IconCalendarOff size={18} aria-hidden="true" />
          {words.say(missing.arrival === 'failed' ? 'sides.failed' : 'change.onlyToday', { day: missing.day })}
          {missing.arrival === 'onlyToday' && (
            <ViewLink step={{ face: undefined, date: undefined, date2: undefined }} className="link">
              {words.say('face.map')}
            </ViewLink>
          )}
        </p>
      )}
      {isHere && (
        <div className="compareLegend-panel">
          <ChangeLegend change={change} />
        </div>
      )}
      {isHere && <SidesTable sides={change.sides} />}
      <ChangeList from={left.day} to={right.day} />
    </div>
  )
}
