/** The import of a file of lines as back alleys: read, placed in units, stored part by part. */
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { isKey, type Key } from '../changes/record.ts'
import type { Datum } from '../geo/datum.ts'
import { type Speaker, speaker as speakerOf } from '../words/speak.ts'
import { zhHans } from '../words/zhHans.ts'
import { type Ground, type Plan, planAlleys } from './alleyPlan.ts'
import { changeSetsOf } from './changeSets.ts'
import type { Door } from './door.server.ts'
import { type FeatureReading, type FileFault, fileLimit, readFeatures } from './featureFile.ts'
import { tellCost, tellPlan, tellRefused } from './importReport.server.ts'
import { NotDone } from './notDone.ts'
import type { Terminal } from './terminal.server.ts'

/** Comments are kept in the log, so they speak the map's first language whoever runs the command. */
const chinese = speakerOf('zh-Hans', zhHans, '')

export interface ImportWish {
  file: string
  datum: Datum
  /** `auto`, or the id or key of the one unit. */
  unit: string
  /** The lasting name of the data; the file's own when undefined. */
  source: string | undefined
  dryRun: boolean
  /** The folder for refused rows; the file's own when undefined. */
  report: string | undefined
}

/**
 * Imports a file; what happened is told on the terminal.
 * @returns whether it came to its end; false when the door shut after some parts were stored.
 * @throws {NotDone} when nothing was changed.
 */
export async function importAlleys(wish: ImportWish, door: Door, terminal: Terminal): Promise<boolean> {
  const { speaker, tell, progress } = terminal
  const started = performance.now()
  const { features, name } = await featuresOf(wish.file, speaker)
  const ground = { units: await door.records('unit'), alleys: await door.records('alley') }
  const unit = unitOf(wish.unit, ground, speaker)
  const source = wish.source ?? name ?? basename(wish.file, extname(wish.file))
  const plan = await planAlleys(features, ground, { datum: wish.datum, unit, source }, (done) =>
    progress(speaker.say('progress.placing'), done, features.length),
  )
  tell(speaker.say('import.read', { n: features.length }))
  await tellRefused(plan.refused, features.length, wish, terminal)
  if (plan.creates.length + plan.unchanged === 0) throw new NotDone(speaker.say('import.nothingLeft'))
  const stored = wish.dryRun
    ? { count: plan.creates.length, stopped: null }
    : await store(plan, wish.file, door, terminal)
  if (stored.stopped !== null) terminal.warn(speaker.say('import.stopped', { n: stored.count, reason: stored.stopped }))
  else tellPlan(plan, ground.units, wish.dryRun, terminal)
  tellCost(started, terminal)
  return stored.stopped === null
}

async function featuresOf(file: string, speaker: Speaker): Promise<Extract<FeatureReading, { ok: true }>> {
  const reading = await readFile(file).then(readFeatures, (error): FeatureReading => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return { ok: false, fault: { code: code === 'ERR_FS_FILE_TOO_LARGE' ? 'tooLarge' : 'unreadable' } }
  })
  if (reading.ok) return reading
  throw new NotDone(sentenceOfFile(reading.fault, file, speaker))
}

function sentenceOfFile({ code, line, crs = '' }: FileFault, file: string, speaker: Speaker): string {
  const where = line == null ? speaker.say('file.somewhere') : speaker.say('file.line', { n: line })
  return speaker.say(`file.${code}`, { file, where, crs, limit: fileLimit })
}

function unitOf(wished: string, { units }: Ground, speaker: Speaker): Key | null {
  const known = units.map(({ id }) => id)
  if (known.length === 0) throw new NotDone(speaker.say('import.noUnits'))
  if (wished === 'auto') return null
  const unit = isKey(wished) ? wished : `unit:${wished}`
  const found = known.find((key) => key === unit)
  if (found) return found
  throw new NotDone(speaker.say('import.unknownUnit', { unit: wished, units: known.join(' ').replaceAll('unit:', '') }))
}

/**
 * Stores the plan unit by unit.
 * @returns how many alleys were stored, and why it stopped before the end, if it did.
 * @throws {NotDone} when already the first part is refused.
 */
async function store(
  plan: Plan,
  file: string,
  door: Door,
  { speaker, progress }: Terminal,
): Promise<{ count: number; stopped: string | null }> {
  const creates = plan.creates.toSorted((one, other) => (String(one.fields.unit) < String(other.fields.unit) ? -1 : 1))
  const name = basename(file)
  const commentOf = (part: number, parts: number) => chinese.say('import.comment', { file: name, part, parts })
  let count = 0
  for (const changeSet of await changeSetsOf(creates, 'import', new Date().toISOString(), commentOf)) {
    try {
      await door.send(changeSet)
    } catch (error) {
      if (!(error instanceof NotDone) || count === 0) throw error
      return { count, stopped: error.message }
    }
    count += changeSet.changes.length
    progress(speaker.say('progress.storing'), count, creates.length)
  }
  return { count, stopped: null }
}
