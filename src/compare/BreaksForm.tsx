/** Breaks of one's own: how the numbers spread, and a field for where to cut them; what cannot be read changes nothing. */
import { type FormEvent, useState } from 'react'
import { useLook } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { type Histogram, histogramOf, readBreaks } from './breaks.ts'
import { mostBreaks } from './numbers.ts'
import type { Comparison } from './useCompare.tsx'

/** Nothing while another method cuts. */
export function BreaksForm({ comparison }: { comparison: Comparison }) {
  const { method, classes, indicator } = comparison
  if (method !== 'manual') return null
  return <OwnBreaks key={`${indicator.id} ${classes.breaks.join()}`} comparison={comparison} />
}

function OwnBreaks({ comparison: { classes, ranking, indicator } }: { comparison: Comparison }) {
  const words = useWords()
  const look = useLook()
  const [text, setText] = useState(classes.breaks.join(', '))
  const [fault, setFault] = useState('')
  const histogram = histogramOf(ranking.map(({ value }) => value))
  const cut = (event: FormEvent) => {
    event.preventDefault()
    const read = readBreaks(text, mostBreaks)
    setFault(read.ok ? '' : words.say(`breaks.${read.fault}`, { most: mostBreaks }))
    if (read.ok) look({ breaks: read.breaks })
  }
  return (
    <form className="breaksForm" onSubmit={cut}>
      {histogram && <Spread histogram={histogram} breaks={classes.breaks} digits={indicator.digits} />}
      <label htmlFor="breaks">{words.say('breaks.label', { most: mostBreaks })}</label>
      <div>
        <input
          id="breaks"
          value={text}
          inputMode="text"
          autoComplete="off"
          aria-invalid={fault !== ''}
          aria-describedby="breaks-fault"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" className="button">
          {words.say('breaks.cut')}
        </button>
      </div>
      <p id="breaks-fault" role="status" className={fault ? 'breaksForm-fault' : 'quiet'}>
        {fault || words.say('breaks.help')}
      </p>
    </form>
  )
}

function Spread({ histogram, breaks, digits }: { histogram: Histogram; breaks: readonly number[]; digits: number }) {
  const words = useWords()
  const { least, greatest, bins } = histogram
  const most = Math.max(...bins.map(({ count }) => count))
  const place = (value: number) => ((value - least) / (greatest - least || 1)) * 100
  const ends = { from: words.number(least, digits), to: words.number(greatest, digits) }
  return (
    <figure>
      <svg viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label={words.say('breaks.spread', ends)}>
        {bins.map(({ at, count }) => (
          <rect
            key={at}
            x={at * 100 + 0.3}
            width={100 / bins.length - 0.6}
            y={30 - (count / most) * 28}
            height={(count / most) * 28}
          />
        ))}
        {breaks
          .filter((one) => one >= least && one <= greatest)
          .map((one) => (
            <line key={one} x1={place(one)} x2={place(one)} y1={0} y2={30} vectorEffect="non-scaling-stroke" />
          ))}
      </svg>
      <figcaption>
        <span>{ends.from}</span>
        <span>{ends.to}</span>
      </figcaption>
    </figure>
  )
}
