/** What stands on the map: zoom and place buttons, the legend, the scale and the note on what the map is. */
import {
  IconBox,
  IconChevronDown,
  IconChevronUp,
  IconCurrentLocation,
  IconDownload,
  IconHistory,
  IconHome,
  IconMap2,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react'
import { lazy, useState } from 'react'
import { StageLegend } from '../alleys/StageLegend.tsx'
import { todayIn, useDataset } from '../changes/dataset.store.ts'
import { creditsOf } from '../changes/published.ts'
import { yearBefore } from '../indicators/period.ts'
import { useHand } from '../map/hand.store.ts'
import { useLook, useView, wholeDistrict } from '../map/ViewLink.tsx'
import { HoneyCell } from '../units/HoneyCell.tsx'
import { honeyBreaks, honeyRamp } from '../units/honeyRamp.ts'
import { useWords } from '../words/words.tsx'
import { Extra } from './Extra.tsx'
import { useLocate } from './LocateButton.tsx'
import { ScaleBar } from './ScaleBar.tsx'
import { StageChips } from './StageChips.tsx'

const MapExport = lazy(() => import('./MapExport.tsx').then((file) => ({ default: file.MapExport })))

export function MapFurniture() {
  const words = useWords()
  const index = useDataset((dataset) => dataset.index)
  const date = words.date(index?.asOf ?? '')
  const { hive, page } = useView()
  const isBare = page === 'compare' || page === 'speak'
  return (
    <>
      {!hive && !isBare && <StageChips />}
      <Buttons />
      {!isBare && <Legend />}
      <footer className="mapNote">
        <ScaleBar />
        <span className="mapNote-long">{words.say(index?.synthetic ? 'map.note' : 'map.noteReal', { date })}</span>
        <span className="mapNote-short">
          {words.say(index?.synthetic ? 'map.noteShort' : 'map.noteReal', { date })}
        </span>
        {creditsOf(index, words).map((credit) => (
          <span key={credit}>{credit}</span>
        ))}
      </footer>
    </>
  )
}

function Buttons() {
  const words = useWords()
  const look = useLook()
  const { hive, date, page } = useView()
  const isLive = useDataset(({ index }) => index?.live ?? false)
  const asOf = useDataset((dataset) => todayIn(dataset).index?.asOf ?? '')
  const map = useHand((hand) => hand.map)
  const locate = useLocate()
  const [isTakingOut, takeOut] = useState(false)
  const goHome = () => look(wholeDistrict)
  const groups = [
    [
      { label: words.say('map.zoomIn'), Icon: IconPlus, deed: () => map?.zoomIn() },
      { label: words.say('map.zoomOut'), Icon: IconMinus, deed: () => map?.zoomOut() },
    ],
    [
      { label: words.say('map.home'), Icon: IconHome, deed: goHome },
      { label: words.say('map.locate'), Icon: IconCurrentLocation, deed: locate },
      {
        label: words.say(hive ? 'map.hiveOff' : 'map.hive'),
        Icon: hive ? IconMap2 : IconBox,
        deed: () => look({ hive: hive ? undefined : true, camera: undefined, key: undefined }),
        pressed: Boolean(hive),
      },
      ...(isLive && asOf
        ? [
            {
              label: words.say('map.past'),
              Icon: IconHistory,
              deed: () => look({ date: date ? undefined : yearBefore(asOf) }),
              pressed: Boolean(date),
            },
          ]
        : []),
      { label: words.say('share.save'), Icon: IconDownload, deed: () => takeOut(true) },
    ],
  ]
  return (
    <div className="mapButtons">
      {groups.slice(0, page === 'speak' ? 1 : undefined).map((group) => (
        <div key={group[0]?.label}>
          {group.map(({ label, Icon, deed, ...rest }) => (
            <button
              key={label}
              type="button"
              aria-label={label}
              title={label}
              onClick={deed}
              aria-pressed={'pressed' in rest ? rest.pressed : undefined}
            >
              <Icon size={20} stroke={1.75} aria-hidden="true" />
            </button>
          ))}
        </div>
      ))}
      {isTakingOut && (
        <Extra>
          <MapExport onClose={() => takeOut(false)} />
        </Extra>
      )}
    </div>
  )
}

function Legend() {
  const words = useWords()
  const { key, camera, hive } = useView()
  const open = useHand((hand) => hand.legendOpen)
  const near = Boolean(key) || (camera?.zoom ?? 0) >= 12.5
  if (hive) return <HiveLegend />
  return (
    <section className="legend" data-open={open}>
      <button
        type="button"
        className="legend-head"
        aria-expanded={open}
        onClick={() => useHand.setState({ legendOpen: !open })}
      >
        <b>{words.say(near ? 'stage.title' : 'stage.legend')}</b>
        {open ? <IconChevronDown size={18} aria-hidden="true" /> : <IconChevronUp size={18} aria-hidden="true" />}
      </button>
      {open && near && <StageLegend badges={false} />}
      {open && !near && (
        <p className="legend-hive">
          {[0, 0.5, 1].map((share) => (
            <HoneyCell key={share} share={share} size={20} />
          ))}
          {words.say('stage.hiveLegend')}
        </p>
      )}
    </section>
  )
}

function HiveLegend() {
  const words = useWords()
  return (
    <section className="legend" data-open="true">
      <p>
        <b>{words.say('map.hiveLegend')}</b>
      </p>
      <div className="legend-ramp" aria-hidden="true">
        {honeyRamp.map((colour) => (
          <i key={colour} style={{ background: colour }} />
        ))}
      </div>
      <p className="legend-scale">
        {[0, ...honeyBreaks, 1].map((share) => (
          <span key={share}>{Math.round(share * 100)}</span>
        ))}
      </p>
      <p className="quiet">{words.say('map.hiveNote')}</p>
    </section>
  )
}
