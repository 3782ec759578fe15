/** The wire of a visitor, cut in the middle of a picture and mended again. */
import type { Visitor } from './visitor.ts'

/** A piece of a picture by where it begins, in bytes; without a status when it never arrived. */
interface Piece {
  offset: number
  status?: number
}

/** Lets so many pieces through and none after them, until the wire is mended. */
export async function cutWireAfter(most: number, { page }: Visitor): Promise<{ pieces: Piece[]; mend(): void }> {
  const pieces: Piece[] = []
  let isCut = true
  await page.route('**/api/photos/upload/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    const piece: Piece = { offset: Number(await route.request().headerValue('upload-offset')) }
    pieces.push(piece)
    if (isCut && pieces.length > most) return
    const answer = await route.fetch()
    piece.status = answer.status()
    await route.fulfill({ response: answer })
  })
  return {
    pieces,
    mend: () => {
      isCut = false
    },
  }
}
