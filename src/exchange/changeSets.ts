/** Change sets of an import: the planned changes in parts of a size the door takes, each named by its content. */
import type { Change, ChangeSet } from '../changes/change.ts'
import { uuidOf } from './digest.ts'

/** Changes in one change set of an import. */
export const partSize = 500

/**
 * Cuts changes into change sets. The id is a digest of all the rest, so the same part sent again is the same change set.
 * @param at when the import was made (ISO 8601 UTC).
 * @param commentOf the comment of a part, counted from 1.
 */
export async function changeSetsOf(
  changes: readonly Change[],
  author: string,
  at: string,
  commentOf: (part: number, parts: number) => string,
): Promise<ChangeSet[]> {
  const parts = Math.ceil(changes.length / partSize)
  const cut = Array.from({ length: parts }, (_, part) => ({
    author,
    at,
    comment: commentOf(part + 1, parts),
    changes: changes.slice(part * partSize, (part + 1) * partSize),
  }))
  return Promise.all(cut.map(async (content) => ({ id: await uuidOf(JSON.stringify(content)), ...content })))
}
