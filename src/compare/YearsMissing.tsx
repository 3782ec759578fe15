/** Where the years are not there: that they come, that they have to be asked of a server, or that they did not come. */
import { useWords } from '../words/words.tsx'
import type { NumbersArrival } from './asked.store.ts'
import { fetchSeriesAgain } from './series.store.ts'
import type { Comparison } from './useCompare.tsx'
import { yearEnds } from './years.ts'

export function YearsMissing({ arrival, comparison }: { arrival: NumbersArrival; comparison: Comparison }) {
  const words = useWords()
  const { indicator, asOf } = comparison
  if (arrival === 'coming') {
    return (
      <p className="yearsMissing" role="status">
        {words.say('compare.coming')}
      </p>
    )
  }
  const isLost = arrival === 'failed'
  return (
    <div className="yearsMissing" role="status">
      <h3>{words.say(isLost ? 'years.failed' : 'years.onlyLive')}</h3>
      <p>{words.say(isLost ? 'years.failedHelp' : 'years.onlyLiveHelp', { day: asOf })}</p>
      {isLost && (
        <button
          type="button"
          className="button button-honey"
          onClick={() => void fetchSeriesAgain(indicator.id, yearEnds(asOf))}
        >
          {words.say('state.retry')}
        </button>
      )}
    </div>
  )
}
