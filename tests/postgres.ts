/** Runs the tests of the database and the server on a PostgreSQL of their own, started on a free port and gone afterwards. */
import { spawnSync } from 'node:child_process'
import { openPostgresServer } from './postgresServer.ts'

/** What is tested on both databases. */
const tests = [
  'tests/db',
  'tests/server',
  'tests/accounts',
  'tests/opinions',
  'tests/notices',
  'tests/exchange/backup.test.ts',
  'tests/exchange/backupAccounts.test.ts',
  ...process.argv.slice(2),
]

const postgres = await openPostgresServer({ durable: false })
const environment = { ...process.env, TEST_POSTGRES: postgres.url }
const { status } = spawnSync('vitest', ['run', '--project', 'unit', ...tests], { stdio: 'inherit', env: environment })
await postgres.close()
process.exit(status ?? 1)
