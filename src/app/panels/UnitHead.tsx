/** The head of a unit's panel: its name, size and alleys, and how much honey is in the cell. */
import type { Alley } from '../../alleys/alley.ts'
import { completionOf } from '../../alleys/stage.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { HoneyCell } from '../../units/HoneyCell.tsx'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'
import { PanelTop } from './PanelTop.tsx'

export function UnitHead({ unit, alleys }: { unit: Unit; alleys: readonly Alley[] }) {
  const words = useWords()
  const { share } = completionOf(alleys.map(({ properties }) => properties.stage))
  const metres = alleys.reduce((sum, { properties }) => sum + properties.lengthM, 0)
  const { areaKm2, population, no } = unit.properties
  const facts = [
    words.say('unit.alleys', { n: alleys.length }),
    words.say('unit.km', { n: words.number(metres / 1000, 1) }),
    areaKm2 === null ? words.say('unit.areaUnknown') : words.say('unit.area', { n: words.number(areaKm2, 2) }),
    population === null
      ? words.say('unit.populationUnknown')
      : words.say('unit.population', { n: words.number(population) }),
  ]
  return (
    <section className="head">
      <PanelTop trail={[]} code={words.say('unit.code', { no })} />
      <div className="head-row">
        <div>
          <h1>{words.name(unit.properties)}</h1>
          <p className="facts">{facts.slice(0, 2).join(' · ')}</p>
          <p className="facts">{facts.slice(2).join(' · ')}</p>
          <ViewLink step={{ key: unit.id, page: 'report', tab: undefined, show: undefined }} className="link">
            {words.say('unit.report')}
          </ViewLink>
        </div>
        <div className="head-share">
          <p>
            <b>{share === null ? words.say('noData') : Math.round(share * 100)}</b>
            {share !== null && <span>%</span>}
            <small>{words.say('unit.done')}</small>
          </p>
          <HoneyCell share={share} size={52} />
        </div>
      </div>
    </section>
  )
}
