/** Where a request comes from: what changes something must come from a page of this site (closes cross-site request forgery). */
import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from '../changes/refusal.server.ts'

const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses with 403 what is not a reading and comes from another site's page, or carries a cookie without saying where from.
 * Browsers name the origin of every such request; scripts bear a token and have no cookie.
 */
export const ownOriginOnly: MiddlewareHandler = async (context, next) => {
  const { method, raw } = context.req
  if (reading.includes(method)) return next()
  const origin = raw.headers.get('origin')
  const isOurs = origin === null ? !raw.headers.has('cookie') : hostOf(origin) === hostAsked(raw)
  return isOurs ? next() : refuse(context, 403, 'strangeOrigin')
}

/** Whether a request came by https: its page says so, or the proxy before us (what the connection knows is in `env`). */
export function isSecure({ req, env }: Context): boolean {
  return env?.secure === true || Boolean(req.header('origin')?.startsWith('https:'))
}

function hostAsked(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
