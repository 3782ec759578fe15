/** Delivering one change set to the server, and reading its answer without trust: a stranger's network may answer in its place. */
import type { ChangeSet, LoggedChangeSet } from './change.ts'
import type { FieldConflict, RecordConflict } from './merge.ts'

/** What became of it; `unreached` means that nobody knows: the same change set is sent again later. */
export type Delivered =
  | { state: 'sent'; seq: number }
  | { state: 'conflict'; conflicts: (FieldConflict | RecordConflict)[] }
  | { state: 'refused'; message: string }
  | { state: 'signedOut' }
  | { state: 'unreached' }

/** How long an answer may take, in milliseconds. */
const patience = 30_000

/** The answers that will be the same however often it is sent. */
const final = [400, 403, 413, 422]

interface Answer {
  id?: unknown
  seq?: unknown
  error?: unknown
  message?: unknown
  conflicts?: (FieldConflict | RecordConflict)[]
}

/** Sends a change set once. */
export async function deliver(changeSet: ChangeSet): Promise<Delivered> {
  try {
    const answer = await fetch(new URL('api/changes', document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify(changeSet),
      signal: AbortSignal.timeout(patience),
    })
    return outcomeOf(changeSet, answer.status, (await answer.json()) as Answer)
  } catch {
    return { state: 'unreached' }
  }
}

function outcomeOf(changeSet: ChangeSet, status: number, answer: Answer): Delivered {
  const { id, seq, error, message, conflicts } = answer
  if (status === 200)
    return id === changeSet.id && typeof seq === 'number' ? { state: 'sent', seq } : { state: 'unreached' }
  if (typeof error !== 'string') return { state: 'unreached' }
  if (status === 401) return { state: 'signedOut' }
  if (status === 409 && Array.isArray(conflicts)) return { state: 'conflict', conflicts }
  return final.includes(status) ? { state: 'refused', message: String(message) } : { state: 'unreached' }
}

/** The change sets after a number, a page at a time; ends quietly where the server is not reached. */
export async function* changeSetsAfter(seq: number): AsyncGenerator<{ changeSets: LoggedChangeSet[]; seq: number }> {
  for (let after = seq; ; ) {
    const answer = await fetch(new URL(`api/changes?after=${after}`, document.baseURI)).catch(() => undefined)
    if (!answer?.ok) return
    const page = (await answer.json()) as { changeSets: LoggedChangeSet[]; seq: number; last: number }
    yield page
    after = page.seq
    if (page.seq >= page.last) return
  }
}
