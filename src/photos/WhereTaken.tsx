/** Where along the alley a photo was taken: one of its ends, its middle, or where the phone says one stands. */
import type { Position } from 'geojson'
import { useState } from 'react'
import { useWords } from '../words/words.tsx'
import { lineOf, type PhotographedAlley, placeWords } from './photoWords.tsx'
import { lengthAlong, stationOf } from './place.ts'

/** Metres along the alley, and the position itself where a phone told it (degrees lon/lat). */
export interface Where {
  station: number | null
  at: Position | null
}

/** Somebody farther off the line is not in the alley, in metres. */
const farthest = 60

export function WhereTaken({
  alley,
  where,
  onWhere,
}: {
  alley: PhotographedAlley
  where: Where
  onWhere: (where: Where) => void
}) {
  const words = useWords()
  const [said, setSaid] = useState('')
  const line = lineOf(alley)
  if (!line) return null
  const whole = lengthAlong(line)
  const places = [0, whole / 2, whole]
  const locate = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        const { station, off } = stationOf(line, [longitude, latitude])
        if (off > farthest + accuracy) return setSaid(words.say('photo.hereFar', { n: words.number(Math.round(off)) }))
        const place = placeWords(alley, 0, words)
        setSaid(words.say('photo.hereFound', { place, n: Math.round(station), m: Math.round(accuracy) }))
        onWhere({ station, at: [longitude, latitude] })
      },
      () => setSaid(words.say('photo.hereFailed')),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 10_000 },
    )
  return (
    <fieldset>
      <legend>{words.say('photo.where')}</legend>
      <div className="photoChoices">
        {places.map((station) => (
          <label key={station} className="photoChoice">
            <input
              type="radio"
              name="where"
              required
              checked={where.at === null && where.station === station}
              onChange={() => {
                setSaid('')
                onWhere({ station, at: null })
              }}
            />
            {placeWords(alley, station, words)}
          </label>
        ))}
        <label className="photoChoice">
          <input type="radio" name="where" checked={where.at !== null} onChange={locate} />
          {words.say('photo.here')}
        </label>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
    </fieldset>
  )
}
