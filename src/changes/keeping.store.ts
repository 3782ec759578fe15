/** What the outbox keeps on the device: items and their files in one IndexedDB store, on disk before a write is said to be done. */
import { entries, get, promisifyRequest, type UseStore } from 'idb-keyval'
import { inLine, type OutboxItem } from './waiting.ts'

const storeName = 'kept'
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('outbox', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => {
      request.result.onclose = () => {
        opening = undefined
      }
      resolve(request.result)
    }
    request.onerror = () => {
      opening = undefined
      reject(request.error)
    }
  })
  return opening
}

const store: UseStore = async (mode, work) => {
  const transaction = (await open()).transaction(storeName, mode, { durability: 'strict' })
  return work(transaction.objectStore(storeName))
}

const itemName = (id: string) => `item:${id}`
const fileName = (id: string) => `file:${id}`

/** The line as it is on the device, whichever tab wrote it. */
export async function keptItems(): Promise<OutboxItem[]> {
  const kept = await entries<string, OutboxItem | Blob>(store)
  return inLine(kept.flatMap(([name, value]) => (name.startsWith('item:') ? [value as OutboxItem] : [])))
}

/** A file that waits, or undefined when it was sent. */
export async function keptFile(id: string): Promise<Blob | undefined> {
  return get<Blob>(fileName(id), store)
}

/** What one write changes: items to keep, ids of items and files to let go, files to keep. */
export interface Writing {
  items?: readonly OutboxItem[]
  files?: readonly { id: string; blob: Blob }[]
  gone?: readonly string[]
  filesGone?: readonly string[]
}

/**
 * Writes all of it or nothing.
 * @throws a DOMException named QuotaExceededError when the device has no room.
 */
export async function keep({ items = [], files = [], gone = [], filesGone = [] }: Writing): Promise<void> {
  await store('readwrite', (objects) => {
    for (const item of items) objects.put(item, itemName(item.changeSet.id))
    for (const { id, blob } of files) objects.put(blob, fileName(id))
    for (const id of gone) objects.delete(itemName(id))
    for (const id of filesGone) objects.delete(fileName(id))
    return promisifyRequest(objects.transaction)
  })
}
