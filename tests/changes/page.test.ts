/** A page hands each reader the packing it can read, and nothing it said it would not take. */
import { describe, expect, it } from 'vitest'
import { Page, toldIn } from '../../src/changes/page.server.ts'

const text = '丰台区责任规划师公共平台 '.repeat(200)

async function packed(): Promise<Page> {
  const page = new Page(text, 'text/html; charset=utf-8')
  await page.pack()
  while (packingOf(page, 'gzip, br') !== 'br') await new Promise((resolve) => setTimeout(resolve, 5))
  return page
}

function packingOf(page: Page, accepts?: string): string | undefined {
  return page.ready({ 'accept-encoding': accepts })?.headers['content-encoding']
}

describe('a page', () => {
  it('chooses the packing by what is accepted', async () => {
    const page = await packed()
    expect(packingOf(page)).toBeUndefined()
    expect(packingOf(page, 'identity')).toBeUndefined()
    expect(packingOf(page, 'gzip')).toBe('gzip')
    expect(packingOf(page, 'gzip, deflate, br, zstd')).toBe('br')
    expect(packingOf(page, 'gzip, br;q=0')).toBe('gzip')
    expect(packingOf(page, 'gzip;q=0, br;q=0')).toBeUndefined()
    expect(packingOf(page, 'gzip;q=0.5')).toBe('gzip')
  })

  it('has nothing at hand for who unpacks before it is packed', () => {
    const page = new Page(text, 'text/html')
    expect(page.ready({ 'accept-encoding': 'gzip' })).toBeNull()
    expect(page.ready({})?.status).toBe(200)
  })

  it('packs neither what is small nor what is packed already', () => {
    for (const page of [new Page('small', 'text/html'), new Page(text, 'image/png')]) {
      expect(packingOf(page, 'gzip, br')).toBeUndefined()
    }
  })

  it('knows its own bytes in every packing, and another page’s in none', async () => {
    const page = await packed()
    const tags = [undefined, 'gzip', 'gzip, br'].map(
      (accepts) => page.ready({ 'accept-encoding': accepts })?.headers.etag,
    )
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(page.ready({ 'if-none-match': `"other", ${tag}` })?.status).toBe(304)
    expect(page.ready({ 'if-none-match': new Page('other', 'text/html').ready({})?.headers.etag })?.status).toBe(200)
  })
})

describe('what a reader told', () => {
  it('is read from the raw headers, however they are written', () => {
    expect(toldIn(['Host', 'town', 'ACCEPT-Encoding', 'gzip', 'If-None-Match', '"a"', 'X-Another-One', 'b'])).toEqual({
      'accept-encoding': 'gzip',
      'if-none-match': '"a"',
    })
    expect(toldIn([])).toEqual({})
  })

  it('is nothing for the quick way where somebody is known', () => {
    expect(toldIn(['Accept-Encoding', 'gzip', 'Cookie', 'a=b'])).toBeNull()
    expect(toldIn(['authorization', 'Bearer a'])).toBeNull()
  })
})
