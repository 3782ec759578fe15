/** The opinions of a unit or of an alley in its panel: how many, what is still open first, how they fare, and how to be told. */
import { IconMessagePlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useDataset, useRecordsOfUnit } from '../../changes/dataset.store.ts'
import { type Key, kindOf } from '../../changes/record.ts'
import { ViewLink } from '../../map/ViewLink.tsx'
import { FollowBlock } from '../../notices/FollowBlock.tsx'
import { forMap, isOpen } from '../../opinions/marks.ts'
import { OpinionList } from '../../opinions/OpinionList.tsx'
import type { Opinion } from '../../opinions/opinion.ts'
import { useWords } from '../../words/words.tsx'
import { OpinionTally } from './OpinionTally.tsx'

/** So many stand in the panel before one asks for more. */
const first = 4

export function OpinionsBlock({ about, unit }: { about: Key; unit: Key }) {
  const words = useWords()
  const today = useDataset(({ index }) => index?.asOf ?? '')
  const { records, arrival } = useRecordsOfUnit<Opinion>('opinion', unit)
  const [isAll, setAll] = useState(false)
  const shown = useMemo(() => {
    const own = kindOf(about) === 'unit' ? records : records.filter(({ properties }) => properties.alley === about)
    return forMap(own, today).sort(
      (one, other) =>
        Number(isOpen(other)) - Number(isOpen(one)) ||
        other.properties.submittedOn.localeCompare(one.properties.submittedOn),
    )
  }, [records, about, today])
  const open = shown.filter(isOpen).length
  return (
    <>
      <section className="block">
        <header className="block-head">
          <h2>{words.say('opinion.title')}</h2>
          {shown.length > 0 && <span>{words.say('opinion.counts', { n: shown.length, open })}</span>}
        </header>
        {shown.length === 0 && (
          <p className="quiet" role="status">
            {arrival === 'coming' && words.say('state.loading', { what: words.say('opinion.title') })}
            {arrival === 'failed' && words.say('opinion.failed')}
            {arrival === 'here' && words.say('opinion.none')}
          </p>
        )}
        <OpinionList opinions={isAll ? shown : shown.slice(0, first)} />
        {shown.length > first && !isAll && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {words.say('opinion.all', { n: shown.length })}
          </button>
        )}
        <p className="opinionsBlock-speak">
          <ViewLink step={{ page: 'speak', show: undefined, hive: undefined, tab: undefined }} className="button">
            <IconMessagePlus size={18} stroke={1.75} aria-hidden="true" />
            {words.say('speak.about')}
          </ViewLink>
        </p>
      </section>
      {kindOf(about) === 'unit' && <OpinionTally unit={unit} />}
      <FollowBlock about={about} />
    </>
  )
}
