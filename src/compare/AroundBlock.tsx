/** Against the neighbours: whether neighbouring units are alike, in a plain sentence, and the units that differ most from those around them. */
import { moranSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { hover } from '../map/hand.store.ts'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { inOrderOf } from './lastYear.ts'
import { differenceSentence } from './SideBySide.tsx'
import { type Comparison, useShortNames } from './useCompare.tsx'
import { usePick } from './useGuest.tsx'
import { useBeside, useMoran } from './useNeighbours.tsx'

/** So many units are told of; all stand in the table. */
const told = 3

export function AroundBlock({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const names = useShortNames()
  const pick = usePick()
  const { indicator, ranking, compared } = comparison
  const beside = useBeside(comparison)
  const moran = useMoran(comparison)
  const far = (unit: (typeof ranking)[number]) => {
    const difference = beside.get(unit.unit)?.difference ?? null
    return difference === null ? null : Math.abs(difference)
  }
  const most = inOrderOf(ranking, far, -1)
    .filter((row) => far(row) !== null)
    .slice(0, told)
  return (
    <section className="block around" aria-labelledby="around-title">
      <header className="block-head">
        <h2 id="around-title">{words.say('around.title')}</h2>
      </header>
      <p>{moranSentence(moran, words)}</p>
      {moran && (
        <p className="quiet">
          {words.say('around.how', {
            expected: moran.expected.toFixed(2).replace('-', '−'),
            permutations: moran.permutations,
          })}
        </p>
      )}
      {most.length > 0 && <p className="around-most">{words.say('around.most')}</p>}
      <ul>
        {most.map(({ unit, value }) => {
          const { mean = null, n = 0 } = beside.get(unit) ?? {}
          const letter = compared.find(({ key }) => key === unit)?.letter
          return (
            <li key={unit}>
              <button
                type="button"
                aria-pressed={letter !== undefined}
                onClick={() => pick(unit)}
                onFocus={() => hover(unit)}
                onBlur={() => hover(null)}
                onMouseEnter={() => hover(unit)}
                onMouseLeave={() => hover(null)}
              >
                <b>
                  {letter && <Disc letter={letter} />}
                  {names.get(unit) ?? unit}
                </b>
                <span>{valueSentence(indicator, value, words)}</span>
                <small>{words.say('around.mean', { value: valueSentence(indicator, mean, words), n })}</small>
                <small>{differenceSentence(indicator, value, mean, words)}</small>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
