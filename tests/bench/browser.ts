/** A browser for measuring: a fresh Chromium each time, the CPU of all its processes, and the moment it comes to rest. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { findChromium, softwareDrawing } from '../chromium.ts'

/** CPU of a kernel tick in milliseconds: Linux counts 100 ticks a second in `/proc`. */
const tickMs = 10
const restMs = 1500
const longestMs = 90_000

export interface MeasuredBrowser {
  /** Its one page: a desk's size, for a reader of Simplified Chinese. */
  tab: Page
  /** CPU milliseconds all its processes have used so far. */
  cpu(): number
  /** Waits until it has used next to no CPU for a second and a half; answers the CPU used until then, in milliseconds. */
  rest(): Promise<number>
  close(): Promise<void>
}

/** Starts a Chromium without anything of an earlier one. */
export async function openBrowser(): Promise<MeasuredBrowser> {
  const server = await chromium.launchServer({ executablePath: findChromium(), ...softwareDrawing() })
  const pid = server.process().pid
  if (pid === undefined) throw new Error('Chromium did not start.')
  const cpu = () => treeOf(pid).reduce((sum, one) => sum + one.cpuMs, 0)
  const browser = await chromium.connect(server.wsEndpoint())
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, locale: 'zh-CN' })
  return { tab, cpu, rest: () => atRest(cpu), close: () => server.close() }
}

async function atRest(cpu: () => number): Promise<number> {
  const deadline = Date.now() + longestMs
  let used = cpu()
  let quietSince = Date.now()
  while (Date.now() - quietSince < restMs && Date.now() < deadline) {
    await wait(250)
    const now = cpu()
    if (now - used > 2 * tickMs) quietSince = Date.now()
    used = now
  }
  return used
}

interface Process {
  pid: number
  parent: number
  cpuMs: number
}

/** A process and all that descend from it, read from `/proc` (Linux). */
function treeOf(pid: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf)
  const tree = all.filter((one) => one.pid === pid)
  for (const one of tree) tree.push(...all.filter((other) => other.parent === one.pid))
  return tree
}

function processOf(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0] = [fields[1], fields[11], fields[12]]
    return [{ pid: Number(pid), parent, cpuMs: (user + system) * tickMs }]
  } catch {
    return []
  }
}
