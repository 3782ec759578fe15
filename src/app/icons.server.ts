/** Draws the app's icons as PNG files from its mark (`public/icon.svg`) into `public/`: run it when the mark changes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const folder = fileURLToPath(new URL('../../public', import.meta.url))
const mark = readFileSync(join(folder, 'icon.svg'))
const paper = '#FFFDF8'

/** The mark on a square of so many pixels; `share` of its side is the mark, `ground` what lies behind. */
async function draw(file: string, side: number, share: number, ground: string | { r: 0; g: 0; b: 0; alpha: 0 }) {
  const inner = Math.round(side * share)
  const cell = await sharp(mark, { density: (72 * inner) / 30 })
    .resize(inner, inner)
    .png()
    .toBuffer()
  const square = sharp({ create: { width: side, height: side, channels: 4, background: ground } })
  await square
    .composite([{ input: cell, gravity: 'centre' }])
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(folder, file))
}

const nothing = { r: 0, g: 0, b: 0, alpha: 0 } as const
await draw('icon-192.png', 192, 1, nothing)
await draw('icon-512.png', 512, 1, nothing)
await draw('icon-maskable.png', 512, 0.62, paper)
await draw('icon-180.png', 180, 0.76, paper)
