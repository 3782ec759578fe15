/** The timeline: the years in steps, with what was completed in each; one plays, steps, drags or types the day that is looked at. */
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { useDataset } from '../changes/dataset.store.ts'
import { expectDay, usePastDay } from '../changes/pastDay.store.ts'
import { fetchNumbers } from '../compare/numbers.store.ts'
import type { Timeline as Told } from '../indicators/timeline.ts'
import { useLook, useView } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { TimeMarks } from './TimeMarks.tsx'
import { useTimeline } from './timeline.store.ts'
import { placeOf, type StepLength, type Stop, stepLengths, stopBeside, stopsOf } from './timeStops.ts'
import './time.css'

/** Milliseconds a stop is looked at while playing (DESIGN_LANGUAGE §9), and a handle must rest before its day is asked for. */
const stay = 1000
const rest = 200

export function Timeline() {
  const words = useWords()
  const { arrival, timeline } = useTimeline()
  if (arrival === 'failed') return <p className="timeAxis timeAxis-lost">{words.say('time.lost')}</p>
  return (
    <section className="timeAxis" aria-label={words.say('time.title')}>
      {timeline && <Stops timeline={timeline} />}
    </section>
  )
}

function Stops({ timeline }: { timeline: Told }) {
  const words = useWords()
  const { date } = useView()
  const [step, setStep] = useState<StepLength>('quarter')
  const stops = useMemo(() => stopsOf(timeline, step), [timeline, step])
  const day = date && date < timeline.to ? date : timeline.to
  const go = useGo(timeline.to)
  const player = usePlayer(stops, day, go)
  const [earlier, later] = [stopBeside(stops, day, -1), stopBeside(stops, day, 1)]
  const shown = stops[placeOf(stops, day)]
  return (
    <>
      <div className="timeAxis-hand">
        <button
          type="button"
          className="tool tool-icon"
          aria-label={words.say('time.earlier')}
          disabled={!earlier}
          onClick={() => earlier && go(earlier.day)}
        >
          <IconChevronLeft size={20} aria-hidden="true" />
        </button>
        {player && (
          <button
            type="button"
            className="timeAxis-play"
            aria-label={words.say(player.playing ? 'time.pause' : 'time.play')}
            onClick={player.toggle}
          >
            {player.playing ? (
              <IconPlayerPause size={22} aria-hidden="true" />
            ) : (
              <IconPlayerPlay size={22} aria-hidden="true" />
            )}
          </button>
        )}
        <button
          type="button"
          className="tool tool-icon"
          aria-label={words.say('time.later')}
          disabled={!later}
          onClick={() => later && go(later.day)}
        >
          <IconChevronRight size={20} aria-hidden="true" />
        </button>
        <div className="timeAxis-day">
          <input
            type="date"
            aria-label={words.say('time.date')}
            value={day}
            min={timeline.from}
            max={timeline.to}
            onChange={({ currentTarget: { value } }) => value >= timeline.from && go(value)}
          />
          {shown && <small>{words.say('time.sum', { n: shown.total })}</small>}
        </div>
      </div>
      <Track stops={stops} day={day} timeline={timeline} onGo={go} />
      <div className="timeAxis-how">
        <fieldset className="timeAxis-step">
          <legend className="hidden">{words.say('time.step')}</legend>
          {stepLengths.map((one) => (
            <button key={one} type="button" aria-pressed={one === step} onClick={() => setStep(one)}>
              {words.say(`time.${one}`)}
            </button>
          ))}
        </fieldset>
        <TimeMarks marks={timeline.marks} onGo={go} />
      </div>
    </>
  )
}

/** Goes to a day. Where units are compared the last one needs no saying; on the map it keeps the timeline open. */
function useGo(last: string): (day: string) => void {
  const look = useLook()
  const { page } = useView()
  return useMemo(() => {
    const isSaid = (day: string) => day < last || page !== 'compare'
    return (day) => look({ date: isSaid(day) ? day : undefined }, { replace: true })
  }, [look, last, page])
}

/** Plays from stop to stop once the one before is here; none where the reader wishes things to keep still. */
function usePlayer(stops: readonly Stop[], day: string, go: (day: string) => void) {
  const [playing, setPlaying] = useState(false)
  const { page } = useView()
  const isComing = usePastDay(({ arrival }) => arrival === 'coming')
  const next = stopBeside(stops, day, 1)
  useEffect(() => {
    if (!playing || isComing) return
    if (!next) return setPlaying(false)
    expectDay(next.day)
    if (page === 'compare') void fetchNumbers(next.day, useDataset.getState().seq)
    const timer = setTimeout(() => go(next.day), stay)
    return () => clearTimeout(timer)
  }, [playing, isComing, next, page, go])
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return null
  const toggle = () => {
    if (!playing && !next && stops[0]) go(stops[0].day)
    setPlaying(!playing)
  }
  return { playing, toggle }
}

/** Faces that lay another day beside the one looked at. */
const withTwoDays: ReadonlySet<string> = new Set(['swipe', 'pair', 'change'])

function Track(props: { stops: readonly Stop[]; day: string; timeline: Told; onGo: (day: string) => void }) {
  const words = useWords()
  const { stops, day, timeline, onGo } = props
  const { page, face, date2 } = useView()
  const other = page === 'compare' && face && withTwoDays.has(face) ? date2 : undefined
  const [held, setHeld] = useState<number | null>(null)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  const most = Math.max(...stops.map(({ completed }) => completed), 1)
  const place = held ?? placeOf(stops, day)
  const at = stops[place]
  const hold = (wished: number) => {
    setHeld(wished)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      setHeld(null)
      const stop = stops[wished]
      if (stop) onGo(stop.day)
    }, rest)
  }
  return (
    <div className="timeAxis-track" style={{ '--stops': stops.length } as CSSProperties}>
      <ol aria-hidden="true">
        {stops.map((stop, one) => (
          <li key={stop.day} data-at={one <= place} title={barSentence(stop, words)}>
            <i style={{ height: `${(Math.max(0, stop.completed) / most) * 100}%` }} />
            {isNewYear(stops, one) && <small>{stop.day.slice(0, 4)}</small>}
          </li>
        ))}
      </ol>
      {timeline.marks.map(({ date, what }) => (
        <u key={what} style={{ left: `${((placeOf(stops, date) + 0.5) / stops.length) * 100}%` }} aria-hidden="true" />
      ))}
      {other && (
        <s
          style={{ left: `${((placeOf(stops, other) + 0.5) / stops.length) * 100}%` }}
          title={other}
          aria-hidden="true"
        />
      )}
      <input
        type="range"
        aria-label={words.say('time.bars')}
        min={0}
        max={stops.length - 1}
        value={place}
        aria-valuetext={at && `${at.day}，${barSentence(at, words)}`}
        onChange={({ currentTarget: { value } }) => hold(Number(value))}
      />
    </div>
  )
}

function barSentence(
  { from, day, completed, downgraded, restored }: Stop,
  words: Pick<ReturnType<typeof useWords>, 'say'>,
): string {
  return words.say('time.bar', { from, to: day, n: completed, down: downgraded, up: restored })
}

function isNewYear(stops: readonly Stop[], place: number): boolean {
  return stops[place]?.day.slice(0, 4) !== stops[place - 1]?.day.slice(0, 4)
}
