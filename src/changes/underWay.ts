/** What is heard while a file is on its way: it may have been written too early to hold it. */
import type { LoggedChangeSet } from './change.ts'

/** A file as it came, with the change sets that were heard meanwhile, in their order. */
interface Come<Value> {
  value: Value
  heard: readonly LoggedChangeSet[]
}

const awaited = new Set<LoggedChangeSet[]>()
const last = new Map<string, Promise<void>>()

/** Notes change sets beside every file that is on its way. */
export function noteHeard(changeSets: readonly LoggedChangeSet[]): void {
  for (const heard of awaited) heard.push(...changeSets)
}

/** Asks for a file, behind whoever asked for the same address before: the one that was written last comes last. */
export function withHeard<Value>(address: string, ask: () => Promise<Value>): Promise<Come<Value>> {
  const before = last.get(address)
  const own = before ? before.then(() => come(ask)) : come(ask)
  const done = own.then(
    () => forget(),
    () => forget(),
  )
  const forget = () => {
    if (last.get(address) === done) last.delete(address)
  }
  last.set(address, done)
  return own
}

async function come<Value>(ask: () => Promise<Value>): Promise<Come<Value>> {
  const heard: LoggedChangeSet[] = []
  awaited.add(heard)
  try {
    return { value: await ask(), heard }
  } finally {
    awaited.delete(heard)
  }
}
