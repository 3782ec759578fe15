/** The town as it was against the town of today: the same file on days nobody asked for before, and today's from memory, asked in turn. */
import { openTown } from '../town.ts'
import { median, report } from './measure.ts'

const file = '/data/alley.geojson'
const warmUp = 60
const asked = 240

/** Milliseconds from asking to the last byte, as a browser asks: packed bytes are welcome. */
async function time(url: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip, br' } })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return performance.now() - begun
}

/** ISO dates spread over the years of the log, each another one. */
function days(from: string, to: string, count: number): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const step = (last - first) / count
  return Array.from({ length: count }, (_, place) => new Date(first + place * step).toISOString().slice(0, 10))
}

const town = await openTown()
const index = await (await fetch(`${town.url}/data/index.json`)).json()
const today: number[] = []
const past: number[] = []
for (const [place, day] of days('2020-03-01', index.asOf, warmUp + asked).entries()) {
  const pair = [await time(town.url + file), await time(`${town.url}${file}?at=${day}`)] as const
  if (place < warmUp) continue
  today.push(pair[0])
  past.push(pair[1])
}
await town.close()
report([
  {
    what: `${file} of ${asked} past days, each asked for the first time, against today's`,
    measured: median(past),
    compared: median(today),
    unit: 'ms',
    atMost: 2,
  },
])
