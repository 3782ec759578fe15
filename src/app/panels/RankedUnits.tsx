/** The units by share of alleys completed, as bars: what the 3-D hive shows, without anything hidden behind anything. */
import type { Alley } from '../../alleys/alley.ts'
import { completionOf } from '../../alleys/stage.ts'
import { useRecords } from '../../changes/dataset.store.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import { honeyClass, honeyRamp } from '../../units/honeyRamp.ts'
import type { Unit } from '../../units/unit.ts'
import { useWords } from '../../words/words.tsx'

export function RankedUnits() {
  const words = useWords()
  const units = useRecords<Unit>('unit')
  const alleys = useRecords<Alley>('alley')
  const rows = units
    .map((unit) => ({
      unit,
      ...completionOf(
        alleys.filter(({ properties }) => properties.unit === unit.id).map(({ properties }) => properties.stage),
      ),
    }))
    .sort((one, other) => (other.share ?? -1) - (one.share ?? -1))
  return (
    <section className="block">
      <header className="block-head">
        <h1>{words.say('map.hive')}</h1>
        <ViewLink step={{ hive: undefined, camera: undefined }} className="link">
          {words.say('map.hiveOff')}
        </ViewLink>
      </header>
      <ol className="ranked">
        {rows.map(({ unit, done, planned, share }, place) => (
          <li key={unit.id}>
            <ViewLink step={{ ...choosing(unit.id), hive: undefined, camera: undefined }}>
              <small>{place + 1}</small>
              <span>
                {words.name({
                  name: unit.properties.shortName,
                  nameHant: unit.properties.shortNameHant,
                  nameEn: unit.properties.shortNameEn,
                })}
              </span>
              <i aria-hidden="true">
                <i style={{ width: `${(share ?? 0) * 100}%`, background: honeyRamp[honeyClass(share ?? 0)] }} />
              </i>
              <b>{words.percent(share)}</b>
              <small>
                {done} / {planned}
              </small>
            </ViewLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
