/** Proposals on the server: who may make, decide and read them, over every way of reading. */
import { describe, expect, it } from 'vitest'
import { type Change, invert } from '../../src/changes/change.ts'
import { Browser, found, openTown } from '../accounts/visiting.ts'
import { alley, create, proposal, sent, update } from '../changes/sent.ts'
import { accepted } from './asking.ts'
import { allRead, joins, signedIn } from './reading.ts'

const wish = update('alley:a', 1, { name: '芳古路' }, { name: '芳古西路' })

async function openProposing() {
  const server = await openTown()
  await found(server)
  await accepted(server, sent([create('alley:a', alley)]))
  const volunteer = await signedIn(server, 'volunteer-13-1')
  return { server, volunteer }
}

const asks = (browser: Browser, changes: Change[]) => browser.asks('POST', '/api/changes', sent(changes))

describe('proposals', { timeout: 30_000 }, () => {
  it('are read by their author, the unit’s planners and administrators, and by nobody else, on files, log and stream', async () => {
    const { server, volunteer } = await openProposing()
    expect((await asks(volunteer, [create('proposal:one', proposal([wish], { comment: 'a-secret' }))])).status).toBe(
      200,
    )
    await accepted(server, sent([update('proposal:one', 1, { answer: null }, { answer: 'a-reply' })]))
    await accepted(server, sent([create('proposal:gone', proposal([wish], { comment: 'a-secret' }))]))
    await accepted(
      server,
      sent([{ action: 'delete', key: 'proposal:gone', version: 1, was: proposal([wish], { comment: 'a-secret' }) }]),
    )
    const readers = [volunteer, await signedIn(server, 'planner-13'), await signedIn(server, 'admin')]
    for (const reader of readers) {
      const read = await allRead(reader)
      expect(read).toContain('a-secret')
      expect(read).toContain('a-reply')
    }
    const strangers = [
      new Browser(server),
      await signedIn(server, 'official'),
      await joins(server, 'volunteer', 'unit:fangzhuang', null),
      await joins(server, 'planner', 'unit:wangzuo', null),
    ]
    for (const [place, stranger] of strangers.entries()) {
      const read = await allRead(stranger)
      expect(read, String(place)).not.toMatch(/a-secret|a-reply|proposal:one|proposal:gone/)
      expect(read).toContain('alley:a')
    }
  })

  it('are not named to the public, not counted, and never kept on the way', async () => {
    const { server, volunteer } = await openProposing()
    await asks(volunteer, [create('proposal:one', proposal([wish]))])
    const open = new Browser(server)
    expect(await (await open.asks('GET', '/data/index.json')).text()).not.toContain('proposal')
    expect((await open.asks('GET', '/data/proposal/fangzhuang.geojson')).status).toBe(404)
    const own = await volunteer.asks('GET', '/data/proposal/fangzhuang.geojson')
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    const index = await (await volunteer.asks('GET', '/data/index.json')).json()
    expect(index.kinds.proposal).toEqual({ count: null, url: 'proposal/{unit}.geojson' })
  })

  it('are accepted in one change set, of which the public hears the change alone', async () => {
    const { server, volunteer } = await openProposing()
    await asks(volunteer, [create('proposal:one', proposal([wish], { comment: 'a-secret' }))])
    const planner = await signedIn(server, 'planner-13')
    const set = { status: 'accepted', answer: 'a-reply', answeredBy: 'person:planner-13' }
    const was = { status: 'open', answer: null, answeredBy: null }
    expect((await asks(planner, [wish, update('proposal:one', 1, was, set)])).status).toBe(200)
    const read = await allRead(new Browser(server))
    expect(read).toContain('芳古西路')
    expect(read).not.toMatch(/a-secret|a-reply|proposal:one/)
    expect(await allRead(volunteer)).toContain('a-reply')
    const accepting = server.log.changeSets.at(-1)!
    const back = invert(accepting, sent([]))
    expect((await planner.asks('POST', '/api/changes', back)).status).toBe(200)
    const { features } = await (await volunteer.asks('GET', '/data/proposal/fangzhuang.geojson')).json()
    expect(features[0].properties).toMatchObject({ status: 'open', answer: null })
    expect(await allRead(new Browser(server))).not.toMatch(/a-secret|a-reply|proposal:one/)
  })

  it('are made in one’s own name and decided by the planner of the unit', async () => {
    const { server, volunteer } = await openProposing()
    const foreign = create('proposal:two', proposal([wish], { madeBy: 'person:volunteer-13-2' }))
    expect((await asks(volunteer, [foreign])).status).toBe(403)
    await asks(volunteer, [create('proposal:one', proposal([wish]))])
    const accept = update('proposal:one', 1, { status: 'open' }, { status: 'accepted' })
    expect((await asks(volunteer, [accept])).status).toBe(403)
    expect((await asks(await joins(server, 'planner', 'unit:wangzuo', null), [accept])).status).toBe(403)
    expect(
      (
        await asks(await joins(server, 'volunteer', 'unit:fangzhuang', null), [
          update('proposal:one', 1, { status: 'open' }, { status: 'withdrawn' }),
        ])
      ).status,
    ).toBe(403)
    expect(
      (await asks(volunteer, [update('proposal:one', 1, { status: 'open' }, { status: 'withdrawn' })])).status,
    ).toBe(200)
  })
})
