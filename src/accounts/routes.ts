/** What can be asked about accounts and who may ask, as the OpenAPI document tells it. */

/** Path → method → one sentence on what it does and one on who may. */
export const accountRoutes: Record<string, Record<string, string>> = {
  '/api/account': { get: 'Who is signed in: name, role, units, person. Open to everyone.' },
  '/api/account/ways': { get: 'The ways to sign in: what the office calls its own, or null. Open to everyone.' },
  '/api/account/office': { get: 'Sends the browser to the office’s own sign-on. Open to everyone.' },
  '/api/account/office/return': { get: 'Where the office’s sign-on sends it back to. Open to everyone.' },
  '/api/account/sign-in': {
    post: '{ name, password, remember }: the cookie of a session; 401 for a wrong pair, 429 after ten a minute. Open to everyone.',
  },
  '/api/account/sign-out': { post: 'Ends this session. Open to everyone.' },
  '/api/account/sign-out-everywhere': { post: 'Ends every session of one’s account. Whoever is signed in.' },
  '/api/account/password': {
    post: '{ password, wished }: changes one’s password and ends the other sessions. Whoever is signed in.',
  },
  '/api/account/invitation': { post: '{ token }: what a link is good for; 410 when it is over. Open to everyone.' },
  '/api/account/join': { post: '{ token, name, password }: makes the account of a link, once. Open to everyone.' },
  '/api/account/password-link': {
    post: '{ token }: whose password a link renews; 410 when it is over. Open to everyone.',
  },
  '/api/account/renew': {
    post: '{ token, password }: sets the new password of a link, once, and ends every session. Open to everyone.',
  },
  '/api/accounts/audit': {
    get: 'The record of what was done, newest first, by act, name and days. Administrators only.',
  },
  '/api/accounts': { get: 'Accounts, open invitations, and the record of what was done. Administrators only.' },
  '/api/accounts/invitations': { post: 'A membership: { token } for a link, told once. Administrators only.' },
  '/api/accounts/invitations/{id}': { delete: 'Takes an invitation back. Administrators only.' },
  '/api/accounts/{id}/memberships': { post: 'Gives an account one more membership. Administrators only.' },
  '/api/accounts/memberships/{id}': { delete: 'Ends a membership as of today. Administrators only.' },
  '/api/accounts/{id}/password-link': {
    post: '{ token } of a link for a new password, told once. Administrators only.',
  },
  '/api/accounts/{id}/sign-out': { post: 'Ends every session of an account. Administrators only.' },
}
