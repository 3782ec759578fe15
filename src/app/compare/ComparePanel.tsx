/** The compare page: which indicator on which day, cut into which classes, the units ranked and a few side by side. */
import '../../compare/compare.css'
import '../../compare/faces.css'
import { IconMap2, IconTable } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useDataset } from '../../changes/dataset.store.ts'
import { AroundBlock } from '../../compare/AroundBlock.tsx'
import { BreaksForm } from '../../compare/BreaksForm.tsx'
import { ClassLegend } from '../../compare/ClassLegend.tsx'
import { DayField } from '../../compare/DayField.tsx'
import { FacePicker } from '../../compare/FacePicker.tsx'
import { faceNamed } from '../../compare/faces.tsx'
import { MetricPicker } from '../../compare/MetricPicker.tsx'
import { RankingList } from '../../compare/RankingList.tsx'
import { SideBySide } from '../../compare/SideBySide.tsx'
import { type Comparison, useCompare } from '../../compare/useCompare.tsx'
import { useLastYear } from '../../compare/useLastYear.tsx'
import { classMethods } from '../../indicators/classes.ts'
import { useView, ViewLink } from '../../map/ViewLink.tsx'
import { useWords } from '../../words/words.tsx'
import { useShow } from '../show.tsx'
import { NumbersMissing } from './NumbersMissing.tsx'
import { ShareBlock } from './ShareBlock.tsx'

export function ComparePanel() {
  const words = useWords()
  const show = useShow()
  const face = faceNamed(useView().face)
  const comparison = useCompare()
  const lastYear = useLastYear(comparison)
  const isSample = useDataset(({ index }) => index?.synthetic ?? false)
  const { indicator, rows, mean, classes, shades } = comparison
  const isOther = face?.isOther ?? false
  const isThere = rows.length > 0 && !isOther
  return (
    <>
      <section className="block compareHead">
        <header className="block-head">
          <h1>{words.say('compare.title')}</h1>
          {isSample && <em className="tag">{words.say('sample')}</em>}
          <ViewLink step={{ show: show === 'map' ? 'table' : undefined }} className="button">
            {show === 'map' ? <IconTable size={18} aria-hidden="true" /> : <IconMap2 size={18} aria-hidden="true" />}
            {words.say(show === 'map' ? 'compare.seeTable' : 'compare.seeMap')}
          </ViewLink>
        </header>
        {!isOther && <MetricPicker indicator={indicator} rows={rows} />}
        <FacePicker />
        {face?.Controls && (
          <Suspense fallback={null}>
            <face.Controls />
          </Suspense>
        )}
        {!isOther && <DayAndClasses comparison={comparison} />}
        {!isOther && <BreaksForm comparison={comparison} />}
        {isThere && (
          <div className="compareLegend-panel">
            <ClassLegend indicator={indicator} classes={classes} shades={shades} />
          </div>
        )}
      </section>
      {!isOther && <NumbersMissing comparison={comparison} />}
      {isThere && mean.n > 0 && <SideBySide comparison={comparison} lastYear={lastYear} />}
      {isThere && mean.n > 0 && <RankingList comparison={comparison} lastYear={lastYear} />}
      {isThere && mean.n > 0 && <AroundBlock comparison={comparison} />}
      {rows.length > 0 && <ShareBlock comparison={comparison} />}
    </>
  )
}

function DayAndClasses({ comparison }: { comparison: Comparison }) {
  const words = useWords()
  const { method, classes } = comparison
  return (
    <div className="compareHow">
      <DayField label={words.say('compare.date')} comparison={comparison} />
      <nav className="segments" aria-label={words.say('compare.classes')}>
        {classMethods.map((one) => (
          <ViewLink
            key={one}
            step={{
              classes: one === 'natural' ? undefined : one,
              breaks: one === 'manual' ? [...classes.breaks] : undefined,
            }}
            aria-current={one === method ? 'true' : undefined}
          >
            {words.say(`classes.${one}`)}
          </ViewLink>
        ))}
      </nav>
    </div>
  )
}
