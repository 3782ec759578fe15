/** A trace of the page while something is done: what its own thread worked, and its longest task. */
import type { Page } from '@playwright/test'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds of the wall and of the thread's own CPU. */
  dur?: number
  tdur?: number
  args?: { name?: string }
}

export interface Work {
  /** Milliseconds of CPU of the page's main thread. */
  work: number
  /** Milliseconds the longest task held the thread, by its CPU. */
  longest: number
}

/** Traces the tab's browser during a deed; the process of a page with a name of its own is told by its marks. */
export async function traced(tab: Page, deed: () => Promise<void>): Promise<Work> {
  const browser = tab.context().browser()
  if (!browser) throw new Error('The tab has no browser to be traced.')
  await browser.startTracing(tab, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  })
  await tab.evaluate(() => performance.mark('bench'))
  await deed()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  const mark = traceEvents.find(({ name }) => name === 'bench')
  if (!mark) throw new Error('The trace does not know the page.')
  const tasks = traceEvents.filter(({ pid, tid, name, ph }) => isTask(name, ph) && pid === mark.pid && tid === mark.tid)
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000)
  return { work: times.reduce((sum, one) => sum + one, 0), longest: Math.max(0, ...times) }
}

function isTask(name: string, phase: string): boolean {
  return phase === 'X' && name === 'RunTask'
}
