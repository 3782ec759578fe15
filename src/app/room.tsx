/** How much room the device has left for work that waits, told before it runs out. */
import { useEffect, useState } from 'react'
import { useOutbox } from '../changes/outbox.store.ts'

/** Below this many megabytes a person is told. */
const enough = 100

/** Megabytes left on the device, when that is short; null when there is room or the browser does not say. */
export function useRoom(): number | null {
  const [left, setLeft] = useState<number | null>(null)
  const count = useOutbox(({ items }) => items.length)
  useEffect(() => {
    if (count < 0) return
    void navigator.storage?.estimate?.().then(({ quota = Number.POSITIVE_INFINITY, usage = 0 }) => {
      const megabytes = Math.floor((quota - usage) / 1_000_000)
      setLeft(megabytes < enough ? megabytes : null)
    })
  }, [count])
  return left
}
