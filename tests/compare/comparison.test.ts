/** Saved comparisons: a link under a name, found by officials alone, opened as it was saved. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/changes/change.ts'
import type { Fields } from '../../src/changes/record.ts'
import { columnsNamed, stanceOf } from '../../src/compare/columns.store.ts'
import { comparedText, opening } from '../../src/compare/comparison.ts'
import { readView } from '../../src/map/view.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { create, sent, update } from '../changes/sent.ts'
import { allRead, signedIn } from '../server/reading.ts'

const saved = (more: Fields = {}): Fields => ({
  name: '降得最多的三个',
  note: 'a-secret',
  view: 'date=2026-11-20&metric=completionRate&page=compare&with=unit:fangzhuang',
  by: 'official',
  at: '2026-11-22T08:00:00Z',
  ...more,
})

const asks = async (browser: Browser, ...changes: Change[]) =>
  (await browser.asks('POST', '/api/changes', sent(changes))).status

async function opened() {
  const server = await openTown()
  await found(server)
  return { server, official: await signedIn(server, 'official') }
}

describe('a saved comparison', { timeout: 30_000 }, () => {
  it('is found by officials and administrators, and by nobody else, over no way of reading', async () => {
    const { server, official } = await opened()
    expect(await asks(official, create(`comparison:${randomUUID()}`, saved()))).toBe(200)
    for (const reader of [official, await signedIn(server, 'admin')])
      expect(await (await reader.asks('GET', '/data/comparison.geojson')).text()).toContain('a-secret')
    const others = [await signedIn(server, 'planner-13'), await signedIn(server, 'volunteer-13-1'), new Browser(server)]
    for (const reader of others) {
      expect(await allRead(reader)).not.toContain('a-secret')
      const file = await reader.asks('GET', '/data/comparison.geojson')
      expect(file.status === 404 || !(await file.text()).includes('a-secret')).toBe(true)
    }
  })

  it('is saved, renamed and deleted by the official who made it, never in another name', async () => {
    const { server, official } = await opened()
    const id = `comparison:${randomUUID()}` as const
    expect(await asks(official, create(id, saved()))).toBe(200)
    expect(await asks(official, update(id, 1, { name: saved().name ?? null }, { name: '第三季度' }))).toBe(200)
    expect(await asks(official, create(`comparison:${randomUUID()}`, saved({ by: 'admin' })))).toBe(403)
    expect(await asks(official, update(id, 2, { by: 'official' }, { by: 'admin' }))).toBe(403)
    for (const name of ['planner-13', 'volunteer-13-1']) {
      const other = await signedIn(server, name)
      expect(await asks(other, create(`comparison:${randomUUID()}`, saved({ by: name })))).toBe(403)
    }
    const was = saved({ name: '第三季度' })
    expect(await asks(official, { action: 'delete', key: id, version: 2, was })).toBe(200)
  })

  it.each([
    ['a page that compares nothing', { view: 'page=admin' }],
    ['an address elsewhere', { view: 'https://evil.example/?page=compare' }],
    ['more than a comparison', { view: 'lang=en&metric=completionRate&page=compare' }],
    ['no name', { name: '  ' }],
    ['a name that is too long', { name: 'x'.repeat(81) }],
  ])('is refused with %s', async (_, more) => {
    const { official } = await opened()
    expect(await asks(official, create(`comparison:${randomUUID()}`, saved(more)))).toBe(400)
  })
})

describe('the link of a comparison', () => {
  it('keeps what is compared, not who looks, and opens as it was, with nothing of the one before', () => {
    const view = { page: 'compare', metric: 'gradeShare', with: ['unit:lize'], date: '2026-10-31', lang: 'en' } as const
    const text = comparedText({ ...view, with: [...view.with], key: 'unit:lize', theme: 'dark' })
    expect(text).toBe('date=2026-10-31&metric=gradeShare&page=compare&with=unit:lize')
    const step = opening(text)
    expect(step).toMatchObject({ page: 'compare', metric: 'gradeShare', with: ['unit:lize'], date: '2026-10-31' })
    for (const part of ['face', 'date2', 'until', 'radius', 'breaks', 'key', 'show'] as const) {
      expect(step).toHaveProperty(part)
      expect(step[part]).toBeUndefined()
    }
  })

  it('keeps how columns stand', () => {
    const text = 'face=columns&page=compare&stance=45,30,1.6'
    expect(columnsNamed(opening(text).stance)).toEqual({ bearing: 45, pitch: 30, stretch: 1.6 })
    expect(comparedText(readView(Object.fromEntries(new URLSearchParams(text))))).toBe(text)
    expect(stanceOf(columnsNamed(undefined))).toBeUndefined()
    for (const wrong of ['181,0,1', '0,61,1', '0,0,0', '0,0,2.1', '0,0', 'a,b,c'])
      expect(readView({ stance: wrong }).stance).toBeUndefined()
  })

  it('keeps the days and the hexagons of a density', () => {
    const text = 'date2=2026-01-01&face=density&metric2=inspection&page=compare&radius=250&until=2026-06-30'
    expect(opening(text)).toMatchObject({ date2: '2026-01-01', until: '2026-06-30', radius: '250' })
    expect(comparedText(readView(Object.fromEntries(new URLSearchParams(text))))).toBe(text)
  })
})
