/** The units side by side: their numbers against the mean of all units, with n and rank. */
import { IconX } from '@tabler/icons-react'
import type { CatalogueRow } from '../indicators/catalogue.ts'
import { countedSentence, rankSentence, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { choosing, useLook, useView, ViewLink } from '../map/ViewLink.tsx'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { picked } from './numbers.ts'
import { type Comparison, useShortNames } from './useCompare.tsx'

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
  const number = words.number(far, indicator.digits)
  const amount =
    indicator.measure === 'percent'
      ? words.say('compare.points', { value: number })
      : valueSentence(indicator, far, words)
  return words.say(value > mean ? 'compare.more' : 'compare.less', { value: amount })
}

export function SideBySide({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const look = useLook()
  const names = useShortNames()
  const { with: keys = [] } = useView()
  const { indicator, ranking, mean, compared } = comparison
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
