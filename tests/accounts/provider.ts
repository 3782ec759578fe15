/** A small OpenID provider of the tests: discovery, authorize, token, userinfo and keys, as the standard has them. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Who is signed in at the provider, and what goes wrong there. */
export interface Provider {
  issuer: string
  user: { sub: string; preferred_username?: string; name?: string }
  /** How the next id token is spoiled: signed with another key, for another client, or with another nonce. */
  spoil: 'signature' | 'audience' | 'nonce' | null
  /** The last authorization request. */
  asked: URLSearchParams
}

export const client = { clientId: 'the-map', clientSecret: 'a secret between the two' }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

/** Starts a provider on a free port, gone when the test is over. */
export async function openProvider(): Promise<Provider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, URLSearchParams>()
  const provider: Provider = { issuer: '', user: { sub: 's-1' }, spoil: null, asked: new URLSearchParams() }

  const idToken = (asked: URLSearchParams) => {
    const now = Math.floor(Date.now() / 1000)
    const { spoil, issuer, user } = provider
    const aud = spoil === 'audience' ? 'another-client' : client.clientId
    const nonce = spoil === 'nonce' ? 'another nonce' : asked.get('nonce')
    const claims = { iss: issuer, aud, sub: user.sub, iat: now, exp: now + 300, ...(nonce && { nonce }) }
    const head = `${encode({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${encode(claims)}`
    const key = spoil === 'signature' ? stranger.privateKey : keys.privateKey
    return `${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`
  }

  const tokenFor = async (request: IncomingMessage): Promise<object | null> => {
    const body = await bodyOf(request)
    const asked = codes.get(body.get('code') ?? '')
    codes.delete(body.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`
    const isClient = body.get('client_secret') === client.clientSecret || request.headers.authorization === basic
    const isSound = asked?.get('code_challenge') === verifier && body.get('redirect_uri') === asked.get('redirect_uri')
    if (!asked || !isClient || !isSound) return null
    return { token_type: 'Bearer', access_token: 'access', expires_in: 300, id_token: idToken(asked) }
  }

  const server = createServer(async (request, answer) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    const json = (value: object, status = 200) =>
      answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const { issuer, user } = provider
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (url.pathname === '/keys')
      return json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] })
    if (url.pathname === '/userinfo') return json(user, request.headers.authorization === 'Bearer access' ? 200 : 401)
    if (url.pathname === '/token') {
      const token = await tokenFor(request)
      return token ? json(token) : json({ error: 'invalid_grant' }, 400)
    }
    const code = randomBytes(12).toString('hex')
    codes.set(code, url.searchParams)
    provider.asked = url.searchParams
    const back = new URL(url.searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', url.searchParams.get('state') ?? '')
    answer.writeHead(302, { location: back.href }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return provider
}
