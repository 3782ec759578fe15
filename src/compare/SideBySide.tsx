/** The units side by side: their numbers against the mean of all units, with n and rank. */
import { IconX } from '@tabler/icons-react'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { countedSentence, rankSentence, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import type { Beside } from '../indicators/neighbours.ts'
import { choosing, useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { picked } from './numbers.ts'
import { type Comparison, useShortNames } from './useCompare.tsx'
import { amountSentence, type LastYear, lastYearSentence } from './useLastYear.tsx'
import { useBeside } from './useNeighbours.tsx'

/** How far a number lies from the mean, in words; empty where either is unknown. */
export function differenceSentence(
  indicator: Pick<CatalogueRow, 'measure' | 'digits'>,
  value: number | null,
  mean: number | null,
  words: Pick<Speaker, 'say' | 'number'>,
): string {
  if (value === null || mean === null) return ''
  const far = Math.round(Math.abs(value - mean) * 10 ** indicator.digits) / 10 ** indicator.digits
  if (far === 0) return words.say('compare.same')
  return words.say(value > mean ? 'compare.more' : 'compare.less', { value: amountSentence(indicator, far, words) })
}

export function SideBySide({ comparison, lastYear }: { comparison: Comparison; lastYear: LastYear }) {
  const words = useWords()
  const look = useLook()
  const names = useShortNames()
  const { with: keys = [] } = useView()
  const { indicator, ranking, mean, compared } = comparison
  const beside = useBeside(comparison)
  if (compared.length === 0) return null
  return (
    <section className="block sideBySide" aria-labelledby="side-title">
      <header className="block-head">
        <h2 id="side-title">{words.say('compare.side')}</h2>
        <ViewLink step={{ with: undefined }}>{words.say('compare.clear')}</ViewLink>
      </header>
      <ul>
        {compared.map(({ key, letter }) => {
          const name = names.get(key) ?? key
          const row = ranking.find(({ unit }) => unit === key)
          const difference = differenceSentence(indicator, row?.value ?? null, mean.mean, words)
          const rest = [
            difference && `${words.say('compare.diff')}${words.language === 'en' ? ': ' : ''}${difference}`,
            row && reasonSentence(row, words),
            row && countedSentence(indicator, row.n, words),
            row && rankSentence(row.rank, row.bodyType, words),
            row && lastYear.arrival === 'here' && lastYearSentence(indicator, lastYear.changes.get(key), words),
            row && aroundSentence(indicator, row.value, beside.get(key), words),
          ]
          const left = picked(keys, key)
          return (
            <li key={key}>
              <Disc letter={letter} />
              <ViewLink step={choosing(key)} aria-label={words.say('compare.seeUnit', { name })}>
                {name}
              </ViewLink>
              <b>{valueSentence(indicator, row?.value ?? null, words)}</b>
              <button
                type="button"
                className="tool tool-icon"
                aria-label={words.say('compare.drop', { name })}
                onClick={() => look({ with: left.length > 0 ? left : undefined })}
              >
                <IconX size={16} aria-hidden="true" />
              </button>
              <small>{rest.filter(Boolean).join(' · ')}</small>
            </li>
          )
        })}
      </ul>
      <p className="quiet">{words.say('compare.mean', { value: valueSentence(indicator, mean.mean, words) })}</p>
    </section>
  )
}

/** How a unit stands beside its neighbours: their mean, of how many, and how far it lies from it. */
function aroundSentence(
  indicator: CatalogueRow,
  value: number | null,
  beside: Beside | undefined,
  words: Pick<Speaker, 'say' | 'number' | 'language'>,
): string {
  if (!beside || beside.mean === null) return words.say('around.none')
  const mean = words.say('around.mean', { value: valueSentence(indicator, beside.mean, words), n: beside.n })
  const difference = differenceSentence(indicator, value, beside.mean, words)
  return difference ? `${mean}${words.language === 'en' ? ', ' : '，'}${difference}` : mean
}
