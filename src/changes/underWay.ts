/** What is heard while a file is on its way: it may have been written too early to hold it. */
import type { LoggedChangeSet } from './change.ts'

const awaited = new Set<LoggedChangeSet[]>()

/** Notes change sets beside every file that is on its way. */
export function noteHeard(changeSets: readonly LoggedChangeSet[]): void {
  for (const heard of awaited) heard.push(...changeSets)
}

/** Awaits a file, and answers it with the change sets that were heard meanwhile, in their order. */
export async function withHeard<Value>(
  coming: Promise<Value>,
): Promise<{ value: Value; heard: readonly LoggedChangeSet[] }> {
  const heard: LoggedChangeSet[] = []
  awaited.add(heard)
  try {
    return { value: await coming, heard }
  } finally {
    awaited.delete(heard)
  }
}
