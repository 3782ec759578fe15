/** /api/opinions: everyone may say what is wrong in an alley, without an account; those of the unit read how to reach them. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { note } from '../accounts/audit.server.ts'
import { readBody, smallBody } from '../accounts/body.server.ts'
import type { Proofs } from '../accounts/proof.server.ts'
import { proofShape } from '../accounts/proof.server.ts'
import type { Known } from '../accounts/session.server.ts'
import { type Allowance, addressOf, countTry } from '../accounts/tally.server.ts'
import { newId, updateOf } from '../changes/draft.ts'
import { publicReader } from '../changes/kind.ts'
import type { Log } from '../changes/log.server.ts'
import type { Key, MapRecord } from '../changes/record.ts'
import { refuse } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import type { Person } from '../people/person.ts'
import { metIn } from './met.ts'
import { type Opinion, opinionLimits, opinionTopics } from './opinion.ts'
import { agreeBodyShape, faultOfText, opinionBodyShape, plainText } from './opinionBody.ts'
import { answerDue, type OpinionTiers } from './opinionDue.ts'
import type { Places } from './places.server.ts'
import { contactDays, contactDaysAtMost, contactUntil, readSealed } from './privateRows.server.ts'
import { receiversOf } from './receivers.ts'
import type { PhotosSent, Receipt, Receiving } from './receiving.server.ts'
import type { Seal } from './seal.server.ts'
import { refusalOfText, refuseToWait } from './track.api.ts'
import type { Tracking } from './tracking.server.ts'

const unkept = { 'cache-control': 'no-store' }
const minute = 60_000

/** How often one address may speak: a household says a few things, a machine says thousands. */
const allowances: readonly Allowance[] = [
  { times: 6, within: 10 * minute },
  { times: 30, within: 24 * 60 * minute },
]

const nearShape = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-90).max(90),
  topic: z.enum(opinionTopics).optional(),
})
const unitShape = z.strictObject({ unit: z.string().max(120) })

export interface OpinionNeeds {
  database: Database
  log: Log
  places: Places
  receiving: Receiving
  tracking: Tracking
  proofs: Proofs
  seal: Seal | null
  tiers: OpinionTiers
  photos: PhotosSent | null
  synthetic: boolean
  whoIs(request: Request): Promise<Known>
}

/** The routes as `routes.ts` tells them. */
export function opinionsApi(needs: OpinionNeeds): Hono {
  const { database, log, places, receiving, tracking, proofs, seal, tiers, photos, synthetic, whoIs } = needs
  const api = new Hono()
  const limit = bodyLimit({
    maxSize: 40_000,
    onError: (context) => refuse(context, 413, 'tooLarge', { values: { n: 0.04 } }),
  })

  api.get('/rules', (context) => {
    const contact = { contact: seal !== null, contactDays, contactDaysAtMost }
    return context.json({ ...contact, tiers, limits: opinionLimits, photos: photos !== null, synthetic }, 200, unkept)
  })

  api.get('/challenge', async (context) => context.json(await proofs.challenge(), 200, unkept))

  api.get('/near', (context) => {
    const wish = nearShape.safeParse(context.req.query())
    if (!wish.success) return refuse(context, 400, 'opinionNear')
    const met = metIn(log.fold(publicReader).recordsOf('opinion') as Iterable<unknown> as Iterable<Opinion>)
    const near = places.near([wish.data.lon, wish.data.lat], wish.data.topic)
    const opinions = near.map(({ opinion, metres }) => {
      const { topic, stage, text, submittedOn } = opinion.properties
      return { key: opinion.id, topic, stage, text, submittedOn, met: met(opinion), metres }
    })
    return context.json({ opinions }, 200, unkept)
  })

  api.post('/', limit, async (context) => {
    const read = await readBody(context, opinionBodyShape, 'opinionShape')
    if ('refusal' in read) return read.refusal
    const body = read.value
    const earlier = await receiving.earlier(body)
    if (earlier) return told(context, earlier, true)
    const text = plainText(body.text)
    const fault = faultOfText(text, opinionLimits.text)
    if (fault) return refuse(context, 400, refusalOfText(fault), { values: { n: opinionLimits.text } })
    if (body.contact && !seal) return refuse(context, 400, 'contactNotTaken')
    const placed = places.find(body)
    if (!placed) return refuse(context, 400, 'opinionOutside')
    const ids = body.photos?.map(({ id }) => id) ?? []
    if (ids.length > 0 && !(placed.unit && (await photos?.areWaiting(ids))))
      return refuse(context, 400, 'opinionPhotos')
    const refusal = await refusalOfStranger(context, body.proof)
    return refusal ?? told(context, await receiving.receive(body, text, placed), true)
  })

  api.post('/:id/agree', smallBody, async (context) => {
    const read = await readBody(context, agreeBodyShape, 'opinionShape')
    if ('refusal' in read) return read.refusal
    const opinion = `opinion:${context.req.param('id')}` as Key
    if (!seenByAll(opinion)) return refuse(context, 404, 'notFound')
    const earlier = await receiving.earlierAgreement(opinion, read.value.id)
    if (earlier) return told(context, earlier, false)
    const refusal = await refusalOfStranger(context, read.value.proof)
    return refusal ?? told(context, await receiving.agree(opinion, read.value.id, read.value.language), false)
  })

  api.get('/:id/contact', async (context) => {
    const { reader, account } = await whoIs(context.req.raw)
    if (reader.role === 'public') return refuse(context, 401, 'notAllowed')
    const opinion = tracking.find(`opinion:${context.req.param('id')}`)
    const isTheirs = (reader.role === 'planner' || reader.role === 'volunteer') && account !== null
    if (!isTheirs || (opinion && !reader.units.includes(String(opinion.properties.unit)))) {
      return refuse(context, 403, 'contactOthers')
    }
    if (!opinion) return refuse(context, 404, 'notFound')
    const sealed = await readSealed(database, seal, opinion.id)
    await note(database.db, account.name, 'contactSeen', { opinion: opinion.id })
    const until = sealed ? contactUntil(opinion, (key) => tracking.find(key)) : null
    return context.json({ contact: sealed?.contact ?? null, place: sealed?.place ?? null, until }, 200, unkept)
  })

  api.get('/unplaced', async (context) => {
    const { role } = (await whoIs(context.req.raw)).reader
    if (role !== 'administrator') return refuse(context, role === 'public' ? 401 : 403, 'administratorsOnly')
    const all = [...log.fold(publicReader).recordsOf('opinion')]
    return context.json({ opinions: all.filter(({ properties }) => properties.unit === null) }, 200, unkept)
  })

  api.post('/:id/unit', smallBody, async (context) => {
    const { reader, author } = await whoIs(context.req.raw)
    if (reader.role !== 'administrator') {
      return refuse(context, reader.role === 'public' ? 401 : 403, 'administratorsOnly')
    }
    const read = await readBody(context, unitShape)
    if ('refusal' in read) return read.refusal
    const opinion = tracking.find(`opinion:${context.req.param('id')}`)
    const update = opinion && opinion.properties.unit === null && updateOf(opinion, read.value)
    if (!update) return refuse(context, 404, 'notFound')
    const set = { id: newId(), at: new Date().toISOString(), comment: '', changes: [update] }
    const outcome = await log.commit({ ...set, author: author ?? 'administrator' }, undefined, () => null)
    return outcome.ok ? context.json({ ok: true }, 200, unkept) : refuse(context, 400, 'opinionUnit')
  })

  async function refusalOfStranger(context: Context, given: unknown): Promise<Response | null> {
    const proof = (await proofs.isSound(given)) ? proofShape.parse(given) : null
    if (!proof) return refuse(context, 400, 'opinionProof')
    const wait = await countTry(database, 'opinion', addressOf(context), allowances)
    if (wait !== null) return refuseToWait(context, wait, 'tooManyOpinions')
    return (await proofs.spend(proof, 'opinion', 1)) ? null : refuse(context, 400, 'opinionProof')
  }

  async function told(context: Context, receipt: Receipt, isAuthor: boolean): Promise<Response> {
    if (receipt === 'reused') return refuse(context, 422, 'opinionReused')
    if (receipt === 'failed') return refuse(context, 400, 'opinionUnit')
    const { key, code } = receipt
    const record = await tracking.findWritten(key)
    if (!record) return refuse(context, 404, 'notFound')
    const { unit, alley, stage, submittedOn, answeredOn, due, agrees } = record.properties
    const sealed = isAuthor ? await readSealed(database, seal, key) : null
    const answer = answerDue(submittedOn, tiers)
    const isAnswered = answeredOn !== null && stage !== 'reopened'
    const receipted = {
      key,
      code,
      link: `?page=track#${code}`,
      due: isAnswered ? null : { on: due ?? answer.on, isSure: answer.isSure },
      unit,
      alley,
      at: record.geometry?.type === 'Point' ? record.geometry.coordinates : null,
      agrees: agrees ?? 0,
      receivers: receiversOf([...log.fold(publicReader).recordsOf('person')] as unknown as Person[], unit),
      contactUntil: sealed?.contact ? contactUntil(record, (one) => tracking.find(one)) : null,
    }
    return context.json(receipted, 200, unkept)
  }

  function seenByAll(key: Key): MapRecord | null {
    const fold = log.fold(publicReader)
    const record = fold.records.get(key)
    return record ? fold.seen(record) : null
  }
  return api
}
