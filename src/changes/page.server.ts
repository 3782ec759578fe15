/** A page is the bytes of one published file, kept ready: its strong ETag, and its gzip and brotli made once, off the write path. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

type Encoding = 'identity' | 'gzip' | 'br'

/** What a reader told of itself, in the names of Node's own headers. */
export interface Told {
  'if-none-match'?: string | undefined
  'accept-encoding'?: string | undefined
}

/** An answer that only needs to be sent. */
export interface Ready {
  status: 200 | 304
  headers: Record<string, string>
  /** The headers again as Node sends them soonest: names and values in turn. */
  lines: string[]
  bytes: Uint8Array<ArrayBuffer> | null
}

/** What those headers are called, by the length of the name; whoever sends one of the others is known, and is answered for themselves. */
const toldNames: Record<number, keyof Told> = { 13: 'if-none-match', 15: 'accept-encoding' }
const knownBy = ['authorization', 'cookie']

/** What a stranger told in Node's raw headers (names and values in turn); null from whoever is known by a session or a token. */
export function toldIn(raw: readonly string[]): Told | null {
  const told: Told = {}
  for (let place = 0; place + 1 < raw.length; place += 2) {
    const { length } = raw[place]!
    if (length !== 13 && length !== 15 && length !== 6) continue
    const name = raw[place]!.toLowerCase()
    if (knownBy.includes(name)) return null
    const own = toldNames[length]
    if (own === name) told[own] = raw[place + 1]
  }
  return told
}

/** Brotli at its best is slow: beyond this many bytes a middle quality is both smaller and quicker than gzip. */
const brotliBestLimit = 400_000
/** How long bytes must have stood before the slow packing is worth its while, in milliseconds. */
const quiet = 1500
const bestQuality = 10
/** What few will ask for is packed quickly, and up to so many bytes on the spot. */
const briefLevel = 1
const briefLimit = 1_000_000
const middleQuality = 5

/** For every answer: what is sent as one type is never taken for another. */
export const plainGuards = { 'x-content-type-options': 'nosniff' }

/** For documents: scripts and connections only from here; styles may stand in the page, as Mantine and MapLibre write them. */
const documentGuards = {
  ...plainGuards,
  'content-security-policy':
    "default-src 'self'; script-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; " +
    "style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'self'; " +
    "form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** Below this many bytes a packed answer is hardly smaller. */
const packLimit = 600

const compressible = /^(text\/|image\/svg|application\/(json|geo\+json|manifest\+json|javascript|vnd\.mapbox|xml))/

export class Page {
  readonly #hash: string
  readonly #isBrief: boolean
  readonly #headers: Record<string, string>
  readonly #ready = new Map<Encoding, Ready & { bytes: Uint8Array<ArrayBuffer> }>()
  #gzipping: Promise<void> | null = null
  #isPacked = false
  #brotliSoon: NodeJS.Timeout | undefined

  /**
   * @param type the MIME type.
   * @param caching the Cache-Control header; `no-cache` keeps a copy but asks each time whether it is still good.
   * @param isBrief that few will ask for it, so that it is packed quickly rather than well.
   * @param guarded the headers of a document that is guarded in another way than the rest.
   */
  constructor(
    content: string | Uint8Array<ArrayBuffer>,
    type: string,
    caching = 'public, no-cache',
    isBrief = false,
    guarded: Readonly<Record<string, string>> = documentGuards,
  ) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    this.#hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    const guards = /html|svg/.test(type) ? guarded : plainGuards
    this.#headers = { 'content-type': type, 'cache-control': caching, vary: 'accept-encoding', ...guards }
    this.#keep('identity', bytes)
    const isPackable = compressible.test(type) && bytes.length >= packLimit
    this.#isBrief = isPackable && isBrief && bytes.length <= briefLimit
    if (isPackable && !this.#isBrief) return
    this.#gzipping = Promise.resolve()
    this.#isPacked = true
  }

  /** Answers a GET or HEAD, after the packing that the reader can use was made. */
  async answer({ headers }: Request): Promise<Response> {
    const accepted = headers.get('accept-encoding') ?? undefined
    if (acceptedBy(accepted) !== 'identity') await this.pack()
    const ready = this.#readyFor(accepted, headers.get('if-none-match') ?? undefined)
    return new Response(ready.bytes, ready)
  }

  /** The answer when nothing has to be made for it first, or null. */
  ready(told: Told): Ready | null {
    const accepted = told['accept-encoding']
    if (!this.#isPacked && acceptedBy(accepted) !== 'identity') return null
    return this.#readyFor(accepted, told['if-none-match'])
  }

  /** Makes the gzip, which readers wait for, and then the brotli, which they do not. */
  pack(): Promise<void> {
    this.#gzipping ??= this.#pack()
    return this.#gzipping
  }

  async #pack(): Promise<void> {
    const { bytes } = this.#ready.get('identity')!
    this.#keep('gzip', await promisify(gzip)(bytes, { level: 6 }))
    this.#isPacked = true
    this.#brotliSoon = setTimeout(() => void this.#packBest(bytes), quiet)
    this.#brotliSoon.unref()
  }

  async #packBest(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const quality = bytes.length > brotliBestLimit ? middleQuality : bestQuality
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    this.#keep('br', await promisify(brotliCompress)(bytes, { params }))
  }

  /** Saves the work of a better packing for bytes that nobody will ask for again. */
  retire(): void {
    clearTimeout(this.#brotliSoon)
  }

  /** 304 for who has these very bytes, otherwise the best packing that is there. */
  #readyFor(accepts: string | undefined, has: string | undefined): Ready {
    const best = this.#best(acceptedBy(accepts))
    return has?.includes(this.#hash) ? unchanged(best.headers) : best
  }

  /** Packs in one quick go what few will ask for. */
  #packBriefly(encoding: Encoding): void {
    if (encoding === 'identity' || this.#ready.has(encoding)) return
    const { bytes } = this.#ready.get('identity')!
    const params = { [constants.BROTLI_PARAM_QUALITY]: briefLevel, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    const packed = encoding === 'br' ? brotliCompressSync(bytes, { params }) : gzipSync(bytes, { level: briefLevel })
    this.#keep(encoding, new Uint8Array(packed))
  }

  #best(accepted: Encoding) {
    if (this.#isBrief) this.#packBriefly(accepted)
    const packed = accepted === 'br' ? (this.#ready.get('br') ?? this.#ready.get('gzip')) : this.#ready.get(accepted)
    return packed ?? this.#ready.get('identity')!
  }

  #keep(encoding: Encoding, bytes: Uint8Array<ArrayBuffer>): void {
    const packing = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    const etag = `"${this.#hash}${encoding === 'identity' ? '' : `-${encoding}`}"`
    const headers = { ...this.#headers, ...packing, etag, 'content-length': `${bytes.length}` }
    this.#ready.set(encoding, { status: 200, headers, lines: Object.entries(headers).flat(), bytes })
  }
}

const refusesGzip = /gzip\s*;\s*q=0(\.0*)?\s*(,|$)/
const refusesBrotli = /br\s*;\s*q=0(\.0*)?\s*(,|$)/

/** Headers are few and the same again and again: what they allow is read once. */
const acceptedKept = new Map<string, Encoding>()
const acceptedMost = 100

/** The best packing that an Accept-Encoding header allows; `br` here means that gzip is understood as well. */
function acceptedBy(header = ''): Encoding {
  const kept = acceptedKept.get(header)
  if (kept) return kept
  const accepted = readAccepted(header)
  if (acceptedKept.size < acceptedMost) acceptedKept.set(header, accepted)
  return accepted
}

function readAccepted(header: string): Encoding {
  if (!/\bgzip\b/.test(header) || refusesGzip.test(header)) return 'identity'
  return /\bbr\b/.test(header) && !refusesBrotli.test(header) ? 'br' : 'gzip'
}

function unchanged({ etag = '', vary = '', 'cache-control': caching = '' }: Record<string, string>): Ready {
  const headers = { etag, vary, 'cache-control': caching }
  return { status: 304, headers, lines: Object.entries(headers).flat(), bytes: null }
}
