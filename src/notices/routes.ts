/** What can be asked about notices and who may ask, as the OpenAPI document tells it. */

/** Path → method → one sentence on what it does and one on who may. */
export const noticeRoutes: Record<string, Record<string, string>> = {
  '/api/notices/ways': {
    get: 'By which ways this server tells: { push: the public VAPID key or null, email, address of this town }. Open to everyone.',
  },
  '/api/notices/follow': {
    post: '{ about or code, language, subscription or email }: follows an opinion, an alley or a unit; by e-mail only after the letter’s link was confirmed. Open to everyone.',
  },
  '/api/notices/mine': { post: '{ token }: what the holder of the token follows, and how often. Open to everyone.' },
  '/api/notices/mine/confirm': { post: '{ token }: the e-mail address is theirs. Open to everyone.' },
  '/api/notices/mine/often': { post: '{ token, often: now, daily or weekly }. Open to everyone.' },
  '/api/notices/mine/unfollow': { post: '{ token, about? }: one thing no more, or nothing at all. Open to everyone.' },
  '/api/notices/unfollow/{token}': {
    post: 'What List-Unsubscribe asks for in one request (RFC 8058): nothing at all any more. Open to everyone.',
  },
  '/feed/{kind}/{file}': {
    get: 'Atom feed of a unit (`/feed/unit/{id}.xml`) or an alley: what became of its alleys, opinions and projects. Open to everyone.',
  },
}
