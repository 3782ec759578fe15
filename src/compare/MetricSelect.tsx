/** Choosing one more indicator, by groups, in a small field. */
import { catalogue, type IndicatorId } from '../indicators/catalogue.ts'
import { indicatorName } from '../indicators/indicatorWords.ts'
import { useWords } from '../words/words.tsx'
import { groupNames, groups } from './numbers.ts'

/** @param without the indicator that is chosen already and makes no sense twice. */
export function MetricSelect(props: {
  label: string
  value: IndicatorId
  without: IndicatorId
  onChoose(id: IndicatorId): void
}) {
  const words = useWords()
  const { label, value, without, onChoose } = props
  const choose = (chosen: string) => {
    const found = catalogue.find(({ id }) => id === chosen)
    if (found) onChoose(found.id)
  }
  return (
    <label className="metricSelect">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {groupNames.map((group) => (
          <optgroup key={group} label={words.say(`compare.group.${group}`)}>
            {groups[group]
              .filter((id) => id !== without)
              .map((id) => (
                <option key={id} value={id}>
                  {indicatorName(id, words)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
