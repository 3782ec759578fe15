/** Where it is: the alley with its stage, a small drawing of the ground around, and the way to the map where it is covered. */
import type { Position } from 'geojson'
import { useMemo } from 'react'
import type { Alley } from '../../alleys/alley.ts'
import { StageBadge } from '../../alleys/StageBadge.tsx'
import { useRecord, useRecords } from '../../changes/dataset.store.ts'
import { isKey } from '../../changes/record.ts'
import { flatAround } from '../../geo/flat.ts'
import { partsOf } from '../../geo/parts.ts'
import { useHand } from '../../map/hand.store.ts'
import { choosing, ViewLink } from '../../map/ViewLink.tsx'
import type { Opinion } from '../../opinions/opinion.ts'
import { useWords } from '../../words/words.tsx'

/** The drawing: metres from the pin to its left and right side, and its size in its own units. */
const reach = 180
const frame = { width: 360, height: 150 }

export function InboxPlace({ opinion }: { opinion: Opinion }) {
  const words = useWords()
  const alley = useRecord<Alley>(isKey(opinion.properties.alley) ? opinion.properties.alley : undefined)
  const at = opinion.geometry?.type === 'Point' ? opinion.geometry.coordinates : null
  return (
    <section className="inboxPlace">
      <h3>{words.say('inbox.field.alley')}</h3>
      {alley ? (
        <ViewLink step={choosing(alley.id)} className="inboxPlace-alley">
          <StageBadge stage={alley.properties.stage} size={20} />
          <span>{words.name(alley.properties)}</span>
          <small>{words.say(`stage.${alley.properties.stage}`)}</small>
        </ViewLink>
      ) : (
        <p className="quiet">{words.say(at ? 'inbox.noAlley' : 'inbox.placeUnknown')}</p>
      )}
      {at && (
        <div className="inboxPlace-sketch">
          <Sketch at={at} />
          <button type="button" className="button" onClick={() => useHand.setState({ sheet: 'low' })}>
            {words.say('inbox.seeMap')}
          </button>
        </div>
      )}
    </section>
  )
}

/** Alleys around a place (degrees WGS84 lon/lat), north up, with the pin in the middle. */
function Sketch({ at }: { at: Position }) {
  const alleys = useRecords<Alley>('alley')
  const paths = useMemo(() => {
    const flat = flatAround(at)
    const scale = frame.width / (2 * reach)
    return alleys.flatMap(({ id, geometry }) => {
      if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return []
      return partsOf(geometry).flatMap((part) => {
        const points = part.map((place) => {
          const [east, north] = flat.toMetres(place)
          return [frame.width / 2 + (east ?? 0) * scale, frame.height / 2 - (north ?? 0) * scale] as const
        })
        const isNear = points.some(
          ([x, y]) => x > -frame.width && x < 2 * frame.width && Math.abs(y) < 3 * frame.height,
        )
        return isNear ? [{ id, d: `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}` }] : []
      })
    })
  }, [alleys, at])
  return (
    <svg className="sketch" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {paths.map(({ id, d }) => (
        <path key={`${id} ${d}`} d={d} className="sketch-near" />
      ))}
      <path
        className="inboxPlace-pin"
        transform={`translate(${frame.width / 2 - 13} ${frame.height / 2 - 32})`}
        d="M13 32C9 26 1.5 20.500 1.5 12.500a11.500 11.500 0 0 1 23 0C24.500 20.500 17 26 13 32z"
      />
    </svg>
  )
}
