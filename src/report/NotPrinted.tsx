/** Where there is nothing to print yet: what is known of the reason, and what one can do. */
import { useDataset } from '../changes/dataset.store.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { PrintedArrival } from './printed.store.ts'

export function NotPrinted({ arrival, again }: { arrival: PrintedArrival; again: () => void }) {
  const words = useWords()
  const asOf = useDataset(({ index }) => index?.asOf ?? '')
  if (arrival === 'coming' || arrival === 'here') {
    return (
      <p className="notPrinted" role="status">
        {words.say('report.coming')}
      </p>
    )
  }
  if (arrival === 'noUnit') return <NoUnit />
  if (arrival === 'failed') {
    return (
      <div className="notPrinted" role="alert">
        <h1>{words.say('report.failed')}</h1>
        <p>{words.say('report.failedHelp')}</p>
        <button type="button" className="button button-honey" onClick={again}>
          {words.say('state.retry')}
        </button>
      </div>
    )
  }
  const isToCome = arrival === 'noDay'
  return (
    <div className="notPrinted" role="alert">
      <h1>{words.say(isToCome ? 'report.noDay' : 'compare.onlyToday')}</h1>
      <p>{words.say(isToCome ? 'report.noDayHelp' : 'compare.onlyTodayHelp', { day: asOf })}</p>
      <ViewLink step={{ date: undefined }} className="button button-honey">
        {words.say('compare.backToday', { day: asOf })}
      </ViewLink>
    </div>
  )
}

/** A link to a report of no unit, or of one that is not there. */
export function NoUnit() {
  const words = useWords()
  return (
    <div className="notPrinted" role="alert">
      <h1>{words.say('report.noUnit')}</h1>
      <p>{words.say('report.noUnitHelp')}</p>
      <ViewLink step={{ page: undefined, key: undefined }} className="button button-honey">
        {words.say('state.goHome')}
      </ViewLink>
    </div>
  )
}
