/** Choosing the indicator: the one in use with all that belongs to it, and the fifteen by groups behind a button. */
import { IconSelector } from '@tabler/icons-react'
import { useState } from 'react'
import { type CatalogueRow, catalogue } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import { indicatorFormula, indicatorMeasure, indicatorName, reasonSentence } from '../indicators/indicatorWords.ts'
import type { Period } from '../indicators/period.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { groupNames, groups, numbersFor } from './numbers.ts'

export function MetricPicker({ indicator, rows }: { indicator: CatalogueRow; rows: readonly FileRow[] }) {
  const words = useWords()
  const look = useLook()
  const { classes } = useView()
  const [open, setOpen] = useState(false)
  const choose = (id: string) => {
    setOpen(false)
    const own = classes === 'manual' ? { classes: undefined, breaks: undefined } : {}
    look({ metric: id === catalogue[0].id ? undefined : id, ...own })
  }
  return (
    <div className="metric">
      <button type="button" className="metric-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <small>{words.say('compare.metric')}</small>
        <b>{indicatorName(indicator.id, words)}</b>
        <span>{indicatorMeasure(indicator, words)}</span>
        <IconSelector size={18} aria-hidden="true" />
      </button>
      {open ? (
        <div className="metric-list">
          {groupNames.map((group) => (
            <fieldset key={group}>
              <legend>{words.say(`compare.group.${group}`)}</legend>
              {catalogue
                .filter(({ id }) => (groups[group] as readonly string[]).includes(id))
                .map((one) => (
                  <MetricChoice
                    key={one.id}
                    indicator={one}
                    rows={numbersFor(rows, one.id)}
                    chosen={one.id === indicator.id}
                    onChoose={() => choose(one.id)}
                  />
                ))}
            </fieldset>
          ))}
        </div>
      ) : (
        <MetricFacts indicator={indicator} rows={numbersFor(rows, indicator.id)} />
      )}
    </div>
  )
}

function MetricChoice(props: { indicator: CatalogueRow; rows: readonly FileRow[]; chosen: boolean; onChoose(): void }) {
  const words = useWords()
  const { indicator, rows, chosen, onChoose } = props
  return (
    <button type="button" className="metric-choice" aria-pressed={chosen} onClick={onChoose}>
      <b>{indicatorName(indicator.id, words)}</b>
      <small>{indicatorFormula(indicator.id, words)}</small>
      <small>
        {[periodSentence(rows, words), words.say(`better.${indicator.better}`)].filter(Boolean).join(' · ')}
      </small>
      <small>{knownSentence(rows, words)}</small>
    </button>
  )
}

function MetricFacts({ indicator, rows }: { indicator: CatalogueRow; rows: readonly FileRow[] }) {
  const words = useWords()
  const beside = catalogue.find((one) => 'beside' in indicator && one.id === indicator.beside)
  return (
    <>
      <dl className="metric-facts">
        <dt>{words.say('compare.formula')}</dt>
        <dd>{indicatorFormula(indicator.id, words)}</dd>
        {rows.length > 0 && (
          <>
            <dt>{words.say('compare.period')}</dt>
            <dd>{periodSentence(rows, words)}</dd>
            <dt>{words.say('compare.n')}</dt>
            <dd>{knownSentence(rows, words)}</dd>
          </>
        )}
        <dt>{words.say('compare.direction')}</dt>
        <dd>{words.say(`better.${indicator.better}`)}</dd>
      </dl>
      {beside && <p className="quiet">{words.say('compare.beside', { other: indicatorName(beside.id, words) })}</p>}
    </>
  )
}

/** The days counted, the same for all units; empty while there are no numbers. */
function periodSentence(rows: readonly { period: Period }[], words: Pick<Speaker, 'say'>): string {
  const [first] = rows
  if (!first) return ''
  const { from, to } = first.period
  return from === to ? words.say('compare.onDay', { day: to }) : words.say('compare.periodDays', { from, to })
}

/** How many units have a number and how much was counted in all; where none has, why. */
function knownSentence(rows: readonly FileRow[], words: Pick<Speaker, 'say' | 'number'>): string {
  const [first] = rows
  if (!first) return ''
  const n = rows.filter(({ value }) => value !== null).length
  if (n === 0) return words.say('compare.noneKnown', { reason: reasonSentence(first, words) })
  const indicator = catalogue.find(({ id }) => id === first.indicator)
  const all = rows.reduce((sum, row) => sum + row.n, 0)
  const counted = indicator ? words.say(`counted.${indicator.counted}`, { n: all }) : ''
  return [words.say('compare.known', { n }), counted].filter(Boolean).join(' · ')
}
