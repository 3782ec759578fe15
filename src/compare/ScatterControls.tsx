/** What the scatter lays across, and what gives the circles their size; what stands upwards is the page's own indicator. */
import './faces.css'
import { catalogue } from '../indicators/catalogue.ts'
import { indicatorName } from '../indicators/indicatorWords.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { MetricSelect } from './MetricSelect.tsx'
import { indicatorNamed } from './numbers.ts'
import { acrossNamed, sizeNamed } from './points.ts'

export function ScatterControls() {
  const words = useWords()
  const look = useLook()
  const { metric, metric2, metric3 } = useView()
  const upwards = indicatorNamed(metric)
  return (
    <div className="scatterControls">
      <MetricSelect
        label={words.say('scatter.across')}
        value={acrossNamed(metric2, upwards).id}
        without={upwards.id}
        onChoose={(id) => look({ metric2: id })}
      />
      <label className="metricSelect">
        {words.say('scatter.size')}
        <select
          value={sizeNamed(metric3)?.id ?? ''}
          onChange={({ currentTarget: { value } }) => look({ metric3: value || undefined })}
        >
          <option value="">{words.say('scatter.sameSize')}</option>
          {catalogue.map(({ id }) => (
            <option key={id} value={id}>
              {indicatorName(id, words)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
