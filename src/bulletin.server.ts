/** Writes the monthly bulletin, or the signs of a unit, as PDF with the machine's Chromium: `npm run bulletin -- --date YYYY-MM-DD --out FILE.pdf`, `npm run signs -- --unit fangzhuang --out FILE.pdf`. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { hasDatabase } from './db/open.server.ts'
import { FolderInUse } from './db/sqlite.server.ts'
import { NotDone } from './exchange/notDone.ts'
import { languageOf, type Paper, type Terminal, terminalOn } from './exchange/terminal.server.ts'
import { dayIn } from './map/parameter.ts'
import { writeView } from './map/view.ts'
import { openHouse } from './open.server.ts'
import { chromiumIn, NotStarted, NotWhole, pdfOf } from './report/chromium.server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const options = {
  date: { type: 'string' },
  out: { type: 'string' },
  server: { type: 'string' },
  language: { type: 'string' },
  signs: { type: 'boolean', default: false },
  unit: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Wish = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/**
 * Runs the command line to its exit code: 0 written, 1 not done with a sentence that says why, 2 wrong use.
 * @param built the folder of the built app, for the server that is opened where none is named.
 */
export async function run(
  line: string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
  paper: { out: Paper; errors: Paper } = { out: process.stdout, errors: process.stderr },
  built = join(root, 'dist'),
): Promise<number> {
  const wish = readLine(line)
  const language = languageOf(wish?.language, environment.LC_ALL || environment.LANG || '')
  const terminal = terminalOn(language, paper.out, paper.errors)
  const usage = terminal.speaker.say(wish?.signs ? 'sign.help' : 'bulletin.help')
  if (wish?.help) {
    terminal.tell(usage)
    return 0
  }
  if (!wish || (wish.date !== undefined && !dayIn(wish.date)) || wish.signs !== (wish.unit !== undefined)) {
    terminal.warn(usage)
    return 2
  }
  try {
    const file = wish.out ?? nameOf(wish)
    const bytes = await printed({ ...wish, language }, file, environment, terminal, built)
    await writeFile(file, bytes, { flag: 'wx' }).catch((error) => {
      throw new NotDone(terminal.speaker.say(error.code === 'EEXIST' ? 'cli.exists' : 'file.unwritable', { file }))
    })
    terminal.tell(
      terminal.speaker.say(wish.signs ? 'sign.written' : 'bulletin.written', {
        file,
        kilobytes: Math.round(bytes.length / 1000),
      }),
    )
    return 0
  } catch (error) {
    terminal.warn(terminal.speaker.say('cli.failed', { reason: reasonOf(error, environment, terminal) }))
    return 1
  }
}

/** What a file is called that nobody named: only a day that was asked for stands in it, for the last day is the town's to say. */
function nameOf({ unit, date }: Wish): string {
  if (unit !== undefined) return `signs-${idOfUnit(unit)}.pdf`
  return date === undefined ? 'bulletin.pdf' : `bulletin-${date}.pdf`
}

/** `unit:fangzhuang` and `fangzhuang` are the same to whoever types it. */
function idOfUnit(unit: string): string {
  return unit.replace(/^unit:/, '')
}

function readLine(line: string[]): Wish | null {
  try {
    return parseArgs({ args: line, options }).values
  } catch {
    return null
  }
}

/** @throws anything that nobody foresaw. */
function reasonOf(
  error: unknown,
  { DATA_DIR = './data' }: Readonly<Record<string, string | undefined>>,
  { speaker }: Terminal,
): string {
  if (error instanceof NotDone) return error.message
  if (error instanceof FolderInUse) return speaker.say('bulletin.inUse', { folder: DATA_DIR })
  if (error instanceof NotStarted) return speaker.say('bulletin.notStarted', { reason: error.message })
  if (error instanceof NotWhole) return error.message || speaker.say('bulletin.slow')
  throw error
}

async function printed(
  { date, server, language, unit }: Wish & { language: 'zh-Hans' | 'zh-Hant' | 'en' },
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
  { speaker }: Terminal,
  built: string,
): Promise<Uint8Array> {
  if (existsSync(file)) throw new NotDone(speaker.say('cli.exists', { file }))
  const chromium = chromiumIn(environment)
  if (!chromium) throw new NotDone(speaker.say('bulletin.noChromium'))
  const page = unit === undefined ? { page: 'bulletin' } : { page: 'signs', key: `unit:${idOfUnit(unit)}` as const }
  const view = writeView({ ...page, lang: language, theme: 'light', ...(date && { date }) })
  if (server) return pdfOf(`${server.replace(/\/$/, '')}/?${view}`, chromium)
  const { DATABASE_URL: url, DATA_DIR: folder = './data', PUBLIC_URL } = environment
  if (unit !== undefined && !PUBLIC_URL) throw new NotDone(speaker.say('sign.noAddress'))
  if (!hasDatabase({ url, folder })) throw new NotDone(speaker.say('door.noDatabase', { folder }))
  const folders = { built, basemap: join(root, 'public/data/basemap') }
  const house = await openHouse({ ...environment, DEMO: '0' }, folders, (error) => console.error(error))
  const listener = createServer(getRequestListener((request) => house.fetch(request, { address: '127.0.0.1' })))
  try {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    return await pdfOf(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/?${view}`, chromium)
  } finally {
    house.endStreams()
    listener.closeAllConnections()
    listener.close()
    await house.close()
  }
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2))
