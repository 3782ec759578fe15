/** JSON from strangers: read with its depth and its names under guard, so that nothing behind it can be overrun. */

export type JsonFault = 'truncated' | 'notANumber' | 'notJson' | 'tooDeep' | 'unsafeName'

/** The value, or what is wrong and the line of the text, from 1, where that is known. */
export type JsonReading = { ok: true; value: unknown } | { ok: false; fault: JsonFault; line: number | null }

/** Lists and objects inside one another; a feature collection of multi-polygons needs eight. */
export const depthLimit = 32

const unsafeNames = new Set(['__proto__', 'constructor', 'prototype'])

/** Parses a text and looks through the value without recursion; numbers such as 1e309 arrive as Infinity. */
export function readJson(text: string): JsonReading {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const fault = faultOfValue(parsed.value)
  return fault ? { ok: false, fault, line: null } : parsed
}

/** Whether a parsed value nests too deep or bears a name that could reach an object's prototype; null when it is safe. */
export function faultOfValue(value: unknown): JsonFault | null {
  let level: object[] = isObject(value) ? [value] : []
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > depthLimit) return 'tooDeep'
    const below: object[] = []
    for (const item of level) {
      if (!Array.isArray(item) && Object.keys(item).some((name) => unsafeNames.has(name))) return 'unsafeName'
      for (const inner of Object.values(item)) if (isObject(inner)) below.push(inner)
    }
    level = below
  }
  return null
}

function parse(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, ...faultOfText(text, error instanceof Error ? error.message : '') }
  }
}

/** Reads V8's message, which tells the position of most faults and quotes the text around the others. */
function faultOfText(text: string, message: string): { fault: JsonFault; line: number | null } {
  const told = /at position (\d+)/.exec(message)?.[1]
  const place = told === undefined ? null : Number(told)
  const line = place === null ? null : text.slice(0, place).split('\n').length
  const atEnd = message.includes('end of JSON') || (place !== null && place >= text.trimEnd().length)
  if (atEnd || message.startsWith('Unterminated')) return { fault: 'truncated', line }
  return { fault: /[:,[\s]-?(NaN|Infinity)\b/.test(text) ? 'notANumber' : 'notJson', line }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
