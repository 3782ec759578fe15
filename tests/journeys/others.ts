/** What somebody else does while a visitor looks: a programme with the administrator's token, through the one door. */
import { randomUUID } from 'node:crypto'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { type Fields, type Key, kindOf } from '../../src/changes/record.ts'
import { adminToken } from '../town.ts'
import { must } from './driver.ts'
import type { Visitor } from './visitor.ts'

/** Sets fields of a record; answers the HTTP status. */
export async function othersSet(visitor: Visitor, key: Key, set: Fields): Promise<number> {
  const record = (await visitor.records(kindOf(key))).find(({ id }) => id === key)
  const was = Object.fromEntries(Object.keys(set).map((name) => [name, record?.properties?.[name] ?? null]))
  const changes = [{ action: 'update', key, version: record?.properties?.version, was, set }]
  return othersSend(visitor, changes)
}

/** Sends changes as they are; answers the HTTP status. */
export async function othersSend(visitor: Visitor, changes: object[], comment = ''): Promise<number> {
  const answer = await fetch(new URL('api/changes', visitor.home), {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), author: 'journey', at: new Date().toISOString(), comment, changes }),
  })
  return answer.status
}

/** Says an opinion as a resident's device does, with its proof of work; answers the tracking code. */
export async function residentSays(visitor: Visitor, alley: Key, text: string): Promise<string> {
  const challenge = await (await fetch(new URL('api/opinions/challenge', visitor.home))).json()
  const proof = { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
  const opinion = { id: randomUUID(), type: 'complaint', topic: 'lighting', text, alley, language: 'zh-Hans', proof }
  const answer = await fetch(new URL('api/opinions', visitor.home), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(opinion),
  })
  must(answer.status).toBe(200)
  return (await answer.json()).code
}
