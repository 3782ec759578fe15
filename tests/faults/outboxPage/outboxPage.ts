/** The real outbox in a page without screens, so that hundreds of edits can be made the way an editor makes them. */

import { openTown, useDataset } from '../../../src/changes/dataset.store.ts'
import { updateOf } from '../../../src/changes/draft.ts'
import { goLive } from '../../../src/changes/live.store.ts'
import { commit, openOutbox, useOutbox, wakeSending } from '../../../src/changes/outbox.store.ts'
import type { Key } from '../../../src/changes/record.ts'
import { startSending } from '../../../src/changes/sending.store.ts'
import { kinds } from '../../../src/kinds.ts'

const account = () => 'planner-13'

/** What the test does with the page. */
export interface OutboxPage {
  open(): Promise<void>
  /** Gives an alley another number; answers whether it was kept. */
  edit(alley: Key, code: string, comment: string): Promise<boolean>
  /** Sends now; answers what is left and how it stands. */
  left(): { comment: string; state: string }[]
}

const page: OutboxPage = {
  open: async () => {
    await openTown(['unit', 'alley'])
    goLive()
    await openOutbox({ kinds, may: () => null, account })
    startSending({ account, onAccount: () => () => undefined, upload: async () => ({ ok: true }) })
  },
  edit: async (alley, code, comment) => {
    const record = useDataset.getState().kinds.alley?.get(alley)
    const change = record && updateOf(record, { code })
    return change ? (await commit({ comment, changes: [change] })).ok : false
  },
  left: () => {
    wakeSending()
    return useOutbox.getState().items.map(({ changeSet, state }) => ({ comment: changeSet.comment, state }))
  },
}

Object.assign(globalThis, { outboxPage: page })
