/** Reading the log: in pages, and as a stream that goes on. */
import { describe, expect, it } from 'vitest'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { create, founding, opinion, sent, update } from '../changes/sent.ts'
import { accepted, ask, open, read, token } from './asking.ts'

describe('GET /api/changes', () => {
  it('gives the log in pages, as its reader sees it', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([create('opinion:a', opinion)]))
    const screened = { stage: 'screened', screenedOn: '2024-05-02' }
    await accepted(server, sent([update('opinion:a', 1, { stage: 'submitted', screenedOn: null }, screened)]))
    const first = await read(server, '/api/changes?after=0&limit=2')
    expect(first).toMatchObject({ seq: 2, last: 3, changeSets: [{ seq: 1 }] })
    const { changeSets } = await read(server, '/api/changes?after=2')
    expect(changeSets).toMatchObject([
      { seq: 3, changes: [{ action: 'create', key: 'opinion:a', version: 2, fields: { stage: 'screened' } }] },
    ])
    const mine = await read(server, '/api/changes', { authorization: `Bearer ${token}` })
    expect(mine.changeSets.map(({ seq }: LoggedChangeSet) => seq)).toEqual([1, 2, 3])
  })

  it('says what is wrong with a number', async () => {
    const server = await open()
    for (const query of ['after=x', 'after=-1', 'limit=1.5']) {
      expect((await ask(server, `/api/changes?${query}`)).status, query).toBe(400)
    }
  })
})

describe('GET /api/changes/stream', () => {
  it('tells what was, then what comes, each once and in order', async () => {
    const server = await open()
    await accepted(server, founding())
    const stream = events(await ask(server, '/api/changes/stream?after=0'))
    expect((await stream.next()).value).toMatchObject({ id: '1', changeSet: { seq: 1 } })
    const coming = Array.from({ length: 30 }, (_, i) =>
      sent([update('alley:u13-01', 1, { widthM: i === 0 ? null : i }, { widthM: i + 1 })]),
    )
    for (const changeSet of coming) await accepted(server, changeSet)
    for (const [place] of coming.entries()) expect((await stream.next()).value?.id).toBe(String(place + 2))
    server.log.endStreams()
    expect((await stream.next()).done).toBe(true)
  })

  it('resumes after the event that a browser saw last', async () => {
    const server = await open()
    await accepted(server, founding())
    await accepted(server, sent([update('alley:u13-01', 1, { widthM: null }, { widthM: 4 })]))
    const stream = events(await ask(server, '/api/changes/stream?after=0', { 'last-event-id': '1' }))
    expect((await stream.next()).value?.id).toBe('2')
    await stream.return(undefined)
  })
})

describe('GET /api/openapi.json', () => {
  it('tells every route with who may ask, and the fields of every kind', async () => {
    const server = await open()
    const { paths, components } = await read(server, '/api/openapi.json')
    const routes: { summary: string }[] = Object.values<Record<string, { summary: string }>>(paths).flatMap(
      Object.values,
    )
    for (const { summary } of routes)
      expect(summary).toMatch(
        /(Open to everyone|Whoever [\w ,]+|Administrators only|Planners, volunteers and administrators|Planners and volunteers of its unit|Everyone once [\w ,;]+)\.$/,
      )
    expect(components.schemas.alley.properties.stage.enum).toContain('constructing')
    for (const kind of server.log.kinds.keys()) expect(components.schemas[kind].type).toBe('object')
  })
})

async function* events(answer: Response): AsyncGenerator<{ id: string; changeSet: LoggedChangeSet }> {
  let text = ''
  for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += piece
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (data) yield { id: /^id: (.*)$/m.exec(part)?.[1] ?? '', changeSet: JSON.parse(data) }
    }
  }
}
