/** What the stage says when the map is late, cannot be drawn, or has lost its ground. */
import { IconMapOff, IconMapX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ViewLink } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import { EmptyState } from './states.tsx'

/** Milliseconds after which slowness is admitted (DESIGN_LANGUAGE §9). */
const slowAfter = 8000

/** No WebGL on this device: everything is in the table. */
export function NoMap() {
  const words = useWords()
  return (
    <div className="overlay">
      <EmptyState icon={<IconMapOff size={26} />} title={words.say('map.noWebgl')} help={words.say('map.noWebglHelp')}>
        <ViewLink step={{ show: 'table' }} className="button button-honey">
          {words.say('map.seeTable')}
        </ViewLink>
      </EmptyState>
    </div>
  )
}

/** While map or data are on their way; after a while the list is offered. */
export function MapComing() {
  const words = useWords()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="coming" role="status">
      <i />
      <i />
      <i />
      <p>{words.say(slow ? 'map.slow' : 'state.loadingTown')}</p>
      {slow && (
        <ViewLink step={{ show: 'table' }} className="button">
          {words.say('map.seeTable')}
        </ViewLink>
      )}
    </div>
  )
}

/** The basemap's files did not come; units and alleys stand on blank paper. Tries again by itself every 30 seconds. */
export function BasemapFailed({ onRetry }: { onRetry: () => void }) {
  const words = useWords()
  useEffect(() => {
    const timer = setTimeout(onRetry, 30_000)
    return () => clearTimeout(timer)
  }, [onRetry])
  return (
    <div className="mapNotice" role="status">
      <IconMapX size={18} aria-hidden="true" />
      <span>{words.say('map.basemapFailed')}</span>
      <button type="button" className="link" onClick={onRetry}>
        {words.say('map.retry')}
      </button>
    </div>
  )
}
