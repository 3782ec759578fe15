/** Pictures for the map made from the same SVG components the panels use. */
import type { Map as LivingMap, StyleImageMetadata } from 'maplibre-gl'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** An SVG element of its own width and height in CSS pixels; colours must be plain, not CSS variables. */
export interface Sprite {
  element: ReactElement
  width: number
  height: number
  /** How it stretches around a text, where it does. */
  stretch?: Pick<StyleImageMetadata, 'stretchX' | 'stretchY' | 'content'>
}

/** Pixels between two sprites on their sheet. */
const gap = 2

function svgOf(element: ReactElement): string {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(element))
  const svg = host.innerHTML
  root.unmount()
  return svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
}

/** Draws sprites side by side on one sheet, which costs little more than one, and cuts them apart. */
async function draw(sprites: readonly Sprite[], ratio: number): Promise<ImageData[]> {
  const lefts = [0]
  for (const { width } of sprites) lefts.push(lefts.at(-1)! + Math.ceil(width) + gap)
  const [width, height] = [lefts.at(-1)!, Math.ceil(Math.max(...sprites.map((sprite) => sprite.height)))]
  const sheet = (
    <svg aria-hidden="true" width={width * ratio} height={height * ratio} viewBox={`0 0 ${width} ${height}`}>
      {sprites.map(({ element }, place) => (
        <g key={lefts[place]} transform={`translate(${lefts[place]} 0)`}>
          {element}
        </g>
      ))}
    </svg>
  )
  const picture = new Image(width * ratio, height * ratio)
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(sheet))}`
  await picture.decode()
  const canvas = new OffscreenCanvas(width * ratio, height * ratio)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no 2d canvas')
  pen.drawImage(picture, 0, 0)
  return sprites.map((sprite, place) =>
    pen.getImageData(lefts[place]! * ratio, 0, Math.trunc(sprite.width * ratio), Math.trunc(sprite.height * ratio)),
  )
}

/** Draws sprites and puts them into the map, over older ones of the same names; waits a turn, so it may be called from an effect. */
export async function putSprites(map: LivingMap, sprites: Record<string, Sprite>): Promise<void> {
  await Promise.resolve()
  const ratio = Math.min(3, Math.max(2, Math.ceil(globalThis.devicePixelRatio)))
  const rows = Object.entries(sprites)
  if (rows.length === 0) return
  const drawn = await draw(Object.values(sprites), ratio)
  if (!map.style) return
  for (const [place, [name, { stretch }]] of rows.entries()) {
    const image = drawn[place]!
    if (map.hasImage(name)) map.updateImage(name, image)
    else map.addImage(name, image, { pixelRatio: ratio, ...stretched(stretch, ratio) })
  }
}

/** The sprites of a set that the map has asked for already. */
export function inUse(map: LivingMap, sprites: Record<string, Sprite>): Record<string, Sprite> {
  const known = new Set(map.style?._loaded ? map.listImages() : [])
  return Object.fromEntries(Object.entries(sprites).filter(([name]) => known.has(name)))
}

function stretched(stretch: Sprite['stretch'], ratio: number): Sprite['stretch'] {
  if (!stretch) return {}
  const times = (pairs: [number, number][]) => pairs.map(([from, to]) => [from * ratio, to * ratio] as [number, number])
  return {
    ...(stretch.stretchX && { stretchX: times(stretch.stretchX) }),
    ...(stretch.stretchY && { stretchY: times(stretch.stretchY) }),
    ...(stretch.content && {
      content: stretch.content.map((side) => side * ratio) as [number, number, number, number],
    }),
  }
}
