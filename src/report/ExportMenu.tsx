/** The one menu to take out what is seen: as a spreadsheet, as CSV, as GeoJSON, as a picture, on paper. */
import './exportMenu.css'
import {
  IconDownload,
  IconFileSpreadsheet,
  IconFileText,
  IconMap,
  IconPhoto,
  IconPrinter,
  type IconProps,
} from '@tabler/icons-react'
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { csvOf } from '../accounts/csv.ts'
import { saveAs } from '../accounts/saveAs.tsx'
import { useDataset } from '../changes/dataset.store.ts'
import { creditsOf } from '../changes/published.ts'
import { useHand } from '../map/hand.store.ts'
import { ViewLink, type ViewStep } from '../map/ViewLink.tsx'
import type { Speaker } from '../words/speak.ts'
import { useWords } from '../words/words.tsx'
import type { Origin, ToldCollection } from './collection.ts'
import type { Frame } from './picture.tsx'
import type { Cells } from './sheet.ts'

/** What can be taken out; what is left out is not offered. */
export interface TakenOut {
  /** Of the files, before the day; and the title of the picture. */
  name: string
  /** ISO date of what is seen. */
  date: string
  /** Head and rows as they stand on the screen. */
  cells?: () => Cells
  collection?: (origin: Origin) => ToldCollection
  /** Finds what is on the screen, for a picture of it, with its legend where that is not the one of the comparison on the screen. */
  picture?: { element: () => HTMLElement | null; legend?: Frame['legend'] }
  /** Where it lies on paper. */
  paper?: ViewStep
  /** Open from the first, without a button of its own; told when it closes. */
  onClose?: () => void
}

type Format = 'xlsx' | 'csv' | 'geojson' | 'png'

const icons: Record<Format, ComponentType<IconProps>> = {
  xlsx: IconFileSpreadsheet,
  csv: IconFileText,
  geojson: IconMap,
  png: IconPhoto,
}

export function ExportMenu(props: TakenOut) {
  const words = useWords()
  const [isOpen, setOpen] = useState(props.onClose !== undefined)
  const { onClose: closed } = props
  const open = useCallback(
    (isWished: boolean) => {
      setOpen(isWished)
      if (!isWished) closed?.()
    },
    [closed],
  )
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState<Format | null>(null)
  const index = useDataset((dataset) => dataset.index)
  const box = useRef<HTMLDivElement>(null)
  const { name, date, cells, collection, picture, paper, onClose } = props
  const isOffered = { xlsx: cells, csv: cells, geojson: collection, png: picture }
  const offered = (Object.keys(icons) as Format[]).filter((format) => isOffered[format])
  const take = async (format: Format) => {
    setBusy(format)
    setFailed(false)
    try {
      saveAs(`${name} ${date}.${format}`, await fileOf(format, props, words))
      open(false)
    } catch {
      setFailed(true)
    }
    setBusy(null)
  }
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      open(false)
      box.current?.querySelector('button')?.focus()
    }
    const elsewhere = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) open(false)
    }
    addEventListener('keydown', leave, true)
    addEventListener('pointerdown', elsewhere)
    return () => {
      removeEventListener('keydown', leave, true)
      removeEventListener('pointerdown', elsewhere)
    }
  }, [isOpen, open])
  return (
    <div className="exportMenu" ref={box}>
      {!onClose && (
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          <IconDownload size={18} aria-hidden="true" />
          {words.say('takeOut.open')}
        </button>
      )}
      {isOpen && (
        <div className="exportMenu-list">
          <b>{words.say('takeOut.title', { name })}</b>
          {offered.map((format) => {
            const Icon = icons[format]
            return (
              <button key={format} type="button" disabled={busy !== null} onClick={() => void take(format)}>
                <Icon size={20} stroke={1.75} aria-hidden="true" />
                <span>
                  {words.say(`takeOut.${format}`)}
                  <small>{words.say(busy === format ? 'takeOut.busy' : `takeOut.${format}Help`)}</small>
                </span>
              </button>
            )
          })}
          {paper && (
            <ViewLink step={paper}>
              <IconPrinter size={20} stroke={1.75} aria-hidden="true" />
              <span>
                {words.say('takeOut.paper')}
                <small>{words.say('takeOut.paperHelp')}</small>
              </span>
            </ViewLink>
          )}
          {failed && (
            <p role="alert" className="faultLine">
              {words.say('takeOut.failed')}
            </p>
          )}
          <p>
            {words.say('takeOut.note', { date })} {index?.synthetic && words.say('sample')}
          </p>
        </div>
      )}
    </div>
  )
}

async function fileOf(format: Format, taken: TakenOut, words: Speaker): Promise<string | Blob> {
  const { name, date, cells, collection, picture } = taken
  const { index } = useDataset.getState()
  const synthetic = index?.synthetic ?? false
  const [own, credits] = [index?.attribution ?? '', creditsOf(index, words)]
  if (format === 'csv') return csvOf(cells?.() ?? [])
  if (format === 'xlsx') return (await import('./sheet.ts')).sheetOf(name, cells?.() ?? [])
  if (format === 'geojson') {
    const attribution = sentenceOf([own, ...credits])
    const text = JSON.stringify(collection?.({ name, date, attribution, synthetic }))
    return new Blob([text], { type: 'application/geo+json' })
  }
  const element = picture?.element()
  if (!picture || !element) throw new Error('There is nothing to be seen.')
  const { pictureOf, seenLegend, seenWords } = await import('./picture.tsx')
  const day = words.say('report.asOf', { date })
  const frame: Frame = {
    title: name,
    subtitle: [...seenWords(element), day, ...(synthetic ? [words.say('sample')] : [])].join(' · '),
    legend: picture.legend ?? seenLegend([element, document.querySelector('.compareLegend-panel')]),
    notes: sentenceOf([
      ...(synthetic ? [words.say('map.note', { date })] : [own, words.say('map.noteReal', { date })]),
      ...credits,
    ]),
  }
  return pictureOf(element, frame, useHand.getState().map)
}

function sentenceOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
