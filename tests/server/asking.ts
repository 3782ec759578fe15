/** Asking the server without a port, on SQLite or PostgreSQL. */
import { expect, onTestFinished } from 'vitest'
import type { ChangeSet, LoggedChangeSet } from '../../src/changes/change.ts'
import { createServer, type Server } from '../../src/server.ts'
import { openFor, type Place } from '../database.ts'

export const token = 'a-token'

/** A server on a place (a fresh one when none is given), closed when the test is over. */
export async function open(place?: Place): Promise<Server> {
  const database = await openFor(place)
  const server = await createServer({ database, adminToken: token })
  onTestFinished(() => server.close())
  return server
}

/** Asks without a port. */
export function ask(server: Server, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(server.fetch(new Request(`http://town${path}`, { headers })))
}

/** The JSON of an answer that must be 200. */
export async function read(server: Server, path: string, headers: Record<string, string> = {}) {
  const answer = await ask(server, path, headers)
  expect(answer.status, path).toBe(200)
  return answer.json()
}

/** Posts a change set, or a text as it is, as the administrator. */
export async function post(server: Server, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
  return server.fetch(new Request('http://town/api/changes', init))
}

/** Posts a change set that must be taken. */
export async function accepted(server: Server, changeSet: ChangeSet): Promise<LoggedChangeSet> {
  const answer = await post(server, changeSet)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}
