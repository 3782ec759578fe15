/** A page is the bytes of one published file, kept ready: its strong ETag, and its gzip and brotli made once, off the write path. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Encoding = 'identity' | 'gzip' | 'br'

/** Brotli at its best is slow: beyond this many bytes a middle quality is both smaller and quicker than gzip. */
const brotliBestLimit = 400_000
const bestQuality = 10
const middleQuality = 5

/** Below this many bytes a packed answer is hardly smaller. */
const packLimit = 600

const compressible = /^(text\/|image\/svg|application\/(json|geo\+json|manifest\+json|javascript|vnd\.mapbox|xml))/

export class Page {
  readonly #hash: string
  readonly #headers: Record<string, string>
  readonly #ready = new Map<Encoding, { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> }>()
  #gzipping: Promise<void> | null = null

  /**
   * @param type the MIME type.
   * @param caching the Cache-Control header; `no-cache` keeps a copy but asks each time whether it is still good.
   */
  constructor(content: string | Uint8Array<ArrayBuffer>, type: string, caching = 'public, no-cache') {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    this.#hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    this.#headers = { 'content-type': type, 'cache-control': caching, vary: 'accept-encoding' }
    this.#keep('identity', bytes)
    if (!compressible.test(type) || bytes.length < packLimit) this.#gzipping = Promise.resolve()
  }

  /** Answers a GET or HEAD: 304 when the reader has these very bytes, otherwise in the best packing that is ready. */
  async answer(request: Request): Promise<Response> {
    const told = request.headers.get('if-none-match')
    const accepted = acceptedBy(request.headers.get('accept-encoding') ?? '')
    if (accepted !== 'identity') await this.pack()
    const { bytes, headers } = this.#best(accepted)
    if (told?.includes(this.#hash)) return new Response(null, { status: 304, headers: validators(headers) })
    return new Response(bytes, { headers })
  }

  /** Makes the gzip, which readers wait for, and then the brotli, which they do not. */
  pack(): Promise<void> {
    this.#gzipping ??= this.#pack()
    return this.#gzipping
  }

  async #pack(): Promise<void> {
    const { bytes } = this.#ready.get('identity')!
    this.#keep('gzip', await promisify(gzip)(bytes, { level: 6 }))
    const quality = bytes.length > brotliBestLimit ? middleQuality : bestQuality
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    void promisify(brotliCompress)(bytes, { params }).then((packed) => this.#keep('br', packed))
  }

  #best(accepted: Encoding) {
    const packed = accepted === 'br' ? (this.#ready.get('br') ?? this.#ready.get('gzip')) : this.#ready.get(accepted)
    return packed ?? this.#ready.get('identity')!
  }

  #keep(encoding: Encoding, bytes: Uint8Array<ArrayBuffer>): void {
    const packing = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    const etag = `"${this.#hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
    this.#ready.set(encoding, {
      bytes,
      headers: { ...this.#headers, ...packing, etag, 'content-length': `${bytes.length}` },
    })
  }
}

/** The best packing that an Accept-Encoding header allows; `br` here means that gzip is understood as well. */
function acceptedBy(header: string): Encoding {
  const refuses = (name: string) => new RegExp(`${name}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(header)
  if (!/\bgzip\b/.test(header) || refuses('gzip')) return 'identity'
  return /\bbr\b/.test(header) && !refuses('br') ? 'br' : 'gzip'
}

function validators({ etag = '', vary = '', 'cache-control': caching = '' }: Record<string, string>) {
  return { etag, vary, 'cache-control': caching }
}
