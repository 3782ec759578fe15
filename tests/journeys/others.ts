/** What somebody else does while a visitor looks: a programme with the administrator's token, through the one door. */
import { randomUUID } from 'node:crypto'
import { type Fields, type Key, kindOf } from '../../src/changes/record.ts'
import { adminToken } from '../town.ts'
import type { Visitor } from './visitor.ts'

/** Sets fields of a record; answers the HTTP status. */
export async function othersSet(visitor: Visitor, key: Key, set: Fields): Promise<number> {
  const record = (await visitor.records(kindOf(key))).find(({ id }) => id === key)
  const was = Object.fromEntries(Object.keys(set).map((name) => [name, record?.properties?.[name] ?? null]))
  const changes = [{ action: 'update', key, version: record?.properties?.version, was, set }]
  const answer = await fetch(new URL('api/changes', visitor.home), {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), author: 'journey', at: new Date().toISOString(), comment: '', changes }),
  })
  return answer.status
}
