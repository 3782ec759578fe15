/** Somebody at a browser, for the tests of the accounts: keeps the cookies of a server without a port and says where from. */

import { onTestFinished } from 'vitest'
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import type { Office } from '../../src/accounts/office.server.ts'
import { writeSetting } from '../../src/changes/setting.server.ts'
import type { Database } from '../../src/db/database.server.ts'
import type { NoticePlace } from '../../src/notices/open.server.ts'
import type { OpinionPlace } from '../../src/opinions/open.server.ts'
import type { PhotoPlace } from '../../src/photos/open.server.ts'
import { createServer, type Server } from '../../src/server.ts'
import { create, fangzhuang, sent } from '../changes/sent.ts'
import { openFor } from '../database.ts'
import { accepted, token } from '../server/asking.ts'

export const home = 'http://town'

/** A town with two units; in a demo town the demo's accounts are there. */
export async function openTown(
  given: {
    isDemo?: boolean
    database?: Database
    photos?: PhotoPlace
    office?: Office
    opinions?: OpinionPlace
    notices?: NoticePlace
    address?: string
  } = {},
): Promise<Server> {
  const { isDemo = true, database = await openFor(), photos, office = null, opinions, notices, address } = given
  const district: [number, number, number, number] = [116, 39, 117, 40]
  const names = { name: '丰台区', nameHant: '豐台區', nameEn: 'Fengtai', bbox: district }
  await writeSetting(database, {
    district: names,
    attribution: '',
    provenance: '',
    synthetic: isDemo,
    asOf: '2024-05-01',
  })
  const server = await createServer({
    database,
    adminToken: token,
    office,
    secret: 'a secret of the tests, long enough',
    ...(photos && { photos }),
    ...(opinions && { opinions }),
    ...(notices && { notices }),
    address,
  })
  onTestFinished(() => server.close())
  return server
}

/** Sends the two units, as the administrator. */
export async function found(server: Server): Promise<void> {
  const wangzuo = { ...fangzhuang, no: 18, name: '王佐镇' }
  await accepted(server, sent([create('unit:fangzhuang', fangzhuang), create('unit:wangzuo', wangzuo)]))
}

export class Browser {
  readonly #server: Server
  readonly #address: string
  #cookies = new Map<string, string>()

  constructor(server: Server, address = '10.0.0.1') {
    this.#server = server
    this.#address = address
  }

  get cookie(): string {
    return [...this.#cookies].map((pair) => pair.join('=')).join('; ')
  }

  async asks(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.sends(method, path, body === undefined ? undefined : JSON.stringify(body), headers)
  }

  /** Asks with a body as it is. */
  async sends(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const cookie = this.cookie
    const told = { origin: home, 'accept-language': 'en', ...(cookie && { cookie }), ...headers }
    const init = { method, headers: told, ...(body !== undefined && { body }) }
    const answer = await this.#server.fetch(new Request(home + path, init), { address: this.#address })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }

  async signsIn(name: string, password = demoPassword): Promise<Response> {
    return this.asks('POST', '/api/account/sign-in', { name, password })
  }

  async account() {
    return (await this.asks('GET', '/api/account')).json()
  }
}
