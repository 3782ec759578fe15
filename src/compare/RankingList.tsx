/** The ranking: every unit as a bar, the best first; hovering lights the map, choosing puts units side by side. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { rankSentence, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { hover, useHand } from '../map/hand.store.ts'
import { mostCompared } from '../map/parameter.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { fullLength, picked } from './numbers.ts'
import { type Comparison, shadeOf, useShortNames } from './useCompare.tsx'

/** Walks by ↑ and ↓. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  rows[rows.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
}

export function RankingList({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const { indicator, ranking, mean, compared } = comparison
  const full = compared.length >= mostCompared
  const isRanked = ranking.some(({ rank }) => rank !== null)
  const meanWords = valueSentence(indicator, mean.mean, words)
  return (
    <section className="block ranking" aria-labelledby="ranking-title">
      <header className="block-head">
        <h2 id="ranking-title">{words.say('compare.ranking')}</h2>
        <span>{words.say(indicator.better === 'none' ? 'compare.mostFirst' : 'compare.bestFirst')}</span>
      </header>
      <p className="quiet" role="status">
        {words.say(full ? 'compare.full' : 'compare.pick', { most: mostCompared })}
      </p>
      <p className="ranking-heads" aria-hidden="true">
        <span>{words.say('indicatorFile.unit')}</span>
        <span>{words.say('compare.mean', { value: meanWords })}</span>
        <span>{isRanked && words.say('compare.rank')}</span>
      </p>
      <ol onKeyDown={walk}>
        {ranking.map((row) => (
          <RankingRow key={row.unit} row={row} comparison={comparison} full={full} />
        ))}
      </ol>
      <p className="quiet">{words.say('compare.rankNote', { n: mean.n })}</p>
    </section>
  )
}

function RankingRow({ row, comparison, full }: { row: FileRow; comparison: Comparison; full: boolean }) {
  const words = useWords()
  const look = useLook()
  const { with: keys = [] } = useView()
  const names = useShortNames()
  const { indicator, ranking, mean, compared } = comparison
  const isLit = useHand((hand) => hand.hovered?.key === row.unit)
  const letter = compared.find(({ key }) => key === row.unit)?.letter
  const length = fullLength(ranking, indicator)
  const shade = shadeOf(comparison, row.value)
  const value = valueSentence(indicator, row.value, words)
  const name = names.get(row.unit) ?? row.unit
  const pick = () => {
    const next = picked(keys, row.unit)
    look({ with: next.length > 0 ? next : undefined })
  }
  const told = [name, value, reasonSentence(row, words), rankSentence(row.rank, row.bodyType, words)]
  return (
    <li ref={useIntoView(isLit)}>
      <button
        type="button"
        className="ranking-row"
        data-lit={isLit}
        aria-pressed={letter !== undefined}
        aria-disabled={full && letter === undefined}
        aria-label={told.filter(Boolean).join(words.language === 'en' ? ', ' : '，')}
        onClick={pick}
        onFocus={() => hover(row.unit)}
        onBlur={() => hover(null)}
        onMouseEnter={() => hover(row.unit)}
        onMouseLeave={() => hover(null)}
      >
        <span className="ranking-name">
          {letter && <Disc letter={letter} />}
          {name}
        </span>
        <span className="ranking-bar">
          {shade && (
            <i
              style={{
                width: `${Math.min(100, ((row.value ?? 0) / length) * 100)}%`,
                background: shade.fill,
                borderColor: shade.outline ?? shade.fill,
              }}
            />
          )}
          {mean.mean !== null && <u style={{ left: `${Math.min(100, (mean.mean / length) * 100)}%` }} />}
        </span>
        <b data-unknown={row.value === null}>
          {row.value === null ? words.say('noData') : words.number(row.value, indicator.digits)}
        </b>
        <small>{row.rank && `${row.rank.place}/${row.rank.of}`}</small>
      </button>
    </li>
  )
}

/** Brings a row into sight when the map's pointer comes over its unit. */
function useIntoView(isLit: boolean) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const { hovered } = useHand.getState()
    const isFromMap = isLit && hovered && (hovered.x !== 0 || hovered.y !== 0)
    if (isFromMap) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isLit])
  return row
}
