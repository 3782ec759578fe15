/** The door of the map for the command line: a running server by its address, or the database itself; the same rules behind both. */
import { z } from 'zod'
import type { ChangeSet } from '../changes/change.ts'
import { type Kinds, publicReader } from '../changes/kind.ts'
import { Log, type Outcome } from '../changes/log.server.ts'
import { idOf, kindOf, type MapRecord } from '../changes/record.ts'
import type { Database } from '../db/database.server.ts'
import type { Speaker } from '../words/speak.ts'
import { NotDone } from './notDone.ts'

export interface Door {
  /** The records of a kind as they are now, sorted by key; through a server, those the public sees. */
  records(kind: string): Promise<MapRecord[]>
  /** @throws {NotDone} when it is refused; sending the same change set again does no harm. */
  send(changeSet: ChangeSet): Promise<void>
  close(): Promise<void>
}

/** Opens an opened database; closing the door closes it. */
export async function databaseDoor(database: Database, kinds: Kinds, speaker: Speaker): Promise<Door> {
  const log = await Log.open(database, kinds)
  const { records } = log.fold(publicReader)
  return {
    records: async (kind) => sorted([...records.values()].filter(({ id }) => kindOf(id) === kind)),
    async send(changeSet) {
      const outcome = await log.commit(changeSet)
      if (!outcome.ok) throw new NotDone(refusalOf(outcome, speaker))
    },
    async close() {
      await log.close()
      await database.close()
    },
  }
}

/**
 * Goes through a running server.
 * @param address for example `http://localhost:8024`, with the sub-folder the server lives in, if any.
 * @param token the administrator's token; reading needs none.
 * @param request how a request is sent; tests hand it to a server without a port.
 */
export function serverDoor(
  address: string,
  token: string | undefined,
  speaker: Speaker,
  request: (request: Request) => Response | Promise<Response> = fetch,
): Door {
  const base = address.endsWith('/') ? address : `${address}/`
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { 'accept-language': speaker.language, ...init.headers }
    try {
      return await request(new Request(new URL(path, base), { ...init, headers }))
    } catch {
      throw new NotDone(speaker.say('door.unreachable', { server: address }))
    }
  }
  const file = async (path: string) => featuresOf(await (await answered(await ask(`data/${path}`), speaker)).json())
  return {
    async records(kind) {
      const url = fileOfKind(await (await answered(await ask('data/index.json'), speaker)).json(), kind)
      if (!url.includes('{unit}')) return file(url)
      const units = await file('unit.geojson')
      const parts = await Promise.all(units.map(({ id }) => file(url.replace('{unit}', idOf(id)))))
      return sorted(parts.flat())
    },
    async send(changeSet) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` }
      await answered(await ask('api/changes', { method: 'POST', headers, body: JSON.stringify(changeSet) }), speaker)
    },
    close: async () => {},
  }
}

/** What the server says when it refuses. */
const answerShape = z.object({ message: z.string(), faults: z.array(z.object({ message: z.string() })).optional() })

function sorted(records: MapRecord[]): MapRecord[] {
  return records.sort((one, other) => (one.id < other.id ? -1 : 1))
}

function featuresOf(collection: { features: MapRecord[] }): MapRecord[] {
  return collection.features
}

function fileOfKind(index: { kinds: Record<string, { url: string }> }, kind: string): string {
  return index.kinds[kind]?.url ?? `${kind}.geojson`
}

async function answered(response: Response, speaker: Speaker): Promise<Response> {
  if (response.ok) return response
  if (response.status === 401) throw new NotDone(speaker.say('door.token'))
  const told = answerShape.safeParse(await response.json().catch(() => null)).data
  const sentences = [told?.message ?? '', ...(told?.faults ?? []).slice(0, 3).map(({ message }) => message)]
  throw new NotDone(speaker.say('door.answer', { status: response.status, message: sentences.join(' ') }))
}

function refusalOf(outcome: Exclude<Outcome, { ok: true }>, speaker: Speaker): string {
  if ('conflicts' in outcome) return speaker.say('door.conflict', { n: outcome.conflicts.length })
  if ('reused' in outcome) return speaker.say('door.answer', { status: 422, message: '' })
  const faults = 'forbidden' in outcome ? outcome.forbidden : outcome.faults
  const told = faults.slice(0, 5).map(({ field, code, detail }) => `${field}: ${detail ?? code}`)
  return speaker.say('door.answer', { status: 400, message: told.join('; ') })
}
