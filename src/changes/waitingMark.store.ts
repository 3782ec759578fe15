/** A mark on the device that something waits to be sent, so that a page knows it without opening the outbox. */

const name = 'outbox.waiting'

/** Whether something waited when the outbox was last written. */
export function hasWaiting(): boolean {
  return localStorage.getItem(name) !== null
}

/** Sets the mark or takes it away. */
export function markWaiting(waiting: boolean): void {
  if (waiting) localStorage.setItem(name, '1')
  else localStorage.removeItem(name)
}
