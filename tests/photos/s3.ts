/** A small store that speaks as S3 does, on a port of its own: it checks every signature and keeps objects in memory. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AwsV4Signer } from 'aws4fetch'
import { onTestFinished } from 'vitest'
import type { S3Place } from '../../src/photos/s3Store.server.ts'

const bucket = 'town'
const key = 'a-key'
const secret = 'a-secret'

/** How many objects a listing tells at once: few, so that a test meets a second page. */
const pageSize = 3

export interface FakeS3 {
  place: S3Place
  /** Name → bytes. */
  objects: Map<string, Buffer>
  /** Every request that was not signed as it should be. */
  unsigned: string[]
  /** How many of the next requests are answered 503. */
  busy: number
}

/** Opens a store, closed when the test is over. */
export async function openS3(): Promise<FakeS3> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const objects = new Map<string, Buffer>()
  const fake: FakeS3 = { place: { endpoint, bucket, key, secret }, objects, unsigned: [], busy: 0 }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', endpoint)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const end = (status: number, text: string | Buffer = '') => response.writeHead(status).end(text)
    if (fake.busy > 0) {
      fake.busy -= 1
      return end(503)
    }
    if (!(await isSigned(request, url, body))) {
      fake.unsigned.push(`${request.method} ${url.pathname}`)
      return end(403)
    }
    const name = url.pathname.slice(`/${bucket}/`.length)
    if (url.pathname === `/${bucket}`) return end(200, listing(url))
    const object = objects.get(name)
    if (request.method === 'PUT') objects.set(name, body)
    if (request.method === 'DELETE') objects.delete(name)
    if (request.method === 'PUT' || request.method === 'DELETE') return end(request.method === 'PUT' ? 200 : 204)
    return object ? end(200, request.method === 'HEAD' ? '' : object) : end(404)
  }

  const listing = ({ searchParams }: URL): string => {
    const names = [...objects.keys()].filter((name) => name.startsWith(searchParams.get('prefix') ?? '')).sort()
    const from = Number(searchParams.get('continuation-token') ?? 0)
    const page = names.slice(from, from + pageSize)
    const at = new Date().toISOString()
    const told = page.map((name) => `<Contents><Key>${name}</Key><LastModified>${at}</LastModified></Contents>`)
    const next =
      from + pageSize < names.length ? `<NextContinuationToken>${from + pageSize}</NextContinuationToken>` : ''
    return `<?xml version="1.0"?><ListBucketResult>${told.join('')}${next}</ListBucketResult>`
  }

  return fake
}

/** Signs the request again with what we know of it: the same signature must come of it. */
async function isSigned({ method = '', headers }: IncomingMessage, url: URL, body: Buffer): Promise<boolean> {
  const datetime = String(headers['x-amz-date'] ?? '')
  const told = String(headers['x-amz-content-sha256'] ?? '')
  const sha = createHash('sha256').update(body).digest('hex')
  if (told !== sha && told !== 'UNSIGNED-PAYLOAD') return false
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    accessKeyId: key,
    secretAccessKey: secret,
    service: 's3',
    region: 'us-east-1',
    datetime,
    headers: { 'x-amz-content-sha256': told },
  })
  const signed = await signer.sign()
  return signed.headers.get('authorization') === headers.authorization
}
