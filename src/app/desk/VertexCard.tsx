/** The card of the vertex in hand: which one it is, its coordinates to be read and typed, and what a hand without a mouse needs. */
import { IconChevronLeft, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useChosenDraft, useDesk } from '../../alleys/desk.store.ts'
import { vertexAt } from '../../alleys/line.ts'
import { partsOf } from '../../geo/parts.ts'
import { useWords } from '../../words/words.tsx'
import { addVertex, placeVertex, removeVertex, walkVertices } from './deeds.store.ts'

/** Longitude and latitude (degrees WGS84) from a text such as `116.40012, 39.86123`; null when it is none. */
function readPosition(text: string): [number, number] | null {
  const [lon, lat, ...rest] = text
    .trim()
    .split(/[\s,，]+/)
    .map(Number)
  const sound = lon !== undefined && lat !== undefined && rest.length === 0
  return sound && Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [lon, lat] : null
}

export function VertexCard() {
  const words = useWords()
  const draft = useChosenDraft()
  const vertex = useDesk((desk) => desk.vertex)
  const line = draft?.geometry ?? null
  const position = vertexAt(line, vertex)
  const total = line ? partsOf(line).flat().length : 0
  if (!line) return null
  const before = vertex ? partsOf(line).slice(0, vertex.part).flat().length : 0
  const number = vertex && position ? before + vertex.place + 1 : 0
  const buttons = [
    { label: words.say('desk.previous'), shortcut: '[', Icon: IconChevronLeft, deed: () => walkVertices(-1) },
    { label: words.say('desk.next'), shortcut: ']', Icon: IconChevronRight, deed: () => walkVertices(1) },
  ]
  const deeds = [
    { label: words.say('desk.addVertex'), shortcut: 'Insert', Icon: IconPlus, deed: addVertex },
    { label: words.say('desk.removeVertex'), shortcut: 'Delete', Icon: IconTrash, deed: removeVertex },
  ]
  return (
    <div className="deskCard deskVertex">
      <span className="deskVertex-steps">
        {buttons.map(({ label, shortcut, Icon, deed }) => (
          <button key={shortcut} type="button" aria-label={label} title={`${label} (${shortcut})`} onClick={deed}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
          </button>
        ))}
      </span>
      <b>{words.say('desk.vertex', { n: number || '–', total })}</b>
      {position && <PositionField position={position} />}
      {position && (
        <span className="deskVertex-steps">
          {deeds.map(({ label, shortcut, Icon, deed }) => (
            <button key={shortcut} type="button" aria-label={label} title={`${label} (${shortcut})`} onClick={deed}>
              <Icon size={18} stroke={1.75} aria-hidden="true" />
            </button>
          ))}
        </span>
      )}
    </div>
  )
}

function PositionField({ position }: { position: number[] }) {
  const words = useWords()
  const id = useId()
  const stands = position
    .slice(0, 2)
    .map((value) => value.toFixed(6))
    .join(', ')
  const [text, setText] = useState(stands)
  const [bad, setBad] = useState(false)
  useEffect(() => {
    setText(stands)
    setBad(false)
  }, [stands])
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (text === stands) return
    const read = readPosition(text)
    setBad(!read)
    if (read) placeVertex(read)
  }
  return (
    <form className="deskVertex-field" onSubmit={send}>
      <input
        value={text}
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.say('desk.position')}
        title={words.say('desk.position')}
        aria-invalid={bad}
        aria-describedby={bad ? `${id}-bad` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => send()}
      />
      {bad && (
        <small id={`${id}-bad`} role="alert">
          {words.say('desk.badPosition')}
        </small>
      )}
    </form>
  )
}
