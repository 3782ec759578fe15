/** The cookies of better-auth's answers on their way out. */
import type { Context } from 'hono'
import type { Auth } from './auth.server.ts'
import { isSecure } from './origin.server.ts'

/** Passes them on, for https alone where the browser came by https. */
export function passCookies(context: Context, { headers }: Response): void {
  for (const cookie of headers.getSetCookie()) {
    context.header('set-cookie', isSecure(context) ? `${cookie}; Secure` : cookie, { append: true })
  }
}

/** The account whose session an answer begins, or null when it begins none. */
export async function sessionBegun(auth: Auth, { headers }: Response): Promise<{ id: string; name: string } | null> {
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
  return session ? { id: session.user.id, name: session.user.name } : null
}
