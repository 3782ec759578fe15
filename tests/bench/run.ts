/** Runs every bench in a process of its own and ends with one table; words on the command line choose benches by name. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWithin, type Row, tell } from './measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const rowsFile = join(folder, 'rows')
const wanted = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))

/** Runs a bench; one that ends badly without a row over its limit has broken down. */
function run(name: string): Row[] {
  console.log(`\n── ${name}`)
  rmSync(rowsFile, { force: true })
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], {
    stdio: 'inherit',
    env: { ...process.env, BENCH_ROWS: rowsFile },
  })
  const rows = existsSync(rowsFile)
    ? readFileSync(rowsFile, 'utf8')
        .trim()
        .split('\n')
        .map((line): Row => JSON.parse(line))
    : []
  const brokeDown = status !== 0 && rows.every(isWithin)
  return brokeDown ? [...rows, { what: `${name} ended with ${status}`, measured: Number.NaN, unit: '' }] : rows
}

const rows = benches.flatMap(run)
rmSync(folder, { recursive: true })
console.table(rows.map(tell))
process.exitCode = rows.every(isWithin) ? 0 : 1
