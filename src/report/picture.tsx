/** What is seen as a picture (PNG): the map, drawing or table as it stands, under its title and legend, over its date and source. */
import type { Map as LivingMap } from 'maplibre-gl'

/** What stands around the picture, so that it says what it is wherever it goes. */
export interface Frame {
  title: string
  /** The day, that these are sample data. */
  subtitle: string
  legend: readonly { fill: string; label: string }[]
  /** Attribution, 审图号. */
  notes: string
}

/** What belongs to working with a screen, and not to what it shows. */
const left =
  '.hidden, .mapButtons, .mapNote, .hoverCard, .legend, .compareLegend, .twoMaps-legends, .face .classLegend, .stageChips, .maplibregl-ctrl, input, select'

/** What of a style is to be seen in a picture that does not move. */
const looks =
  /^(display|position|top|left|right|bottom|(min-|max-)?(width|height)|box-|margin|padding|border|background|color$|font|line-height|letter|word-|white-space|text-|overflow|flex|grid|order$|align|justify|place|row-gap|column-gap|transform|opacity|visibility|z-index|clip-path|fill|stroke|paint-order|vertical-align|list-style|table-layout|writing-mode|float|object|aspect-ratio|dominant-baseline|c?[xy]$|r[xy]?$|d$)/

/** How large something is, which is told apart from how it looks. */
const sizes = /^(min-|max-)?(width|height)$/

/** Pixels of the picture to one of the screen. */
const density = 2

const fonts = '"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif'

/** @param map draws once more, for its canvas can only be read while it draws. @throws when the browser cannot paint it. */
export async function pictureOf(element: HTMLElement, frame: Frame, map: LivingMap | null): Promise<Blob> {
  const canvases = await paintedCanvases(element, map)
  const worn = new Looks()
  const { width, height, shown } = unrolled(element, () => ({
    ...wholeSize(element),
    shown: copyOf(element, canvases, worn),
  }))
  const page = document.createElement('div')
  page.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml')
  page.style.cssText = `width:${width}px;background:#FFFDF8;color:#231C12;font:14px ${fonts}`
  const head = part('div', 'padding:14px 16px 10px')
  head.append(part('b', 'font-size:20px', frame.title), part('div', 'color:#4A4033;margin-top:2px', frame.subtitle))
  if (frame.legend.length > 0) head.append(legendOf(frame))
  const body = part('div', `position:relative;width:${width}px;height:${height}px;overflow:hidden`)
  if (shown instanceof HTMLElement)
    shown.style.cssText = `position:absolute;inset:0;width:${width}px;height:${height}px;overflow:hidden`
  body.append(shown)
  page.append(worn.sheet, head, body, part('div', 'padding:8px 16px 12px;color:#6B5F4E;font-size:12px', frame.notes))
  return painted(page, width)
}

/** Lets nothing of an element be scrolled away while something is done with it at once, before the screen is drawn again. */
function unrolled<Result>(element: HTMLElement, done: () => Result): Result {
  element.dataset.whole = ''
  try {
    return done()
  } finally {
    delete element.dataset.whole
  }
}

/** Pixels of the screen it takes with what can be scrolled to. */
function wholeSize(element: HTMLElement): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect()
  return { width: Math.max(width, element.scrollWidth), height: Math.max(height, element.scrollHeight) }
}

/** What else a legend says of what is shown: the days of a change, what lies in the hexagons. */
export function seenWords(place: ParentNode): string[] {
  return [...place.querySelectorAll('.classLegend [data-told]')].map(({ textContent }) => textContent ?? '')
}

/** The legends as they are read on the screen, so that a picture stands under the colours it shows. @param among elements, the first that holds a legend. */
export function seenLegend(among: readonly (ParentNode | null)[]): Frame['legend'] {
  const place = among.find((one) => one?.querySelector('.classLegend'))
  if (!place) return []
  const figures = [...place.querySelectorAll<HTMLElement>('.classLegend')]
  return figures.flatMap((figure) => {
    const side = figures.length > 1 ? figure.parentElement?.querySelector(':scope > b')?.textContent : ''
    const told = (label: string) => (side ? `${side} ${label}` : label)
    const known = [...figure.querySelectorAll('li')].map((line) => ({
      fill: line.querySelector('b')?.style.background ?? '',
      label: told(line.querySelector('.hidden')?.textContent ?? ''),
    }))
    const unknown = figure.querySelector('.classLegend-unknown')?.textContent?.trim()
    return unknown ? [...known, { fill: '#FFFDF8', label: told(unknown) }] : known
  })
}

function part(name: string, style: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.style.cssText = style
  made.textContent = text
  return made
}

function legendOf({ legend }: Frame): HTMLElement {
  const list = part('div', 'display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:8px;font-size:13px')
  for (const { fill, label } of legend) {
    const line = part('span', 'display:inline-flex;align-items:center;gap:6px')
    line.append(part('i', `width:22px;height:12px;background:${fill};border:1px solid #A0813F`), label)
    list.append(line)
  }
  return list
}

/** Every canvas as a picture, read in the very moment the map draws. */
function paintedCanvases(element: HTMLElement, map: LivingMap | null): Promise<Map<HTMLCanvasElement, string>> {
  const read = () => new Map([...element.querySelectorAll('canvas')].map((one) => [one, one.toDataURL()] as const))
  if (!map || !element.contains(map.getContainer())) return Promise.resolve(read())
  return new Promise((resolve) => {
    void map.once('render', () => resolve(read()))
    map.triggerRepaint()
  })
}

/** Every look once, under the name of a class: the cells of a table look alike by the hundred. */
class Looks {
  readonly #names = new Map<string, string>()

  /** The class of how an element looks; rows and cells take their size from the table. */
  of(element: Element): string {
    const style = getComputedStyle(element)
    const isCell = element instanceof HTMLTableCellElement || element instanceof HTMLTableRowElement
    const names = [...style].filter((name) => looks.test(name) && !(isCell && sizes.test(name)))
    const text = names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
    const known = this.#names.get(text) ?? `look${this.#names.size}`
    this.#names.set(text, known)
    return known
  }

  get sheet(): HTMLStyleElement {
    const sheet = document.createElement('style')
    sheet.textContent = [...this.#names].map(([text, name]) => `.${name}{${text}}`).join('\n')
    return sheet
  }
}

/** A copy that looks the same anywhere: every computed style goes with it, canvases are pictures. */
function copyOf(element: Element, canvases: ReadonlyMap<HTMLCanvasElement, string>, worn: Looks): Element {
  const copy =
    element instanceof HTMLCanvasElement ? new Image() : (element.cloneNode(false) as HTMLElement | SVGElement)
  if (element instanceof HTMLCanvasElement) copy.setAttribute('src', canvases.get(element) ?? '')
  copy.removeAttribute('style')
  copy.setAttribute('class', worn.of(element))
  for (const child of element.childNodes) {
    if (child instanceof Element && !child.matches(left)) copy.append(copyOf(child, canvases, worn))
    if (child instanceof Text) copy.append(child.data)
  }
  return copy
}

/** Lays a page out to know its height, and paints it. */
async function painted(page: HTMLElement, width: number): Promise<Blob> {
  page.style.position = 'fixed'
  page.style.left = '-99999px'
  document.body.append(page)
  const { height } = page.getBoundingClientRect()
  page.remove()
  page.style.position = 'static'
  const inside = new XMLSerializer().serializeToString(page)
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${inside}</foreignObject></svg>`
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * density
  canvas.height = height * density
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('No canvas.')
  pen.scale(density, density)
  pen.drawImage(image, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture is too large.')
  return blob
}
