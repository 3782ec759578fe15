/** Shrinking: a camera's picture becomes a JPEG of bounded size before it leaves the device, drawn anew so that no hidden data go along. */

/** A picture ready to be sent. */
export interface Shrunk {
  blob: Blob
  /** Pixels. */
  width: number
  height: number
}

const longestSide = 2560
const quality = 0.86

/** Draws a picture upright and small enough; null for what this browser cannot read as a picture. */
export async function shrink(file: Blob): Promise<Shrunk | null> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!image) return null
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return jpegOf(canvas)
}

/** What a canvas shows, as a JPEG; null when the device has no room for it. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<Shrunk | null> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return blob && { blob, width: canvas.width, height: canvas.height }
}
