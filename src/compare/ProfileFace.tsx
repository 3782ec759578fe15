/** Profiles: every indicator as a strip of the whole district, with the units side by side marked on it and their numbers beside it. */
import './faces.css'
import { useMemo } from 'react'
import { type CatalogueRow, catalogue } from '../indicators/catalogue.ts'
import type { FileRow } from '../indicators/indicatorFile.ts'
import {
  countedSentence,
  indicatorMeasure,
  indicatorName,
  rankSentence,
  reasonSentence,
} from '../indicators/indicatorWords.ts'
import { useHand } from '../map/hand.store.ts'
import { mostCompared } from '../map/parameter.ts'
import { choosing, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { Disc } from './Disc.tsx'
import { FaceNote } from './FaceNote.tsx'
import { groupNames, groups, numbersFor } from './numbers.ts'
import { spreadOf } from './spread.ts'
import { type Comparison, useCompare, useShortNames } from './useCompare.tsx'

export function ProfileFace() {
  const words = useWords()
  const names = useShortNames()
  const comparison = useCompare()
  const { compared, day } = comparison
  return (
    <section className="face" aria-labelledby="face-title">
      <header className="face-head">
        <h2 id="face-title">{words.say('profile.title')}</h2>
        <p className="quiet">{words.say('profile.help')}</p>
        {compared.length === 0 && <p role="status">{words.say('profile.pick', { most: mostCompared })}</p>}
      </header>
      <div className="profile">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('profile.indicator')}</th>
              <th scope="col">
                {words.say('profile.spread')} <small>{words.say('profile.axis')}</small>
              </th>
              {compared.map(({ key, letter }) => (
                <th key={key} scope="col" className="numeric">
                  <ViewLink step={choosing(key)}>
                    <Disc letter={letter} /> {names.get(key) ?? key}
                  </ViewLink>
                </th>
              ))}
            </tr>
          </thead>
          {groupNames.map((group) => (
            <tbody key={group}>
              <tr>
                <th className="profile-group" colSpan={2 + compared.length} scope="rowgroup">
                  {words.say(`compare.group.${group}`)}
                </th>
              </tr>
              {catalogue
                .filter(({ id }) => (groups[group] as readonly string[]).includes(id))
                .map((indicator) => (
                  <ProfileRow key={indicator.id} indicator={indicator} comparison={comparison} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <FaceNote day={day} />
    </section>
  )
}

function ProfileRow({ indicator, comparison }: { indicator: CatalogueRow; comparison: Comparison }) {
  const words = useWords()
  const { compared } = comparison
  const rows = useMemo(() => numbersFor(comparison.rows, indicator.id), [comparison.rows, indicator])
  const by = (key: string) => rows.find(({ unit }) => unit === key)
  return (
    <tr>
      <th scope="row">
        <ViewLink step={{ metric: indicator.id === catalogue[0].id ? undefined : indicator.id }}>
          {indicatorName(indicator.id, words)}
        </ViewLink>
        <small>
          {indicatorMeasure(indicator, words)} · {words.say(`better.${indicator.better}`)}
        </small>
      </th>
      <td>
        <Strip indicator={indicator} rows={rows} compared={compared} />
      </td>
      {compared.map(({ key }) => (
        <ProfileNumber key={key} indicator={indicator} row={by(key)} />
      ))}
    </tr>
  )
}

function ProfileNumber({ indicator, row }: { indicator: CatalogueRow; row: FileRow | undefined }) {
  const words = useWords()
  if (!row || row.value === null) {
    return (
      <td className="numeric">
        <span className="quiet">{words.say('noData')}</span>
        <small>{row && reasonSentence(row, words)}</small>
      </td>
    )
  }
  return (
    <td className="numeric">
      <b>{words.number(row.value, indicator.digits)}</b>
      <small title={countedSentence(indicator, row.n, words)}>
        n {words.number(row.n)}
        {row.rank && (
          <span title={rankSentence(row.rank, row.bodyType, words)}>
            {' · '}
            {row.rank.place}/{row.rank.of}
          </span>
        )}
      </small>
    </td>
  )
}

/** The strip: a tick for each unit, the middle half as a band, median and mean as lines, the compared as their discs. */
function Strip(props: { indicator: CatalogueRow; rows: readonly FileRow[]; compared: Comparison['compared'] }) {
  const words = useWords()
  const { indicator, rows, compared } = props
  const hovered = useHand((hand) => hand.hovered?.key)
  const spread = useMemo(() => spreadOf(rows.map(({ value }) => value)), [rows])
  if (!spread) return <span className="quiet">{words.say('noData')}</span>
  const { least, greatest } = spread
  const at = (value: number) => (greatest === least ? 50 : ((value - least) / (greatest - least)) * 100)
  const number = (value: number) => words.number(value, indicator.digits)
  const told = {
    least: number(least),
    low: number(spread.low),
    median: number(spread.median),
    high: number(spread.high),
    greatest: number(greatest),
    n: spread.n,
  }
  const marks = compared.flatMap(({ key, letter }) => {
    const value = rows.find(({ unit }) => unit === key)?.value ?? null
    return value === null ? [] : [{ key, letter, left: at(value) }]
  })
  const isMarked = (unit: string) => unit === hovered || compared.some(({ key }) => key === unit)
  return (
    <div className="strip">
      <span className="hidden">{words.say('profile.spreadOf', told)}</span>
      <div aria-hidden="true">
        <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
          <rect x={at(spread.low)} width={at(spread.high) - at(spread.low)} y="3" height="14" />
          <line className="strip-axis" x1="0" x2="100" y1="10" y2="10" />
          {rows.map(
            ({ unit, value }) =>
              value !== null && (
                <line
                  className="strip-tick"
                  key={unit}
                  x1={at(value)}
                  x2={at(value)}
                  y1={isMarked(unit) ? 0 : 5}
                  y2={isMarked(unit) ? 20 : 15}
                  data-lit={isMarked(unit)}
                />
              ),
          )}
          <line className="strip-median" x1={at(spread.median)} x2={at(spread.median)} y1="2" y2="18" />
          <line className="strip-mean" x1={at(spread.mean)} x2={at(spread.mean)} y1="0" y2="20" />
        </svg>
        {besideEachOther(marks).map(({ key, letter, left, shift }) => (
          <span key={key} className="strip-mark" style={{ left: `calc(${left}% + ${shift}rem)` }}>
            <Disc letter={letter} />
          </span>
        ))}
        <small>{told.least}</small>
        <small>{told.greatest}</small>
      </div>
    </div>
  )
}

/** Discs that would cover each other stand side by side, towards the middle of the strip: `shift` in rem. */
function besideEachOther<Mark extends { left: number }>(marks: readonly Mark[]): (Mark & { shift: number })[] {
  return marks.map((mark, place) => {
    const covered = marks.slice(0, place).filter(({ left }) => Math.abs(left - mark.left) < 4).length
    return { ...mark, shift: covered * (mark.left > 50 ? -1.3 : 1.3) }
  })
}
