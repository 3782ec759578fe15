/** The ranking: every unit as a bar, the best first; hovering lights the map, choosing puts units side by side. */
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { rankSentence, reasonSentence, valueSentence } from '../indicators/indicatorWords.ts'
import { hover, useHand } from '../map/hand.store.ts'
import { mostCompared } from '../map/parameter.ts'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { goodness, inOrderOf, type SinceLastYear } from './lastYear.ts'
import { fullLength } from './numbers.ts'
import { type Comparison, shadeOf, useShortNames } from './useCompare.tsx'
import { usePick } from './useGuest.tsx'
import { type LastYear, lastYearSentence, signed } from './useLastYear.tsx'

/** Walks by ↑ and ↓. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  rows[rows.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
}

export function RankingList({ comparison, lastYear }: { comparison: Comparison; lastYear: LastYear }) {
  const words = useWords()
  const names = useShortNames()
  const pick = usePick()
  const { sort } = useView()
  const { indicator, ranking, mean, compared } = comparison
  const full = compared.length >= mostCompared
  const isRanked = ranking.some(({ rank }) => rank !== null)
  const order = orderNamed(lastYear.arrival === 'here' ? sort : undefined)
  const rows = order === undefined ? ranking : inOrderOf(ranking, changeIn(lastYear), order === 'change' ? 1 : -1)
  const meanWords = valueSentence(indicator, mean.mean, words)
  return (
    <section className="block ranking" aria-labelledby="ranking-title">
      <header className="block-head">
        <h2 id="ranking-title">{words.say('compare.ranking')}</h2>
        <span>
          {words.say(order ? orders[order] : indicator.better === 'none' ? 'compare.mostFirst' : 'compare.bestFirst')}
        </span>
      </header>
      {(lastYear.arrival === 'here' || lastYear.arrival === 'coming') && (
        <nav className="segments ranking-order" aria-label={words.say('order.title')}>
          {([undefined, 'change', '-change'] as const).map((one) => (
            <ViewLink key={one ?? 'value'} step={{ sort: one }} aria-current={one === order ? 'true' : undefined}>
              {words.say(one ? orders[one] : 'order.value')}
            </ViewLink>
          ))}
        </nav>
      )}
      <p className="quiet" role="status">
        {words.say(full ? 'compare.full' : 'compare.pick', { most: mostCompared })}
      </p>
      <p className="ranking-heads" aria-hidden="true">
        <span>{words.say('indicatorFile.unit')}</span>
        <span>{words.say('compare.mean', { value: meanWords })}</span>
        <span>{words.say('lastYear.title')}</span>
        <span>{isRanked && words.say('compare.rank')}</span>
      </p>
      <ol onKeyDown={walk}>
        {rows.map((row) => (
          <RankingRow
            key={row.unit}
            row={row}
            name={names.get(row.unit) ?? row.unit}
            comparison={comparison}
            lastYear={lastYear}
            full={full}
            pick={pick}
          />
        ))}
      </ol>
      <p className="quiet">{lastYearNote(lastYear, words)}</p>
      <p className="quiet">{words.say('compare.rankNote', { n: mean.n })}</p>
    </section>
  )
}

/** The orders by what has changed since last year, as the link names them; the same in the table. */
const orders = { change: 'order.fell', '-change': 'order.rose' } as const

function orderNamed(sort: string | undefined): keyof typeof orders | undefined {
  return sort === 'change' || sort === '-change' ? sort : undefined
}

const changeIn =
  ({ changes }: LastYear) =>
  ({ unit }: FileRow) =>
    changes.get(unit)?.change ?? null

/** What stands in the column of changes, or why it is empty. */
function lastYearNote({ arrival, day }: LastYear, words: Pick<Speaker, 'say'>): string {
  if (arrival === 'here') return words.say('lastYear.note', { day })
  return arrival === 'coming' ? '' : words.say(arrival === 'failed' ? 'lastYear.failed' : 'lastYear.onlyLive')
}

interface Row {
  row: FileRow
  name: string
  comparison: Comparison
  lastYear: LastYear
  full: boolean
  pick: (key: string) => void
}

/** Drawn anew only when what is compared has changed, and not with every step of the link. */
const RankingRow = memo(function RankingRow({ row, name, comparison, lastYear, full, pick }: Row) {
  const words = useWords()
  const { indicator, ranking, mean, compared } = comparison
  const isLit = useHand((hand) => hand.hovered?.key === row.unit)
  const letter = compared.find(({ key }) => key === row.unit)?.letter
  const length = fullLength(ranking, indicator)
  const shade = shadeOf(comparison, row.value)
  const value = valueSentence(indicator, row.value, words)
  const since = lastYear.changes.get(row.unit)
  const isKnown = lastYear.arrival === 'here'
  const told = [
    name,
    value,
    reasonSentence(row, words),
    isKnown && lastYearSentence(indicator, since, words),
    rankSentence(row.rank, row.bodyType, words),
  ]
  return (
    <li ref={useIntoView(isLit)}>
      <button
        type="button"
        className="ranking-row"
        data-lit={isLit}
        aria-pressed={letter !== undefined}
        aria-disabled={full && letter === undefined}
        aria-label={told.filter(Boolean).join(words.language === 'en' ? ', ' : '，')}
        onClick={() => pick(row.unit)}
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
        <Since since={since} comparison={comparison} />
        <small>{row.rank && `${row.rank.place}/${row.rank.of}`}</small>
      </button>
    </li>
  )
})

/** The change since last year, for the better or the worse where the indicator says which is which. */
function Since({ since, comparison: { indicator } }: { since: SinceLastYear | undefined; comparison: Comparison }) {
  const words = useWords()
  if (since?.change === undefined || since.change === null) return <small>–</small>
  const good = goodness(indicator, since.change)
  return (
    <small className="ranking-since" data-good={good === 0 ? undefined : good > 0}>
      {signed(since.change, indicator.digits, words)}
    </small>
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
