/** The bulletin of the demo town as PDF through a running server: from the command to the file, Chromium's start included. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src/bulletin.server.ts'
import { pagesIn } from '../../src/report/chromium.server.ts'
import { openTown } from '../town.ts'
import { median, report } from './measure.ts'

const rounds = 3
const town = await openTown()
const folder = await mkdtemp(join(tmpdir(), 'bulletin-'))

/** Seconds for the bulletin of one day, each another one, so that nothing is at hand. */
async function secondsOf(round: number): Promise<number> {
  const file = join(folder, `${round}.pdf`)
  const begun = performance.now()
  const exit = await run(['--date', `2026-0${round + 5}-28`, '--out', file, '--server', town.url])
  const seconds = (performance.now() - begun) / 1000
  const bytes = await readFile(file)
  if (exit !== 0 || pagesIn(bytes) < 5 || bytes.length < 200_000) throw new Error(`No bulletin: ${bytes.length} bytes.`)
  return seconds
}

const seconds: number[] = []
for (let round = 0; round < rounds; round += 1) seconds.push(await secondsOf(round))
await town.close()
await rm(folder, { recursive: true })
report([
  { what: 'bulletin of 24 units as PDF, from command to file', measured: median(seconds), unit: 's', atMost: 20 },
])
