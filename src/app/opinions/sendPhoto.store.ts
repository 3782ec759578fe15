/** Photos of an opinion go up in pieces like all others, by a door of their own that asks for the proof. */
import type { SendPhoto } from '../../opinions/send.store.ts'
import { uploadFile } from '../../photos/upload.store.ts'

function base64url(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const sendPhoto: SendPhoto = async ({ id, blob }, proof) => {
  const way = { path: 'api/opinions/photos', headers: { 'x-opinion-proof': base64url(JSON.stringify(proof)) } }
  const uploaded = await uploadFile(id, blob, () => {}, undefined, way)
  if (uploaded.ok) return 'sent'
  return uploaded.retry ? 'unreached' : { refusal: uploaded.message }
}
