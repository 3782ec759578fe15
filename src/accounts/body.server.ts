/** The body of a small request: JSON of a known shape, or a refusal. */
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ZodType } from 'zod'
import { type Refusal, refuse } from '../changes/refusal.server.ts'
import { readJson } from '../geo/json.ts'

/** Refuses bodies of more than ten thousand bytes before they are read. */
export const smallBody = bodyLimit({
  maxSize: 10_000,
  onError: (context) => refuse(context, 413, 'tooLarge', { values: { n: 0.01 } }),
})

/** Reads the body; what is not of the shape is answered 400 with the sentence of the fault. */
export async function readBody<Value>(
  context: Context,
  shape: ZodType<Value>,
  fault: Refusal = 'shape',
): Promise<{ value: Value } | { refusal: Response }> {
  const json = readJson(await context.req.text())
  if (!json.ok) return { refusal: refuse(context, 400, json.fault) }
  const read = shape.safeParse(json.value)
  return read.success ? { value: read.data } : { refusal: refuse(context, 400, fault) }
}
