/** Runs every test of the house one after the other and ends with one line, «N passed, N failed». */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Count {
  passed: number
  failed: number
}

/** A step and how it counts: `report` reads the JSON it wrote; without one the step itself is one test. */
interface Step {
  name: string
  command: string[]
  report?: (written: unknown) => Count
}

const folder = mkdtempSync(join(tmpdir(), 'tests-'))
const reportFile = join(folder, 'report.json')

const steps: Step[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings'] },
  {
    name: 'unit and API',
    command: [
      'vitest',
      'run',
      '--project',
      'unit',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    report: (written) => ({ passed: numberIn(written, 'numPassedTests'), failed: numberIn(written, 'numFailedTests') }),
  },
  { name: 'build', command: ['node', 'src/build.ts'] },
  {
    name: 'journeys',
    command: ['playwright', 'test', '-c', 'tests/journeys/journeys.config.ts'],
    report: (written) => journeysIn(written),
  },
]

function numberIn(written: unknown, name: string): number {
  const value = typeof written === 'object' && written !== null ? Reflect.get(written, name) : undefined
  return typeof value === 'number' ? value : 0
}

function journeysIn(written: unknown): Count {
  const stats = typeof written === 'object' && written !== null ? Reflect.get(written, 'stats') : undefined
  return {
    passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
    failed: numberIn(stats, 'unexpected'),
  }
}

function writtenReport(): unknown {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    return null
  }
}

/** Runs a step; a step that ends badly has at least one failure, whatever its report says. */
function run({ name, command, report }: Step): Count {
  console.log(`\n── ${name}`)
  rmSync(reportFile, { force: true })
  const [programme = '', ...words] = command
  const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile }
  const { status } = spawnSync(programme, words, { stdio: 'inherit', env: environment })
  const wentWell = status === 0
  const count = report?.(writtenReport()) ?? { passed: wentWell ? 1 : 0, failed: 0 }
  return { passed: count.passed, failed: wentWell ? count.failed : Math.max(count.failed, 1) }
}

const counts = steps.map((step) => ({ name: step.name, ...run(step) }))
rmSync(folder, { recursive: true })

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
for (const count of counts.filter((one) => one.failed > 0)) console.log(`\n${count.name}: ${count.failed} failed`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
