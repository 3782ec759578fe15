/** A mark on the device that an opinion waits to be sent, so that a page knows it without opening the store. */
import { create } from 'zustand'

const name = 'opinions.waiting'

const useMark = create<{ isWaiting: boolean }>()(() => ({ isWaiting: localStorage.getItem(name) !== null }))

/** Whether an opinion waited when the page was opened, or has been put in line since. */
export function useWaitingOpinions(): boolean {
  return useMark(({ isWaiting }) => isWaiting)
}

/** Sets the mark or takes it away; whoever sends stays to tell of it until the page is closed. */
export function markWaiting(isWaiting: boolean): void {
  if (isWaiting) {
    localStorage.setItem(name, '1')
    useMark.setState({ isWaiting: true })
  } else localStorage.removeItem(name)
}
