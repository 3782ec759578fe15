/** Each call to the database on the way of an edit fails in turn: an edit is done whole or not at all, and the next one is answered. */
import { expect, it } from 'vitest'
import type { Database } from '../../src/db/database.server.ts'
import { createServer } from '../../src/server.ts'
import { alley, create, fangzhuang, sent, update } from '../changes/sent.ts'
import { openFor } from '../database.ts'
import { accepted, post, read, token } from '../server/asking.ts'

/** How often an edit may be tried before the failing call must have lain behind its end. */
const most = 40

interface Breaking {
  database: Database
  /** The call that fails, counted from 1; 0 lets all pass. */
  failAt: number
  /** How many calls there were since it was set. */
  calls: number
}

/** A database whose calls can be counted, and one of them failed: those of the transaction, and its very end. */
function breaking(database: Database): Breaking {
  const state: Breaking = { database, failAt: 0, calls: 0 }
  const count = () => {
    state.calls += 1
    if (state.calls === state.failAt) throw new Error('the disk is gone')
  }
  const counted = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get: (of, name) => {
        const value = Reflect.get(of, name)
        if (typeof value !== 'function') return value
        if (name === 'selectFrom' || name === 'insertInto' || name === 'updateTable' || name === 'deleteFrom') count()
        return value.bind(of)
      },
    })
  state.database = {
    ...database,
    db: counted(database.db),
    write: (work) =>
      database.write(async (transaction) => {
        count()
        const result = await work(counted(transaction))
        count()
        return result
      }),
  }
  return state
}

it('leaves no half edit behind, whichever call fails', async () => {
  const state = breaking(await openFor())
  const server = await createServer({ database: state.database, adminToken: token })
  await accepted(
    server,
    sent([create('unit:fangzhuang', fangzhuang), create('alley:a', alley), create('alley:b', alley)]),
  )
  let whole = 0
  let failed = 0
  for (let failAt = 1; whole === 0 && failAt < most; failAt += 1) {
    const seq = server.log.seq
    const now = async () =>
      (await read(server, '/data/alley.geojson')).features.map(({ properties }: never) => properties)
    const before = await now()
    const width = failAt + 1
    const changes = ['alley:a', 'alley:b'].map((key) =>
      update(key as 'alley:a', before[0].version, { widthM: before[0].widthM }, { widthM: width }),
    )
    const changeSet = sent(changes)
    state.calls = 0
    state.failAt = failAt
    const answer = await post(server, changeSet)
    const reached = state.calls >= failAt
    state.failAt = 0
    if (reached) {
      failed += 1
      expect(answer.status).toBe(500)
      expect((await answer.json()).message).toMatch(/\w+/)
      expect(server.log.seq).toBe(seq)
      expect(await now()).toEqual(before)
    } else {
      whole += 1
      expect(answer.status).toBe(200)
    }
    await accepted(server, changeSet)
    expect(await now()).toMatchObject([{ widthM: width }, { widthM: width }])
    expect(server.log.seq).toBe(seq + 1)
  }
  expect({ whole, some: failed > 3 }).toEqual({ whole: 1, some: true })
  const again = await createServer({ database: state.database, adminToken: token })
  expect(again.log.changeSets).toEqual(server.log.changeSets)
  await Promise.all([server.close(), again.close()])
  console.info(`${failed} calls failed in turn, no half edit`)
})
