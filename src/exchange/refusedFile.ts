/** The file of refused rows: each as it came, with the reason beside it, to be mended and imported again. */
import type { Speaker, WordKey } from '../words/speak.ts'
import type { Refusal } from './alleyPlan.ts'
import type { Reason } from './alleyRow.ts'

/** The sentence of a reason. */
export function sentenceOf({ code, field = '', other = '' }: Reason, speaker: Speaker): string {
  const place = other.startsWith('#') ? speaker.say('row.number', { n: other.slice(1) }) : other
  return speaker.say(code, { field, other: place })
}

/** The refused rows as GeoJSON, with `refusedCode` and `refusedBecause` among their properties and `row` counted from 1. */
export function refusedGeoJson(refused: readonly Refusal[], speaker: Speaker): string {
  const features = refused.map(({ place, feature, reason }) => {
    const given = isObject(feature) ? feature : {}
    const properties = isObject(given.properties) ? given.properties : {}
    const told = { row: place, refusedCode: reason.code, refusedBecause: sentenceOf(reason, speaker) }
    return JSON.stringify({
      type: 'Feature',
      ...(given.id === undefined ? {} : { id: given.id }),
      properties: { ...properties, ...told },
      geometry: given.geometry ?? null,
    })
  })
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`
}

/** The refused rows as a table for a spreadsheet: UTF-8 with a byte order mark, a cell never read as a formula. */
export function refusedCsv(refused: readonly Refusal[], speaker: Speaker): string {
  const rows = refused.map(({ place, feature, reason }) => {
    const id = isObject(feature) && feature.id !== undefined ? String(feature.id) : ''
    return [String(place), id, reason.code, sentenceOf(reason, speaker)]
  })
  const lines = [['row', 'id', 'code', 'reason'], ...rows].map((row) => row.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** How many rows were refused for which reason, the most frequent first. */
export function refusedByReason(refused: readonly Refusal[]): { code: WordKey; reason: Reason; count: number }[] {
  const counts = new Map<WordKey, { code: WordKey; reason: Reason; count: number }>()
  for (const { reason } of refused) {
    const known = counts.get(reason.code)
    if (known) known.count += 1
    else counts.set(reason.code, { code: reason.code, reason, count: 1 })
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
