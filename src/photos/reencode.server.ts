/** Re-encoding: whatever was sent becomes a plain JPEG of bounded size without any metadata, or is refused with a reason. */
import sharp from 'sharp'

/** Names of the sentences in `words/` (after `fault.`) that say why a picture was refused. */
export type PictureFault = 'photoKind' | 'photoHeic' | 'photoBroken' | 'photoTooManyPixels'

export class PictureRefused extends Error {
  override name = 'PictureRefused'
  readonly fault: PictureFault
  constructor(fault: PictureFault) {
    super(fault)
    this.fault = fault
  }
}

export interface Picture {
  type: 'image/jpeg'
  /** The bytes up to 2048 pixels along the longer side, and up to 480. */
  full: Uint8Array<ArrayBuffer>
  small: Uint8Array<ArrayBuffer>
}

const longestSide = 2048
const smallSide = 480
const quality = 82
const smallQuality = 76

/** More pixels than any camera of the field takes; a picture that unpacks to more is a bomb. */
const pixelLimit = 64_000_000

/** Nothing honest takes longer, in seconds. */
const longest = 30

/**
 * Turns it upright, bounds it, and drops EXIF, GPS and everything else but the pixels.
 * @throws {PictureRefused} for what is no whole JPEG, PNG or WebP of at most 64 million pixels.
 */
export async function reencode(bytes: Uint8Array): Promise<Picture> {
  const fault = faultOfKind(bytes)
  if (fault) throw new PictureRefused(fault)
  try {
    const full = await sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'warning' })
      .timeout({ seconds: longest })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer()
    const small = await sharp(full)
      .resize({ width: smallSide, height: smallSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: smallQuality })
      .toBuffer()
    return { type: 'image/jpeg', full: Uint8Array.from(full), small: Uint8Array.from(small) }
  } catch (error) {
    const isBomb = error instanceof Error && /pixel limit|exceeds/i.test(error.message)
    throw new PictureRefused(isBomb ? 'photoTooManyPixels' : 'photoBroken')
  }
}

/** By its first bytes, whatever its name says: only these three ever reach a decoder. */
function faultOfKind(bytes: Uint8Array): PictureFault | null {
  const letters = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  const isPng = letters(0, 8) === '\x89PNG\r\n\x1a\n'
  const isWebp = letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP'
  if (isJpeg || isPng || isWebp) return null
  return letters(4, 8) === 'ftyp' && /^(hei|hev|mif|msf)/.test(letters(8, 11)) ? 'photoHeic' : 'photoKind'
}
