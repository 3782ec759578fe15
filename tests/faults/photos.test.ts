/** Hostile and unlucky pictures: cut off, dressed up, far too large, full of traces; nothing of them is left, and no trace is served. */
import { randomUUID } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Browser } from '../accounts/visiting.ts'
import {
  begin,
  commits,
  filesIn,
  photoOf,
  picture,
  piece,
  review,
  send,
  signedIn,
  taken,
  townWithPhotos,
} from '../photos/sending.ts'

const truncations = 300
const traced = 20

/** A PNG that says it has so many pixels along each side. */
function bomb(side: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8 + 1) * Math.min(side, 20_000)), { level: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Uint8Array.from(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]),
  )
}

const hostile: Record<string, { bytes: Uint8Array<ArrayBuffer>; says: RegExp }> = {
  'a bomb of 2,500 million pixels': { bytes: bomb(50_000), says: /64 million/ },
  'a bomb of 100 million pixels': { bytes: bomb(10_000), says: /64 million/ },
  'a page dressed as a picture': { bytes: bytesOf('<!doctype html><script>alert(1)</script>'), says: /Only JPEG/ },
  'a drawing with a script': {
    bytes: bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    says: /Only JPEG/,
  },
  'a page behind the first bytes of a JPEG': { bytes: bytesOf('\xff\xd8\xff\xe0<html><script>'), says: /damaged/ },
  'a page behind the first bytes of a PNG': {
    bytes: bytesOf('\x89PNG\r\n\x1a\n<svg onload=alert(1)>'),
    says: /damaged/,
  },
  'an empty RIFF': { bytes: bytesOf('RIFF\0\0\0\0WEBPVP8 '), says: /damaged/ },
  'a HEIC': { bytes: bytesOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), says: /HEIC/ },
  'a GIF': { bytes: bytesOf('GIF89a\x01\0\x01\0'), says: /Only JPEG/ },
  'a PDF': { bytes: bytesOf('%PDF-1.7'), says: /Only JPEG/ },
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

describe('what is no sound picture', () => {
  it.each(Object.entries(hostile))(
    '%s is refused with a reason, and nothing of it is left',
    async (_, { bytes, says }) => {
      const { server, folder } = await townWithPhotos()
      const browser = await signedIn(server, 'volunteer-13-1')
      const answer = await send(browser, bytes)
      expect(answer.status).toBe(422)
      expect((await answer.json()).message).toMatch(says)
      expect(await filesIn(folder)).toEqual([])
    },
  )

  it(`${truncations} truncated pictures, sent as whole, leave no file`, async () => {
    const { server, folder } = await townWithPhotos()
    const browser = await signedIn(server, 'volunteer-13-1')
    const wholes = [await picture(320, 240), await picture(160, 120, 'png'), await picture(320, 240, 'webp')]
    const statuses = new Map<number, number>()
    for (let place = 0; place < truncations; place += 1) {
      const whole = wholes[place % wholes.length] ?? new Uint8Array()
      const length = Math.floor(((whole.length - 12) * (place + 1)) / (truncations + 1))
      const { status } = await send(browser, whole.slice(0, length), randomUUID(), 1 + (place % 3))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect(await filesIn(folder)).toEqual([])
    expect([...statuses]).toEqual([[422, truncations]])
  })

  it(`${truncations} uploads cut off on their way leave no file once their time is over`, async () => {
    const { server, folder } = await townWithPhotos()
    const browser = await signedIn(server, 'volunteer-13-1')
    const whole = await picture(320, 240)
    for (let place = 0; place < truncations; place += 1) {
      const id = randomUUID()
      await begin(browser, id, whole.length)
      const length = Math.floor((whole.length * place) / truncations)
      if (length > 0) expect((await piece(browser, id, 0, whole.slice(0, length))).status).toBe(204)
    }
    expect(await filesIn(folder)).toHaveLength(2 * truncations)
    await server.sweepPhotos(Date.now() + 6 * 86_400_000)
    expect(await filesIn(folder)).toHaveLength(2 * truncations)
    await server.sweepPhotos(Date.now() + 8 * 86_400_000)
    expect(await filesIn(folder)).toEqual([])
  })
})

it(`${traced} pictures with GPS: no tag in any served file`, async () => {
  const { server } = await townWithPhotos()
  const maker = await signedIn(server, 'volunteer-13-1')
  const looker = await signedIn(server, 'planner-13')
  const anyone = new Browser(server)
  const formats = ['jpeg', 'png', 'webp'] as const
  for (let place = 0; place < traced; place += 1) {
    const exif = {
      IFD0: { Make: 'TracePhone', Model: 'T-1000', Artist: 'Somebody Real', ImageDescription: 'home' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: `39/1 ${51 + (place % 9)}/1 0/1`,
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 25/1 0/1',
      },
    }
    const made = sharp(await picture(640, 480))
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><trace/></x:xmpmeta>')
    const bytes = Uint8Array.from(
      await made
        .keepIccProfile()
        .toFormat(formats[place % 3] ?? 'jpeg')
        .toBuffer(),
    )
    const before = await sharp(bytes).metadata()
    expect(before.exif).toBeDefined()
    const id = await taken(maker, {}, bytes)
    expect((await commits(looker, review(id))).status).toBe(200)
    for (const size of ['full', 'small']) {
      const served = Buffer.from(await (await anyone.asks('GET', `/photos/${id}/${size}`)).arrayBuffer())
      const { exif, xmp, iptc, icc, tifftagPhotoshop } = await sharp(served).metadata()
      expect([exif, xmp, iptc, icc, tifftagPhotoshop]).toEqual([undefined, undefined, undefined, undefined, undefined])
      expect(served.toString('latin1')).not.toMatch(/Exif\0\0|TracePhone|Somebody Real|xmpmeta/)
    }
  }
})

it('a photo that was never sent is a photo without a picture', async () => {
  const { server } = await townWithPhotos()
  const maker = await signedIn(server, 'volunteer-13-1')
  const id = randomUUID()
  expect((await commits(maker, photoOf(id))).status).toBe(200)
  expect((await maker.asks('GET', `/photos/${id}/full`)).status).toBe(404)
})
