/** Sending what was said: it is put in line on the device first, goes out once when the network is there, and the code comes back. */
import { dayOf } from '../changes/day.ts'
import type { Key } from '../changes/record.ts'
import { type Asked, ask } from './asking.store.ts'
import { type DraftPhoto, digitsOf, type OpinionDraft } from './draft.ts'
import {
  forgetDraft,
  forgetWaiting,
  keepDraft,
  keepMine,
  keepWaiting,
  keptDraft,
  type Mine,
  waitingDrafts,
} from './kept.store.ts'
import type { Due } from './opinionDue.ts'
import { type Proof, takeProof } from './proof.store.ts'

/** What the server answers to an opinion or an agreement. */
export interface Received {
  key: Key
  code: string
  due: Due | null
  unit?: Key | null
  alley?: Key | null
}

/** Brings a photo to the server; a sentence where it will not take it, null where it was not reached. */
export type SendPhoto = (photo: DraftPhoto, proof: Proof) => Promise<'sent' | 'unreached' | { refusal: string }>

export type Sent =
  | { state: 'sent'; received: Received }
  | { state: 'waiting' }
  | { state: 'refused'; message: string; mayPass: boolean }

/** The body of a draft as the server takes it. */
export function bodyOf(draft: OpinionDraft, language: string): object {
  const contact = {
    ...(draft.name.trim() && { name: draft.name.trim() }),
    ...(draft.phone.trim() && { phone: digitsOf(draft.phone) }),
    ...(draft.email.trim() && { email: draft.email.trim() }),
  }
  return {
    id: draft.id,
    type: draft.type,
    topic: draft.topic,
    text: draft.text.trim(),
    ...(draft.where === 'pin' && { place: draft.at }),
    ...(draft.where === 'list' && { unit: draft.unit, ...(draft.alley && { alley: draft.alley }) }),
    photos: draft.photos.map(({ id, width, height }) => ({ id, width, height })),
    ...(Object.keys(contact).length > 0 && { contact }),
    language,
  }
}

/** Puts a finished draft in line and tries to send it; the draft is gone from the form only when it is safe in line. */
export async function sendDraft(draft: OpinionDraft, sendPhoto: SendPhoto): Promise<Sent> {
  await keepWaiting(draft)
  refused.delete(draft.id)
  const sent = await navigator.locks.request('opinions-sending', () => deliver(draft, sendPhoto))
  if (sent.state === 'refused') await forgetWaiting(draft.id)
  else await forgetDraft()
  return sent
}

/** Ids of drafts that were refused and could not go back into the form yet: they are not sent again as they are. */
const refused = new Set<string>()

/**
 * Sends everything that waits; what is refused for good goes back into the form, unless another draft is there already.
 * @returns the codes that came back, and the sentences of what was refused.
 */
export async function sendWaiting(sendPhoto: SendPhoto): Promise<{ sent: Received[]; refusals: string[] }> {
  return navigator.locks.request('opinions-sending', async () => {
    const sent: Received[] = []
    const refusals: string[] = []
    for (const draft of await waitingDrafts()) {
      if (refused.has(draft.id)) {
        await takeBack(draft)
        continue
      }
      const outcome = await deliver(draft, sendPhoto)
      if (outcome.state === 'sent') sent.push(outcome.received)
      if (outcome.state === 'waiting' || (outcome.state === 'refused' && outcome.mayPass)) break
      if (outcome.state === 'refused') {
        refusals.push(outcome.message)
        refused.add(draft.id)
        await takeBack(draft)
      }
    }
    return { sent, refusals }
  })
}

async function takeBack(draft: OpinionDraft): Promise<void> {
  if (await keptDraft()) return
  if (await keepDraft(draft)) await forgetWaiting(draft.id)
}

/** One try, with a second proof where the first was too old; what arrived leaves the line and its code is kept. */
async function deliver(draft: OpinionDraft, sendPhoto: SendPhoto): Promise<Sent> {
  const { lang } = document.documentElement
  for (let tries = 0; tries < 2; tries += 1) {
    const proof = await takeProof()
    if (!proof) return { state: 'waiting' }
    for (const photo of draft.photos) {
      const outcome = await sendPhoto(photo, proof)
      if (outcome === 'unreached') return { state: 'waiting' }
      if (outcome !== 'sent') return { state: 'refused', message: outcome.refusal, mayPass: false }
    }
    const asked = await ask<Received>('', { ...bodyOf(draft, lang), proof })
    if (asked.state === 'answered') {
      await forgetWaiting(draft.id)
      await keepMine(mineOf(asked.value, draft.text))
      return { state: 'sent', received: asked.value }
    }
    if (!isOldProof(asked)) return outcomeOf(asked)
  }
  return { state: 'waiting' }
}

const isOldProof = (asked: Asked<unknown>) => asked.state === 'refused' && asked.error === 'opinionProof'

/** Of what did not arrive: it waits where another time may help, and is told where it may not. */
function outcomeOf(asked: Exclude<Asked<unknown>, { state: 'answered' }>): Sent {
  const isPassing = asked.state === 'unreached' || asked.status >= 500
  return isPassing ? { state: 'waiting' } : { state: 'refused', message: asked.message, mayPass: asked.status === 429 }
}

function mineOf({ code, due, unit, alley }: Received, text: string): Mine {
  return {
    code,
    on: dayOf(new Date().toISOString()),
    text: text.trim().slice(0, 60),
    unit: unit ?? null,
    alley: alley ?? null,
    due: due?.on ?? null,
  }
}

/** 我也遇到: one more who follows an opinion, with a code of their own. @param id UUID of this wish, the same when it is sent again. */
export async function agree(key: Key, id: string, text: string): Promise<Asked<Received>> {
  for (let tries = 0; ; tries += 1) {
    const proof = await takeProof()
    if (!proof) return { state: 'unreached' }
    const { lang } = document.documentElement
    const asked = await ask<Received>(`/${key.slice('opinion:'.length)}/agree`, { id, language: lang, proof })
    if (asked.state === 'answered') await keepMine(mineOf(asked.value, text))
    if (!isOldProof(asked) || tries > 0) return asked
  }
}
