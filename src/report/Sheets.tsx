/** Sheets of A4: a bar that stays on the screen, the pages as they are printed, and what every page bears at its foot. */
import './report.css'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { stages } from '../alleys/stage.ts'
import { stageLooks } from '../alleys/stageLook.ts'
import { useDataset } from '../changes/dataset.store.ts'
import { creditsOf } from '../changes/published.ts'
import { tokens } from '../map/palette.ts'
import { ViewLink, type ViewStep } from '../map/ViewLink.tsx'
import { useWords } from '../words/words.tsx'
import type { Printed } from './printed.ts'
import { qrCode } from './qrCode.ts'
import { shortHash, snapshotLink } from './snapshot.ts'

/** Paper is white in the dark too: the sheets take the light tokens whatever the theme. */
const ink: Record<string, string> = Object.fromEntries([
  ...Object.entries(tokens.light).map(([token, value]) => [`--${token}`, value]),
  ...stages.map((stage) => [`--stage-${stage}`, stageLooks[stage].light]),
])

/** @param back what the way back looks at. @param name what is printed, for the bar above it. */
export function Sheets({ name, back, children }: { name: string; back: ViewStep; children: ReactNode }) {
  const words = useWords()
  return (
    <div className="sheets">
      <header className="sheets-bar">
        <ViewLink step={back} className="button">
          <IconArrowLeft size={18} aria-hidden="true" />
          {words.say('report.back')}
        </ViewLink>
        <b>{name}</b>
        <button type="button" className="button button-honey" onClick={() => print()}>
          <IconPrinter size={18} aria-hidden="true" />
          {words.say('report.print')}
        </button>
      </header>
      <div className="sheets-paper" style={ink} data-printed="ready">
        {children}
      </div>
    </div>
  )
}

/** One page with its foot. @param of how many pages there are. */
export function Page(props: { number: number; of: number; printed: Printed; className?: string; children: ReactNode }) {
  const { number, of, printed, className = '', children } = props
  const words = useWords()
  const index = useDataset((dataset) => dataset.index)
  const date = words.date(printed.date)
  const body = useFit(words.language)
  return (
    <article className={`sheetA4 ${className}`}>
      <div className="sheetA4-body">
        <div ref={body}>{children}</div>
      </div>
      <footer className="sheetA4-foot">
        <span>
          {[
            words.say('report.made'),
            words.say(printed.synthetic ? 'map.note' : 'map.noteReal', { date }),
            ...creditsOf(index, words),
          ].join(' · ')}
        </span>
        <span>
          {printed.hash && words.say('report.snapshot', { hash: shortHash(printed.hash) })}
          {' · '}
          {words.say('report.page', { n: number, of })}
        </span>
      </footer>
    </article>
  )
}

/** Below this width the sheets are no A4 but lines for a phone. */
const leastWide = 700
/** How small a page that is too full may become. */
const leastZoom = 0.7

/** What stands on a page is made a little smaller where it would not fit on it. @param language laid out anew when it changes. */
function useFit(language: string) {
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const inner = content.current
    const room = inner?.parentElement
    const sheet = room?.parentElement
    if (!inner || !room || !sheet || sheet.clientWidth < leastWide || !language) return
    inner.style.zoom = ''
    const height = inner.offsetHeight
    const paper = (sheet.clientWidth * 296) / 210
    const free = paper - (sheet.offsetHeight - room.offsetHeight)
    for (let zoom = Math.min(1, free / height); zoom < 1 && zoom >= leastZoom; zoom -= 0.02) {
      inner.style.zoom = String(zoom)
      if (inner.getBoundingClientRect().height <= free) return
    }
  }, [language])
  return content
}

/** The address of the snapshot, for whoever reads the paper. */
export function addressOfSnapshot({ date, address }: Pick<Printed, 'date' | 'address'>): string {
  return new URL(snapshotLink(date), address ?? document.baseURI).href
}

/** A QR code of a text, as one path. */
export function Code({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrCode(text), [text])
  return (
    <svg className="qrCode" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#FFFFFF" />
      <path d={path} fill="#000000" />
    </svg>
  )
}

/** Where the snapshot can be opened, and its number. */
export function SnapshotNote({ printed }: { printed: Printed }) {
  const words = useWords()
  const { hash } = printed
  const address = addressOfSnapshot(printed)
  return (
    <div className="snapshotNote">
      <Code text={address} label={words.say('report.code.alt')} />
      <p>
        <b>{hash ? words.say('report.snapshot', { hash: shortHash(hash) }) : words.say('report.snapshotUnknown')}</b>
        <br />
        {words.say('report.snapshotHelp')}
        <br />
        <a href={address}>{address}</a>
      </p>
    </div>
  )
}
