/** The mosaic on a canvas: a picture with its marked parts broken into coarse blocks, from which nothing comes back. */
import { blocks, type Mark } from './blur.ts'

/** Draws the picture with all marks. The canvas must have the picture's size in pixels. */
export function drawMarked(canvas: HTMLCanvasElement, picture: CanvasImageSource, marks: readonly Mark[]): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const { width, height } = canvas
  pen.drawImage(picture, 0, 0, width, height)
  if (marks.length === 0) return
  const coarse = coarseOf(picture, width, height)
  pen.save()
  pen.clip(areaOf(marks, width, height))
  pen.imageSmoothingEnabled = false
  pen.drawImage(coarse, 0, 0, width, height)
  pen.restore()
}

/** The picture in so few pixels that each becomes a block, averaged step by step so that every pixel counts. */
function coarseOf(picture: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const side = Math.max(width, height)
  let coarse = sized(picture, Math.max(1, Math.round(width / 2)), Math.max(1, Math.round(height / 2)))
  for (let left = side / 2; left > blocks; left /= 2) {
    const share = Math.max(blocks, left / 2) / side
    coarse = sized(coarse, Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share)))
  }
  return coarse
}

function sized(picture: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen) pen.imageSmoothingQuality = 'high'
  pen?.drawImage(picture, 0, 0, width, height)
  return canvas
}

function areaOf(marks: readonly Mark[], width: number, height: number): Path2D {
  const area = new Path2D()
  for (const mark of marks) {
    if (mark.shape === 'box') {
      area.rect(mark.x * width, mark.y * height, mark.width * width, mark.height * height)
      continue
    }
    const radius = mark.radius * Math.max(width, height)
    for (const [x, y] of mark.dabs) {
      area.moveTo(x * width + radius, y * height)
      area.arc(x * width, y * height, radius, 0, 2 * Math.PI)
    }
  }
  return area
}
