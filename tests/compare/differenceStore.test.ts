/** What became of the town between two days is asked for by both of them. */
import { afterEach, expect, it, vi } from 'vitest'
import { openPage } from './asking.ts'

afterEach(() => vi.unstubAllGlobals())

it('is asked for by the earlier and the later day', async () => {
  const { asked } = await openPage(true, [Response.json({ differences: [] })])
  const { fetchDifferencesAgain } = await import('../../src/compare/difference.store.ts')
  await fetchDifferencesAgain('2025-11-20', '2026-11-20')
  expect(asked()).toEqual(['http://town.test/api/difference?from=2025-11-20&to=2026-11-20'])
})
