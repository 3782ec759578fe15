/** A page that asks: its modules anew, with a server that gives these answers in turn. */
import { vi } from 'vitest'
import type { PublishedIndex } from '../../src/changes/published.ts'

const index: PublishedIndex = {
  seq: 5,
  synthetic: true,
  asOf: '2026-11-20',
  district: { name: '', nameHant: '', nameEn: '', bbox: [0, 0, 1, 1] },
  attribution: '',
  provenance: '',
  live: true,
  kinds: {},
  history: '',
  recent: '',
}

/** Import the stores after it; `asked` gives the addresses that were asked for. */
export async function openPage(
  live: boolean,
  answers: (Response | Promise<Response>)[],
): Promise<{ asked: () => string[] }> {
  vi.resetModules()
  vi.stubGlobal('document', { baseURI: 'http://town.test/' })
  const answering = vi.fn(async (address: URL) => {
    const answer = answers.shift()
    if (!answer) throw new Error(`${address}: no network`)
    return answer
  })
  vi.stubGlobal('fetch', answering)
  const { useDataset } = await import('../../src/changes/dataset.store.ts')
  useDataset.setState({ index: { ...index, live }, seq: 5 })
  return { asked: () => answering.mock.calls.map(([address]) => decodeURIComponent(address.href)) }
}
