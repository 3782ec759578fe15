/** A feed is sound XML whatever people wrote: read by the parser that the pictures' library brings, which takes XML inside a drawing. */
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { type Feed, feedXml } from '../../src/notices/feed.ts'

/** What a strict XML parser says of a text; null where it is sound. */
async function faultIn(xml: string): Promise<string | null> {
  const [, root = ''] = /^<\?xml version="1\.0" encoding="utf-8"\?>\n(.*)$/s.exec(xml) ?? []
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><metadata>${root}</metadata></svg>`
  const read = sharp(Buffer.from(drawing)).metadata()
  return root === '' ? 'no prolog' : read.then(() => null, String)
}

const feedOf = (text: string): Feed => ({
  self: `https://map.example/feed/unit/a.xml?lang=${text}`,
  page: `https://map.example/?key=${text}`,
  title: text,
  language: 'zh-Hans',
  updated: '2026-11-20T00:00:00.000Z',
  entries: [{ id: text, at: '2026-11-20T00:00:00.000Z', title: text, link: `https://map.example/?key=${text}` }],
})

it('is sound for every text', { timeout: 30_000 }, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'<>&"\'\u0000\u001b\ud800\uffff]-!') }),
  )
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      expect(await faultIn(feedXml(feedOf(one)))).toBeNull()
    }),
  )
})

it('would be told where it is not', async () => {
  const sound = feedXml(feedOf('芳古路'))
  expect(await faultIn(sound)).toBeNull()
  for (const broken of [
    sound.replace('</title>', ''),
    sound.replace('芳古路', 'a & b'),
    sound.replace('芳古路', '\u0001'),
  ]) {
    expect(await faultIn(broken)).toContain('XML parse error')
  }
})
