/** /api/account/office: to the office's own sign-on and back; open to everyone, where there is one. */
import { type Context, Hono } from 'hono'
import { refuse } from '../changes/refusal.server.ts'
import type { Database } from '../db/database.server.ts'
import { note } from './audit.server.ts'
import type { Auth } from './auth.server.ts'
import { passCookies, sessionBegun } from './cookies.server.ts'
import { type Office, officeId } from './office.server.ts'

/**
 * `GET /?to=?key=…`: sends the browser to the provider. `GET /return`: what the provider sends it back with; a session when it is
 * sound, and on to the view asked for. Redirects lead to the provider's or this site's own address, nowhere else.
 */
export function officeApi(auth: Auth, { db }: Pick<Database, 'db'>, office: Office | null): Hono {
  const api = new Hono()
  if (!office) return api.all('/*', (context) => refuse(context, 404, 'notFound'))
  const { home } = office
  const pages = { failed: `${home}?page=signin&tab=office`, arrived: `${home}?page=signin` }

  api.get('/', async (context) => {
    const to = context.req.query('to') ?? ''
    const callbackURL = to.startsWith('?') ? `${home}${to}` : home
    const wish = { provider: officeId, callbackURL, newUserCallbackURL: pages.arrived, errorCallbackURL: pages.failed }
    const { headers } = context.req.raw
    const answer = await auth.api.signInSocial({ body: { ...wish, disableRedirect: true }, headers, asResponse: true })
    if (!answer.ok) return context.redirect(pages.failed)
    passCookies(context, answer)
    return goTo(context, String((await answer.json()).url))
  })

  api.get('/return', async (context) => {
    const { headers } = context.req.raw
    const query = Object.fromEntries(new URL(context.req.url).searchParams)
    const answer = await auth.api.callbackOAuth({ params: { id: officeId }, query, headers, asResponse: true })
    const to = new URL(answer.headers.get('location') ?? pages.failed, home)
    passCookies(context, answer)
    const begun = await sessionBegun(auth, answer)
    if (!begun || to.searchParams.has('error') || !to.href.startsWith(home)) return goTo(context, pages.failed)
    if (to.href === pages.arrived) await note(db, begun.name, 'arrived', { account: begun.name })
    await note(db, begun.name, 'signedIn', {})
    return goTo(context, to.href)
  })

  return api
}

function goTo(context: Context, url: string): Response {
  context.header('cache-control', 'no-store')
  return context.redirect(url)
}
