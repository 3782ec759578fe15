/** Uploading: a picture goes to the server in pieces and goes on where it stopped, after a dead network or a killed tab. */
import type { DetailedError } from 'tus-js-client'
import type { Uploaded } from '../changes/sending.store.ts'

/** The door a file goes to, relative to the app, and what is said at it. */
interface Way {
  path: string
  headers: Record<string, string>
}

const wayOfWorkers: Way = { path: 'api/photos/upload', headers: {} }

/** Small enough that little is lost when the network dies, in bytes. */
const pieceSize = 512 * 1024

/** A first stumble is tried again at once; a longer way is for whoever sends. */
const retryDelays = [500, 2000]

/** How long a piece may stand still before it is let go and tried again later, in milliseconds. */
const patience = 60_000

/** Refusals that say "not now" rather than "not this": not signed in, too long a wait, another piece under way. */
const passing = [401, 408, 409, 423, 429]

/**
 * Sends a file to the server under its id; sending the same id again goes on from what is there, and is done at once when all of it is.
 * @param id UUID, also that of the photo record (or of its blurred picture).
 * @param onProgress share 0–1 of what the server has.
 * @param signal lets go; what the server has stays for the next time.
 * @param way the door of those who work here, or another.
 */
export async function uploadFile(
  id: string,
  blob: Blob,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
  { path, headers }: Way = wayOfWorkers,
): Promise<Uploaded> {
  const { Upload } = await import('tus-js-client')
  return new Promise((resolve) => {
    let stillness: ReturnType<typeof setTimeout>
    const end = (uploaded: Uploaded) => {
      clearTimeout(stillness)
      resolve(uploaded)
    }
    const fail = (message: string, retry: boolean) => end({ ok: false, message, retry })
    const moved = () => {
      clearTimeout(stillness)
      stillness = setTimeout(() => letGo(), patience)
    }
    const upload = new Upload(blob, {
      endpoint: new URL(path, document.baseURI).href,
      metadata: { id },
      headers: { 'accept-language': document.documentElement.lang, ...headers },
      chunkSize: pieceSize,
      retryDelays,
      fingerprint: async () => `photo ${id}`,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => isPassing(statusOf(error as DetailedError)),
      onProgress: (sent, whole) => {
        moved()
        onProgress(whole > 0 ? sent / whole : 0)
      },
      onSuccess: () => end({ ok: true }),
      onError: (error) => fail(sentenceOf(error as DetailedError), isPassing(statusOf(error as DetailedError))),
    })
    const letGo = () => {
      void upload.abort()
      fail('', true)
    }
    if (signal?.aborted) return letGo()
    signal?.addEventListener('abort', letGo, { once: true })
    moved()
    upload.findPreviousUploads().then(
      ([earlier]) => {
        if (earlier) upload.resumeFromPreviousUpload(earlier)
        if (!signal?.aborted) upload.start()
      },
      () => fail('', true),
    )
  })
}

/** The status of the answer; 0 when there was none. */
function statusOf(error: DetailedError): number {
  return error.originalResponse?.getStatus() ?? 0
}

function isPassing(status: number): boolean {
  return status === 0 || status >= 500 || passing.includes(status)
}

function sentenceOf(error: DetailedError): string {
  try {
    const { message } = JSON.parse(error.originalResponse?.getBody() ?? '')
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}
