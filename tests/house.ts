/** The rules of the house as pure functions over its files; each answers with one sentence per fault. */
import { dirname, posix } from 'node:path'
import { parseSync } from 'vite'

/** A file of the house: its path from the root (`src/units/unit.ts`) and its text. */
export interface HouseFile {
  path: string
  text: string
}

export type Rule = (files: readonly HouseFile[]) => string[]

/** An import as written, `./x.ts` or `react`; `erased` when only types are taken, which leaves nothing at run time. */
interface Import {
  from: string
  erased: boolean
}

/** The rooms from the ground up; rooms in one row do not know each other. Files directly in `src/` are rooms by their name. */
export const floors: readonly (readonly string[])[] = [
  ['words', 'geo', 'db'],
  ['changes'],
  ['map'],
  ['accounts'],
  ['units'],
  ['people'],
  ['alleys', 'photos', 'projects', 'opinions'],
  ['indicators', 'notices'],
  ['compare', 'exchange', 'demo'],
  ['report'],
  ['kinds'],
  ['app', 'server', 'cli'],
  ['open'],
  ['main', 'serve', 'build', 'sw', 'bulletin', 'embed'],
]

const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'types']
const serverPackages =
  /^(node:|kysely$|pg$|pino$|sharp$|@tus\/|aws4fetch$|vite$|web-push$|nodemailer$|better-auth(\/|$)|@better-auth\/|@hono\/)/
const browserPackages =
  /^(react|react-dom|maplibre-gl|zustand|@mantine|@tabler|@deck\.gl|@tanstack|terra-draw|tus-js-client|echarts)(\/|$)/

type Side = 'server' | 'browser' | 'both'

const parsed = new WeakMap<HouseFile, ReturnType<typeof parseSync>>()

function parse(file: HouseFile) {
  const known = parsed.get(file)
  if (known) return known
  const result = parseSync(posix.basename(file.path), file.text)
  parsed.set(file, result)
  return result
}

function isCode(file: HouseFile): boolean {
  return /\.tsx?$/.test(file.path)
}

function isSource(file: HouseFile): boolean {
  return isCode(file) && file.path.startsWith('src/')
}

/** The room a source file lives in: `src/units/unit.ts` → `units`, `src/serve.ts` → `serve`. */
function roomOf(path: string): string {
  const [, first = ''] = path.split('/')
  return first.replace(/\..*$/, '')
}

/** Where a file runs, by its ending; the doors `server`, `serve`, `cli` and `build` run on the server. */
function sideOf(path: string): Side {
  if (/\.(server|api|table)\.ts$/.test(path) || /^src\/(server|serve|cli|build)\.ts$/.test(path)) return 'server'
  if (/\.tsx$|\.(layer|store)\.ts$/.test(path)) return 'browser'
  return 'both'
}

function importsOf(file: HouseFile): Import[] {
  const { module } = parse(file)
  const named = module.staticImports.map((one) => ({
    from: one.moduleRequest.value,
    erased: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }))
  const handedOn = module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ from: entry.moduleRequest.value, erased: entry.isType }] : [],
    ),
  )
  const later = module.dynamicImports.map((one) => ({
    from: file.text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    erased: false,
  }))
  return [...named, ...handedOn, ...later]
}

/** The files of the house that a file imports, by path, whether for types or at run time. */
function neighboursOf(file: HouseFile): string[] {
  return importsOf(file)
    .filter((one) => one.from.startsWith('.'))
    .map((one) => posix.join(dirname(file.path), one.from.replace(/\?.*$/, '')))
    .filter((path) => /\.tsx?$/.test(path))
}

/** Imports go down: into the file's own room or a lower floor. */
export const importsGoDown: Rule = (files) =>
  files.filter(isSource).flatMap((file) => {
    const floor = floorOf(roomOf(file.path))
    if (floor < 0) return [`${file.path} lives in a room that has no floor`]
    return neighboursOf(file)
      .filter(
        (path) => roomOf(path) !== roomOf(file.path) && (!path.startsWith('src/') || floorOf(roomOf(path)) >= floor),
      )
      .map((path) => `${file.path} imports ${path}, which is not below it`)
  })

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room))
}

/** No file reaches itself by its imports. */
export const noCircles: Rule = (files) => {
  const code = new Map(files.filter(isCode).map((file) => [file.path, neighboursOf(file)]))
  const done = new Set<string>()
  const faults: string[] = []
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path)) faults.push(`circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
    if (done.has(path) || trail.includes(path)) return
    for (const next of code.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of code.keys()) walk(path, [])
  return faults
}

/** Endings say where a file runs: server files are never imported elsewhere, browser files never by the server, and bare files are pure. */
export const endingsHold: Rule = (files) =>
  files.filter(isSource).flatMap((file) => {
    const side = sideOf(file.path)
    const foreignFiles = neighboursOf(file).filter((path) => !mayKnow(side, sideOf(path)))
    const foreignPackages = importsOf(file)
      .filter((one) => !one.erased && !one.from.startsWith('.') && !mayKnow(side, sideOfPackage(one.from)))
      .map((one) => one.from)
    return [...foreignFiles, ...foreignPackages].map((name) => `${file.path} runs on ${side} but imports ${name}`)
  })

function mayKnow(side: Side, other: Side): boolean {
  return other === 'both' || other === side
}

function sideOfPackage(name: string): Side {
  if (serverPackages.test(name)) return 'server'
  return browserPackages.test(name) ? 'browser' : 'both'
}

/** No barrels and no drawers: a name says what is inside. */
export const namesSayWhatIsInside: Rule = (files) =>
  files.flatMap((file) => {
    const words = file.path.split('/').flatMap((part) => part.split('.'))
    const drawer = words.find((word) => drawers.includes(word))
    if (drawer) return [`${file.path} is a drawer (${drawer})`]
    return /(^|\/)index\.tsx?$/.test(file.path) ? [`${file.path} is a barrel`] : []
  })

/** No default exports, and nothing exported that was imported. */
export const exportsAreOwnAndNamed: Rule = (files) =>
  files
    .filter((file) => isCode(file) && !file.path.endsWith('.config.ts'))
    .flatMap((file) => {
      const { staticImports, staticExports } = parse(file).module
      const imported = new Set(staticImports.flatMap((one) => one.entries.map((entry) => entry.localName.value)))
      return staticExports.flatMap((one) =>
        one.entries.flatMap((entry) => {
          if (entry.exportName.kind === 'Default') return [`${file.path} has a default export`]
          const borrowed = entry.moduleRequest !== null || imported.has(entry.localName.name ?? '')
          return borrowed ? [`${file.path} re-exports ${entry.exportName.name ?? '*'}`] : []
        }),
      )
    })

/** 250 lines at most; 150 for the files that attract everything; the words are exempt. */
export const filesStaySmall: Rule = (files) =>
  files
    .filter((file) => isCode(file) && !file.path.startsWith('src/words/'))
    .flatMap((file) => {
      const lines = file.text.trimEnd().split('\n').length
      const most = /^src\/(app\/panels|map\/view)/.test(file.path) ? 150 : 250
      return lines > most ? [`${file.path} has ${lines} lines, ${most} at most`] : []
    })

/** Every file opens with one plain sentence in a doc comment. */
export const opensWithOneSentence: Rule = (files) =>
  files.filter(isCode).flatMap((file) => {
    const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(file.text) ?? []
    const sentence = comment.replace(/\n \*/g, ' ').replace(/\s+/g, ' ').trim()
    const isOne =
      /[.。]$/.test(sentence) && !/[.。] ?[A-Z\u4e00-\u9fff]/.test(sentence.slice(0, -1)) && !sentence.includes('@')
    return isOne ? [] : [`${file.path} does not open with one plain sentence`]
  })

interface Span {
  start: number
  end: number
}

/** Comments stand on declarations, never inside the body of a function. */
export const noCommentsInBodies: Rule = (files) =>
  files.filter(isCode).flatMap((file) => {
    const { program, comments } = parse(file)
    const bodies = comments.length > 0 ? functionBodies(program) : []
    return comments
      .filter((comment) => bodies.some((body) => body.start < comment.start && comment.end < body.end))
      .map((comment) => `${file.path}:${lineAt(file.text, comment.start)} has a comment inside a body`)
  })

function functionBodies(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(functionBodies)
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.values(node).flatMap(functionBodies)
  return isFunctionBody(node) ? [node, ...inner] : inner
}

function isFunctionBody(node: object): node is Span {
  if (!('type' in node && 'start' in node && 'end' in node)) return false
  return node.type === 'FunctionBody' || node.type === 'BlockStatement' || node.type === 'JSXExpressionContainer'
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** The README's tree of `src/` names exactly the rooms there are. */
export const readmeTreeIsTrue: Rule = (files) => {
  const readme = files.find((file) => file.path === 'README.md')
  const [, tree = ''] = /^src\/\n((?: {2,}.*\n|\n)+)/m.exec(readme?.text ?? '') ?? []
  const told = tree
    .split('\n')
    .flatMap((line) => [...(/^ {2}((?:[a-z]+\/ *)+)/.exec(line)?.[1]?.matchAll(/[a-z]+/g) ?? [])].map(String))
  const rooms = new Set(files.filter((file) => /^src\/[^/]+\//.test(file.path)).map((file) => roomOf(file.path)))
  return [
    ...[...rooms].filter((room) => !told.includes(room)).map((room) => `README.md does not tell of src/${room}/`),
    ...told.filter((room) => !rooms.has(room)).map((room) => `README.md tells of src/${room}/, which is not there`),
  ]
}
