/** Ten thousand opinions in one unit: the planner's inbox after each change, what is near a pin, a code looked up, and one more said. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import type { Change } from '../../src/changes/change.ts'
import { writeSetting } from '../../src/changes/setting.server.ts'
import { openDatabase } from '../../src/db/open.server.ts'
import { opinionTopics } from '../../src/opinions/opinion.ts'
import { createServer, type Server } from '../../src/server.ts'
import { alley, create, fangzhuang, opinion, sent, update } from '../changes/sent.ts'
import { median, report } from './measure.ts'

const count = 10_000
const perSet = 100
const rounds = 25
const home = 'http://town'
const inbox = '/data/opinion/fangzhuang.geojson'

/** Opinions along the alley, of all topics, one in ten of them still to be screened. */
function opinionAt(place: number): Change {
  const share = (place % 997) / 997
  const geometry = { type: 'Point', coordinates: [116.43 + share * 0.002, 39.86 + share * 0.001] }
  const stage = place % 10 === 0 ? 'submitted' : ['screened', 'assigned', 'answered', 'confirmed'][place % 4]
  const text = `第 ${place} 盏路灯坏了一个多星期，晚上放学的孩子从这儿走很黑，地上还有井盖翘起来。`
  const topic = opinionTopics[place % opinionTopics.length] ?? 'other'
  const more = { stage: stage ?? 'screened', topic, text, alley: 'alley:a', geometry }
  return create(`opinion:2024-${String(place).padStart(5, '0')}`, { ...opinion, ...more })
}

function* past() {
  yield sent([create('unit:fangzhuang', fangzhuang), create('alley:a', alley)])
  for (let from = 0; from < count; from += perSet) {
    yield sent(Array.from({ length: perSet }, (_, place) => opinionAt(from + place)))
  }
}

/** What an answer takes, to its last byte, in milliseconds. */
async function timed(ask: () => Response | Promise<Response>): Promise<number> {
  const begun = performance.now()
  const answer = await ask()
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return performance.now() - begun
}

/** The same several times, what comes before each not counted. */
async function medianOf(
  before: (round: number) => Promise<unknown>,
  ask: (round: number) => Response | Promise<Response>,
) {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await before(round)
    times.push(await timed(() => ask(round)))
  }
  return median(times)
}

function asking(server: Server, cookie?: string) {
  return (path: string, body?: unknown, address = '10.0.0.1') => {
    const headers = { origin: home, ...(cookie && { cookie }) }
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    return server.fetch(new Request(home + path, init), { address })
  }
}

const folder = await mkdtemp(join(tmpdir(), 'opinions-'))
const database = await openDatabase({ folder })
const names = { name: '丰台区', nameHant: '豐台區', nameEn: 'Fengtai' }
const district = { ...names, bbox: [116, 39, 117, 40] as [number, number, number, number] }
await writeSetting(database, { district, attribution: '', provenance: '', synthetic: true, asOf: '2024-05-01' })
const work = { cost: 1, least: 1, most: 2 }
const contactKey = 'a key of the bench, long enough to seal'
const server = await createServer({ database, opinions: { contactKey, work } })
await server.log.appendHistory(past())

const stranger = asking(server)
const signIn = await stranger('/api/account/sign-in', { name: 'planner-13', password: demoPassword })
const cookie = signIn.headers
  .getSetCookie()
  .map((line) => line.split(';', 1)[0])
  .join('; ')
const planner = asking(server, cookie)
await timed(() => planner(inbox))

const screen = async (round: number) => {
  const set = { stage: 'screened', screenedOn: '2024-05-02' }
  const key = `opinion:2024-${String(round * 10).padStart(5, '0')}` as const
  const changes = [update(key, 1, { stage: 'submitted', screenedOn: null }, set)]
  await timed(() => planner('/api/changes', sent(changes)))
}
const say = async (round: number) => {
  const challenge = await (await stranger('/api/opinions/challenge')).json()
  const proof = { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
  const place = [116.4311, 39.8604]
  const told = { id: randomUUID(), type: 'help', topic: 'lighting', text: '灯不亮', place, language: 'zh-Hans', proof }
  return () => stranger('/api/opinions', told, `10.2.0.${round}`)
}
const asked = await medianOf(screen, () => planner(inbox))
const asPublic = await medianOf(
  (round) => screen(rounds + round),
  () => stranger(inbox),
)
const near = await medianOf(
  async () => {},
  () => stranger('/api/opinions/near?lon=116.4311&lat=39.8604'),
)
let next: () => Response | Promise<Response> = () => new Response()
const saying = await medianOf(
  async (round) => {
    next = await say(round)
  },
  () => next(),
)
const { code } = await (await (await say(rounds))()).json()
const tracking = await medianOf(
  async () => {},
  () => stranger('/api/opinions/track', { code }),
)
await server.close()
await database.close()
await rm(folder, { recursive: true })

const unit = 'ms'
report([
  {
    what: 'the inbox of a unit with 10,000 opinions, right after one of them changed',
    measured: asked,
    unit,
    atMost: 100,
  },
  { what: 'the same file as everyone reads it', measured: asPublic, unit, atMost: 100 },
  { what: 'open opinions within 50 m of a pin, of 10,000', measured: near, unit, atMost: 50 },
  { what: 'one more opinion said, on disk', measured: saying, unit, atMost: 100 },
  { what: 'a tracking code looked up', measured: tracking, unit, atMost: 50 },
])
