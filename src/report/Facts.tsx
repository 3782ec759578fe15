/** The five figures that stand first in a unit's report, each with the mean of the units and its rank. */
import type { Key } from '../changes/record.ts'
import { catalogue, type IndicatorId } from '../indicators/catalogue.ts'
import { indicatorName, valueSentence } from '../indicators/indicatorWords.ts'
import { useWords } from '../words/words.tsx'
import type { Printed } from './printed.ts'
import { meanSentence, numberOf, rankOf } from './reading.ts'

const first: readonly IndicatorId[] = [
  'completionRate',
  'nonCompliantRate',
  'avgInspectionScore',
  'responseRate',
  'plannerVisitFreq',
]

export function Facts({ printed, unit }: { printed: Printed; unit: Key }) {
  const words = useWords()
  const rows = catalogue.filter(({ id }) => first.includes(id))
  return (
    <dl className="reportFacts">
      {rows.map((indicator) => {
        const row = numberOf(printed.rows, unit, indicator.id)
        return (
          <div key={indicator.id}>
            <dt>{indicatorName(indicator.id, words)}</dt>
            <dd>{valueSentence(indicator, row?.value ?? null, words)}</dd>
            <dd>
              {words.say('report.district', { value: meanSentence(printed.rows, indicator, words) })}
              {row?.rank ? ` · ${rankOf(row, words)}` : ''}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
