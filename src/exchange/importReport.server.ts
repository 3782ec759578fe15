/** The report of an import: a summary on the terminal, and the refused rows in files beside the one imported. */
import { rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { MapRecord } from '../changes/record.ts'
import type { Datum } from '../geo/datum.ts'
import type { Plan, Refusal } from './alleyPlan.ts'
import { refusedByReason, refusedCsv, refusedGeoJson, sentenceOf } from './refusedFile.ts'
import type { Terminal } from './terminal.server.ts'

/** What was, or would be, imported: in all, by unit, and what was there already or crosses a limit. */
export function tellPlan(plan: Plan, units: readonly MapRecord[], dryRun: boolean, { speaker, tell }: Terminal): void {
  tell(speaker.say(dryRun ? 'import.wouldAdd' : 'import.added', { n: plan.creates.length }))
  for (const { id, properties } of units) {
    const { name, nameHant, nameEn } = properties
    const count = plan.perUnit.get(id)
    const unit = speaker.name({ name: String(name), nameHant: String(nameHant), nameEn: String(nameEn) })
    if (count !== undefined) tell(`  ${unit} ${count}`)
  }
  if (plan.unchanged > 0) tell(speaker.say('import.unchanged', { n: plan.unchanged }))
  if (plan.crossing > 0) tell(speaker.say('import.crossing', { n: plan.crossing }))
}

/** Writes FILE.refused.geojson and .csv, or takes away what an earlier import of the same file left there. */
export async function tellRefused(
  refused: readonly Refusal[],
  rows: number,
  { file, report, datum }: { file: string; report: string | undefined; datum: Datum },
  { speaker, tell }: Terminal,
): Promise<void> {
  const stem = join(report ?? dirname(file), `${basename(file, extname(file))}.refused`)
  if (refused.length === 0) {
    await Promise.all([rm(`${stem}.geojson`, { force: true }), rm(`${stem}.csv`, { force: true })])
    return
  }
  await writeFile(`${stem}.geojson`, refusedGeoJson(refused, speaker))
  await writeFile(`${stem}.csv`, refusedCsv(refused, speaker))
  tell(speaker.say('import.refused', { n: refused.length, file: `${stem}.geojson` }))
  const reasons = refusedByReason(refused)
  for (const { reason, count } of reasons) {
    tell(`  ${speaker.say('import.reason', { n: count, reason: sentenceOf(reason, speaker) })}`)
  }
  const outside = reasons.find(({ code }) => code === 'row.outsideDistrict')?.count ?? 0
  if (outside > rows / 2 && datum === 'wgs84') tell(speaker.say('import.datumHint'))
}

/** Seconds since the start (of `performance.now()`), and the most memory this process ever held. */
export function tellCost(started: number, { speaker, tell }: Terminal): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  tell(speaker.say('import.cost', { seconds, memory: Math.round(process.resourceUsage().maxRSS / 1024) }))
}
