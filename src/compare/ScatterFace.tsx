/** The scatter: two indicators of every unit against each other, a third as size, with means, and the regression together with its r and n. */
import './faces.css'
import { useMemo } from 'react'
import { indicatorName } from '../indicators/indicatorWords.ts'
import type { Look } from '../map/layer.ts'
import { useView, ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { CompareHover } from './CompareHover.tsx'
import { FaceNote } from './FaceNote.tsx'
import { acrossNamed, pointsOf, sizeNamed } from './points.ts'
import { ScatterChart } from './ScatterChart.tsx'
import { fitMeaning, lineThrough } from './spread.ts'
import { useCompare, useShortNames } from './useCompare.tsx'
import { useRoom } from './useRoom.tsx'

export function ScatterFace({ drawing }: { drawing: Look }) {
  const words = useWords()
  const names = useShortNames()
  const comparison = useCompare()
  const { metric2, metric3 } = useView()
  const { rows, indicator, day } = comparison
  const across = acrossNamed(metric2, indicator)
  const size = sizeNamed(metric3)
  const [box, room] = useRoom<HTMLDivElement>()
  const { points, missing } = useMemo(() => pointsOf(rows, indicator, across, size), [rows, indicator, across, size])
  const line = useMemo(() => lineThrough(points), [points])
  const both = { name: indicatorName(indicator.id, words), name2: indicatorName(across.id, words) }
  const comma = words.language === 'en' ? ', ' : '、'
  return (
    <section className="face" aria-labelledby="face-title">
      <header className="face-head">
        <h2 id="face-title">{words.say('scatter.title', both)}</h2>
        <p className="quiet">
          {words.say('scatter.help')} <ViewLink step={{ show: 'table' }}>{words.say('compare.seeTable')}</ViewLink>
        </p>
      </header>
      <div className="face-room" ref={box}>
        {room.width > 0 && (
          <ScatterChart
            comparison={comparison}
            across={across}
            points={points}
            line={line}
            isSized={size !== undefined}
            room={room}
            drawing={drawing}
            label={words.say('scatter.chart', { ...both, n: points.length })}
          />
        )}
        <CompareHover comparison={comparison} width={room.width} height={room.height} />
      </div>
      <footer className="face-foot face-notes">
        <p>
          {line
            ? words.say('scatter.fit', {
                r: words.number(line.r, 2),
                n: line.n,
                meaning: words.say(`scatter.fit.${fitMeaning(line)}`),
              })
            : words.say('scatter.noFit', { n: points.length })}
        </p>
        {size && <p>{words.say('scatter.sized', { name: indicatorName(size.id, words) })}</p>}
        {missing.length > 0 && (
          <p>
            {words.say('scatter.missing', {
              n: missing.length,
              names: missing.map((unit) => names.get(unit) ?? unit).join(comma),
            })}
          </p>
        )}
      </footer>
      <FaceNote day={day} />
    </section>
  )
}
