/** The line of time beneath the map: the stages an alley went through, a mark for each version, and a handle on the chosen one. */
import { createPortal } from 'react-dom'
import type { Stage } from '../../alleys/stage.ts'
import { stages } from '../../alleys/stage.ts'
import type { Version } from '../../changes/past.ts'
import type { WordKey } from '../../words/speak.ts'
import { useWords } from '../../words/words.tsx'
import { useCardOnMap } from '../MapCard.tsx'

interface Props {
  versions: readonly Version[]
  chosen: Version | undefined
  onChoose: (seq: number) => void
}

/** A stretch of time at one stage: where it begins and how long it is, as shares of the whole. */
interface Stretch {
  stage: Stage | undefined
  from: number
  share: number
}

/** Shown where cards stand on the map; the list of versions says the same. */
export function VersionTrack({ versions, chosen, onChoose }: Props) {
  const words = useWords()
  const place = useCardOnMap() ? document.getElementById('map') : null
  const [first] = versions
  const last = versions.at(-1)
  if (!place || !first || !last || versions.length < 2) return null
  const shown = chosen ?? last
  const placeOf = (version: Version) => placing(versions)(version)
  const step = (by: number) => {
    const next = versions[versions.indexOf(shown) + by]
    if (next) onChoose(next.changeSet.seq)
  }
  const name = words.say('past.version', { n: shown.number })
  return createPortal(
    <section className="track" aria-label={words.say('past.title')}>
      <p>
        <b>{name}</b>
        <small>{words.date(shown.changeSet.at)}</small>
      </p>
      <div
        className="track-line"
        role="slider"
        tabIndex={0}
        aria-label={words.say('past.title')}
        aria-valuemin={1}
        aria-valuemax={last.number}
        aria-valuenow={shown.number}
        aria-valuetext={`${name}, ${words.date(shown.changeSet.at)}`}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft' || key === 'ArrowDown') step(-1)
          if (key === 'ArrowRight' || key === 'ArrowUp') step(1)
        }}
        onClick={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect()
          const near = (version: Version) => Math.abs(placeOf(version) - (clientX - left) / width)
          onChoose(versions.toSorted((one, other) => near(one) - near(other))[0]?.changeSet.seq ?? 0)
        }}
      >
        {stretches(versions).map(({ stage, from, share }) => (
          <i
            key={from}
            className="track-stage"
            style={{
              left: `${from * 100}%`,
              width: `${share * 100}%`,
              background: stage ? `var(--stage-${stage})` : 'var(--paper-3)',
            }}
          >
            {stage && share > 0.06 && <span>{words.say(`stage.${stage}` as WordKey)}</span>}
          </i>
        ))}
        {versions.map((version) => (
          <i key={version.number} className="track-mark" style={{ left: `${placeOf(version) * 100}%` }} />
        ))}
        <svg
          className="track-handle"
          viewBox="0 0 26 30"
          width="20"
          height="23"
          aria-hidden="true"
          style={{ left: `${placeOf(shown) * 100}%` }}
        >
          <path d="M13 1 25 7.9v14.2L13 29 1 22.1V7.9z" />
        </svg>
      </div>
      <div className="track-dates">
        <time dateTime={first.changeSet.at}>{words.date(first.changeSet.at)}</time>
        <time dateTime={last.changeSet.at}>{words.date(last.changeSet.at)}</time>
      </div>
    </section>,
    place,
  )
}

/** Where versions stand, 0 to 1: half by time and half by their order, so that neither a long rest nor a busy day hides the others. */
function placing(versions: readonly Version[]): (version: Version) => number {
  const time = ({ changeSet }: Version) => Date.parse(changeSet.at)
  const begin = time(versions[0]!)
  const whole = Math.max(1, time(versions.at(-1)!) - begin)
  return (version) => (time(version) - begin) / whole / 2 + (version.number - 1) / Math.max(1, versions.length - 1) / 2
}

function stretches(versions: readonly Version[]): Stretch[] {
  const place = placing(versions)
  const stageOf = ({ record }: Version) => stages.find((one) => one === record?.properties.stage)
  const turns = versions.filter((version, index) => index === 0 || stageOf(version) !== stageOf(versions[index - 1]!))
  return turns.map((version, index) => {
    const from = place(version)
    const next = turns[index + 1]
    return { stage: stageOf(version), from, share: (next ? place(next) : 1) - from }
  })
}
