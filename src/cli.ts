/** The command line: import, export, backup, restore and demo; `--help` tells the rest. */
import { parseArgs } from 'node:util'
import { hasDatabase, openDatabase, readDatabase } from './db/open.server.ts'
import { FolderInUse } from './db/sqlite.server.ts'
import { backup, restore } from './exchange/backup.server.ts'
import { type Door, databaseDoor, serverDoor } from './exchange/door.server.ts'
import { exportKind } from './exchange/exportKind.server.ts'
import { importAlleys } from './exchange/importAlleys.server.ts'
import { NotDone } from './exchange/notDone.ts'
import { languageOf, type Paper, type Terminal, terminalOn } from './exchange/terminal.server.ts'
import { type Datum, datums } from './geo/datum.ts'
import { kinds } from './kinds.ts'
import type { Speaker } from './words/speak.ts'

/** How a command ended, as its exit code. */
const exits = { done: 0, notDone: 1, wrongUse: 2, stopped: 3 } as const
type Exit = (typeof exits)[keyof typeof exits]

const options = {
  datum: { type: 'string', default: 'wgs84' },
  unit: { type: 'string', default: 'auto' },
  source: { type: 'string' },
  report: { type: 'string' },
  server: { type: 'string' },
  language: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'map-only': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Options = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** A command: what it takes after its name, and what it does with it. */
interface Command {
  usage: string
  takes: [least: number, most: number]
  run(words: string[], options: Options, terminal: Terminal): Promise<Exit>
}

const commands: Record<string, Command> = {
  import: { usage: 'import alley FILE.geojson', takes: [2, 2], run: runImport },
  export: { usage: 'export KIND FILE.geojson', takes: [2, 2], run: runExport },
  backup: { usage: 'backup FILE [--map-only]', takes: [1, 1], run: runBackup },
  restore: { usage: 'restore FILE', takes: [1, 1], run: runRestore },
  demo: { usage: 'demo [FOLDER]', takes: [0, 1], run: runDemo },
}

async function runImport([kind = '', file = '']: string[], given: Options, terminal: Terminal): Promise<Exit> {
  const { speaker } = terminal
  if (kind !== 'alley') throw new NotDone(speaker.say('import.kinds', { kinds: 'alley' }))
  if (!isDatum(given.datum)) return wrongUse(`--datum ${datums.join('|')}`, terminal)
  const { datum, unit = 'auto', source, report, 'dry-run': dryRun = false } = given
  return throughDoor(given, terminal, async (door) => {
    const finished = await importAlleys({ file, datum, unit, source, report, dryRun }, door, terminal)
    return finished ? exits.done : exits.stopped
  })
}

async function runExport([kind = '', file = '']: string[], given: Options, terminal: Terminal): Promise<Exit> {
  const { speaker, tell } = terminal
  if (!kinds.has(kind)) {
    throw new NotDone(speaker.say('export.unknownKind', { kind, kinds: [...kinds.keys()].join(' ') }))
  }
  return throughDoor(given, terminal, async (door) => {
    tell(speaker.say('export.done', { n: await exportKind(kind, file, door, speaker), file }))
    return exits.done
  })
}

async function runBackup([file = '']: string[], given: Options, { speaker, tell }: Terminal): Promise<Exit> {
  const database = await readDatabase(placeThatHolds(speaker))
  try {
    const n = await backup(database, file, speaker, { mapOnly: given['map-only'] ?? false })
    tell(speaker.say('backup.done', { n, file }))
    return exits.done
  } finally {
    await database.close()
  }
}

async function runRestore([file = '']: string[], _given: Options, { speaker, tell }: Terminal): Promise<Exit> {
  const database = await openDatabase(placeOfDatabase())
  try {
    tell(speaker.say('restore.done', { n: await restore(database, file, speaker) }))
    return exits.done
  } finally {
    await database.close()
  }
}

async function runDemo(words: string[], _given: Options, { speaker, tell }: Terminal): Promise<Exit> {
  const [folder = 'public/data'] = words
  const { mayReplace, writeDemo } = await import('./demo/write.server.ts')
  if (!(await mayReplace(folder))) throw new NotDone(speaker.say('demo.otherFiles', { folder }))
  const { changeSets, files, bytes } = await writeDemo(folder, kinds)
  tell(speaker.say('demo.done', { folder, files, megabytes: (bytes / 1e6).toFixed(1), n: changeSets }))
  return exits.done
}

async function throughDoor(
  { server }: Options,
  { speaker }: Terminal,
  work: (door: Door) => Promise<Exit>,
): Promise<Exit> {
  const door = server
    ? serverDoor(server, process.env.ADMIN_TOKEN, speaker)
    : await databaseDoor(await openDatabase(placeThatHolds(speaker)), kinds, speaker)
  try {
    return await work(door)
  } finally {
    await door.close()
  }
}

interface Place {
  url: string | undefined
  folder: string
}

/** @throws {NotDone} where there is no database yet: a command must not leave an empty one behind. */
function placeThatHolds(speaker: Speaker): Place {
  const place = placeOfDatabase()
  if (hasDatabase(place)) return place
  throw new NotDone(speaker.say('door.noDatabase', { folder: place.folder }))
}

function placeOfDatabase(): Place {
  return { url: process.env.DATABASE_URL, folder: process.env.DATA_DIR ?? './data' }
}

function isDatum(text: string | undefined): text is Datum {
  return datums.some((datum) => datum === text)
}

function wrongUse(usage: string, { speaker, warn }: Terminal): Exit {
  warn(speaker.say('cli.usage', { usage }))
  return exits.wrongUse
}

/** Runs a command line (without the names of Node and this file) to its exit code. */
export async function run(
  line: string[],
  paper: { out: Paper; errors: Paper } = { out: process.stdout, errors: process.stderr },
): Promise<Exit> {
  const locale = process.env.LC_ALL || process.env.LANG || ''
  const plain = terminalOn(languageOf(undefined, locale), paper.out, paper.errors)
  const read = readLine(line)
  if (!read) return wrongUse('--help', plain)
  const terminal = terminalOn(languageOf(read.values.language, locale), paper.out, paper.errors)
  const { speaker, tell, warn } = terminal
  const [name, ...words] = read.positionals
  if (read.values.help || name === undefined) {
    tell(speaker.say('cli.help'))
    return read.values.help ? exits.done : exits.wrongUse
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    warn(speaker.say('cli.unknownCommand', { command: name }))
    return wrongUse(Object.keys(commands).join(' | '), terminal)
  }
  if (words.length < command.takes[0] || words.length > command.takes[1]) return wrongUse(command.usage, terminal)
  return command.run(words, read.values, terminal).catch((error) => {
    if (!(error instanceof NotDone) && !(error instanceof FolderInUse)) throw error
    const folder = placeOfDatabase().folder
    const reason = error instanceof FolderInUse ? speaker.say('door.folderInUse', { folder }) : error.message
    warn(speaker.say('cli.failed', { reason }))
    return exits.notDone
  })
}

function readLine(line: string[]): { values: Options; positionals: string[] } | null {
  try {
    return parseArgs({ args: line, options, allowPositionals: true })
  } catch {
    return null
  }
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2))
