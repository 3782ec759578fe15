/** What changed between two days, record by record: each row leads to its history; one kind or one unit can be picked out. */
import { useState } from 'react'
import type { Key } from '../changes/record.ts'
import type { Difference } from '../indicators/difference.ts'
import { ViewLink } from '../map/ViewLink.tsx'
import type { Speaker, WordKey } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import { byUnit, countsOf, type What } from './change.ts'
import { fetchDifferencesAgain, useDifferences } from './difference.store.ts'
import { useShortNames } from './useCompare.tsx'

const kinds: readonly What[] = ['stage', 'downgraded', 'restored', 'awarded', 'regraded', 'project']

/** How many rows are shown at first. */
const first = 30

export function ChangeList({ from, to }: { from: string; to: string }) {
  const words = useWords()
  const names = useShortNames()
  const { arrival, differences } = useDifferences(from, to)
  const [what, setWhat] = useState<What | null>(null)
  const [unit, setUnit] = useState<Key | null>(null)
  const [isWhole, setWhole] = useState(false)
  if (from === to) return <p className="quiet">{words.say('change.sameDay')}</p>
  if (arrival !== 'here') {
    const sentences = { coming: 'change.coming', failed: 'change.failed', onlyToday: 'change.onlyToday' } as const
    return (
      <p className="quiet" role="status">
        {words.say(sentences[arrival])}{' '}
        {arrival === 'failed' && (
          <button type="button" className="link" onClick={() => void fetchDifferencesAgain(from, to)}>
            {words.say('state.retry')}
          </button>
        )}
      </p>
    )
  }
  const inUnit = differences.filter((one) => unit === null || one.unit === unit)
  const counts = countsOf(inUnit)
  const listed = inUnit.filter((one) => what === null || one.what === what)
  return (
    <section className="changeList" aria-labelledby="change-list">
      <h2 id="change-list">{words.say('change.list')}</h2>
      {differences.length === 0 && <p className="quiet">{words.say('change.nothing')}</p>}
      {differences.length > 0 && (
        <fieldset className="changeKinds">
          <legend className="hidden">{words.say('change.list')}</legend>
          <button type="button" className="chip" aria-pressed={what === null} onClick={() => setWhat(null)}>
            {words.say('change.all', { n: inUnit.length })}
          </button>
          {kinds
            .filter((one) => counts.has(one) || one === what)
            .map((one) => (
              <button
                key={one}
                type="button"
                className="chip"
                aria-pressed={one === what}
                onClick={() => setWhat(one === what ? null : one)}
              >
                {words.say(`change.what.${one}`, { n: counts.get(one) ?? 0 })}
              </button>
            ))}
        </fieldset>
      )}
      {unit !== null && (
        <button type="button" className="link" onClick={() => setUnit(null)}>
          {words.say('change.showAll')}
        </button>
      )}
      <ul>
        {listed.slice(0, isWhole ? listed.length : first).map((one) => (
          <li key={`${one.key} ${one.what}`} data-what={one.what}>
            <ViewLink step={stepTo(one)} className="link">
              {words.name(one)}
            </ViewLink>
            <small>{names.get(one.unit)}</small>
            <span>{sentenceOf(one, words)}</span>
          </li>
        ))}
      </ul>
      {!isWhole && listed.length > first && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {words.say('change.further', { n: listed.length - first })}
        </button>
      )}
      {differences.length > 0 && <ByUnit differences={differences} onUnit={setUnit} />}
    </section>
  )
}

/** Of an alley and a project its history, of one that is gone that of its unit. */
function stepTo({ key, unit, after }: Difference) {
  return { key: after === null ? unit : key, page: 'history', tab: undefined }
}

/** 「未启动，变成施工中」 */
export function sentenceOf({ what, before, after }: Difference, words: Pick<Speaker, 'say'>): string {
  const room = { stage: 'stage', project: 'project' }[what as string] ?? 'grade'
  const said = (value: string | null) =>
    value === null ? words.say('change.noGrade') : words.say(`${room}.${value}` as WordKey)
  if (room !== 'grade' && before === null) return words.say('change.created', { after: said(after) })
  if (room !== 'grade' && after === null) return words.say('change.gone', { before: said(before) })
  return words.say('change.arrow', { before: said(before), after: said(after) })
}

function ByUnit({ differences, onUnit }: { differences: readonly Difference[]; onUnit: (unit: Key) => void }) {
  const words = useWords()
  const names = useShortNames()
  const columns = [
    ['stage', 'change.stages'],
    ['downgraded', 'change.down'],
    ['restored', 'change.up'],
    ['project', 'change.projects'],
  ] as const
  return (
    <details className="sidesTable">
      <summary>{words.say('change.units')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('change.unit')}</th>
            {columns.map(([what, word]) => (
              <th key={what} scope="col">
                {words.say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byUnit(differences).map(({ unit, counts }) => (
            <tr key={unit}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={words.say('change.showUnit', { name: names.get(unit) ?? unit })}
                  onClick={() => onUnit(unit)}
                >
                  {names.get(unit) ?? unit}
                </button>
              </th>
              {columns.map(([what]) => (
                <td key={what}>{counts.get(what) ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
