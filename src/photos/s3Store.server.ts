/** Pictures in any S3-compatible store: one object each, named by the SHA-256 of its bytes. */
import { AwsClient } from 'aws4fetch'
import type { PictureStore } from './pictureStore.server.ts'

/** Where the store is and who we are to it. */
export interface S3Place {
  /** For example https://s3.example.org, without the bucket. */
  endpoint: string
  bucket: string
  key: string
  secret: string
  /** Most stores outside AWS take any; `us-east-1` when left out. */
  region?: string | undefined
}

/** Objects lie beneath this name, so that a bucket may hold other things too. */
const prefix = 'photos/'

/** How often a passing fault of the store is tried again. */
const retries = 3

/** @throws when the store answers anything but what was hoped for. */
export function s3Store({ endpoint, bucket, key, secret, region = 'us-east-1' }: S3Place): PictureStore {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region, retries })
  const home = `${endpoint.replace(/\/$/, '')}/${bucket}`
  const ask = async (method: string, url: string, body?: Uint8Array<ArrayBuffer>) => {
    const headers = body ? { 'content-type': 'image/jpeg' } : {}
    const answer = await client.fetch(url, { method, headers, ...(body && { body }) })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`The photo store answered ${answer.status} to ${method}.`)
  }
  const urlOf = (sha: string) => `${home}/${prefix}${sha}`
  return {
    put: async (sha, bytes) => {
      const answer = await ask('PUT', urlOf(sha), bytes)
      if (!answer.ok) throw new Error('The bucket of the photo store is not there.')
    },
    read: async (sha) => {
      const answer = await ask('GET', urlOf(sha))
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
    },
    has: async (sha) => (await ask('HEAD', urlOf(sha))).ok,
    remove: async (sha) => {
      await ask('DELETE', urlOf(sha))
    },
    list: () => list(home, ask),
  }
}

async function* list(
  home: string,
  ask: (method: string, url: string) => Promise<Response>,
): AsyncGenerator<{ sha: string; at: number }> {
  for (let token: string | null = ''; token !== null; ) {
    const url = new URL(home)
    url.search = new URLSearchParams({
      'list-type': '2',
      prefix,
      ...(token && { 'continuation-token': token }),
    }).toString()
    const page = await (await ask('GET', url.href)).text()
    for (const [, object = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const sha = /<Key>photos\/([0-9a-f]{64})<\/Key>/.exec(object)?.[1]
      const at = Date.parse(/<LastModified>([^<]+)<\/LastModified>/.exec(object)?.[1] ?? '')
      if (sha && !Number.isNaN(at)) yield { sha, at }
    }
    token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(page)?.[1] ?? null
  }
}
