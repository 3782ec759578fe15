/** The indicators of the demo town: 24 units by fifteen indicators by 84 months, the walk along the whole log included, in CPU time. */
import { makeTown } from '../../src/demo/town.ts'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { indicatorSeries } from '../../src/indicators/series.ts'
import { median, report } from './measure.ts'

const rounds = 3

/** The last days of the months of seven years. */
const days = Array.from({ length: 84 }, (_, place) => new Date(Date.UTC(2020, place + 1, 0)).toISOString().slice(0, 10))

const { changeSets } = makeTown()
const log = changeSets.map((changeSet, place) => ({ ...changeSet, seq: place + 1, madeAt: changeSet.at }))

function secondsOnce(): number {
  const begun = process.cpuUsage()
  const series = indicatorSeries(log, days)
  const { user, system } = process.cpuUsage(begun)
  const numbers = [...series.values()].reduce((sum, rows) => sum + rows.length * catalogue.length, 0)
  if (numbers !== 24 * 15 * 84) throw new Error(`${numbers} numbers`)
  return (user + system) / 1e6
}

report([
  {
    what: '24 units × 15 indicators × 84 months, with the fold of the log',
    measured: median(Array.from({ length: rounds }, secondsOnce)),
    unit: 's CPU',
    atMost: 1,
  },
])
