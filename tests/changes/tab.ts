/** A tab of a browser, for the tests of the outbox: fresh modules on the same device, the town fetched, the outbox opened and sending. */
import { onTestFinished, vi } from 'vitest'
import type { Key } from '../../src/changes/record.ts'
import type { Uploaded } from '../../src/changes/sending.store.ts'
import { kinds } from '../../src/kinds.ts'
import type { Browser } from './browser.ts'

/**
 * @param uploads what comes of the first files; the network decides about all others.
 * @returns with `knows`, by which whoever sends becomes known as somebody (an account's name), as nobody (null), or unknown again.
 */
export async function tabOf(
  browser: Browser,
  account: string | null = 'planner-13',
  uploads: readonly (() => Promise<Uploaded>)[] = [],
) {
  vi.resetModules()
  const [dataset, outbox, sending, draft] = await Promise.all([
    import('../../src/changes/dataset.store.ts'),
    import('../../src/changes/outbox.store.ts'),
    import('../../src/changes/sending.store.ts'),
    import('../../src/changes/draft.ts'),
  ])
  const before = browser.network
  browser.network = 'carries'
  await dataset.openTown(['unit', 'alley'])
  browser.network = before
  await outbox.openOutbox({ kinds, may: () => null, account: () => account })
  const files: string[] = []
  const first = [...uploads]
  const carried = async (): Promise<Uploaded> =>
    browser.network === 'carries' ? { ok: true } : { ok: false, message: '', retry: true }
  let sender: string | null | undefined = account
  const listeners = new Set<() => void>()
  const stop = sending.startSending({
    account: () => sender,
    onAccount: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    upload: async (id) => {
      files.push(id)
      return (first.shift() ?? carried)()
    },
  })
  onTestFinished(stop)
  const record = (one: Key) => dataset.useDataset.getState().kinds.alley?.get(one)
  const set = (one: Key, fields: Parameters<typeof draft.updateOf>[1], comment = '') =>
    outbox.commit({ comment, changes: [draft.updateOf(record(one)!, fields)!] })
  const items = () => outbox.useOutbox.getState().items
  const knows = (name: string | null | undefined) => {
    sender = name
    for (const listener of listeners) listener()
  }
  return { dataset, outbox, stop, record, set, items, files, knows }
}
