/** What can be asked about opinions and who may ask, as the OpenAPI document tells it. */

/** Path → method → one sentence on what it does and one on who may. */
export const opinionRoutes: Record<string, Record<string, string>> = {
  '/api/opinions': {
    post: 'Takes an opinion: { id, type, topic, text, place?, alley?, unit?, photos?, contact?, language, proof } → { key, code, link, due, unit, alley, at, receivers }; 429 when an address speaks too often. Open to everyone.',
  },
  '/api/opinions/rules': {
    get: 'What the form must know: whether contacts are taken and how long they are kept, time tiers, limits. Open to everyone.',
  },
  '/api/opinions/challenge': {
    get: 'A proof of work to solve (altcha-lib 2), good for half an hour. Open to everyone.',
  },
  '/api/opinions/near': { get: 'Open public opinions within 50 m of lon, lat, the nearest first. Open to everyone.' },
  '/api/opinions/unplaced': { get: 'Opinions whose unit nobody knows yet. Administrators only.' },
  '/api/opinions/{id}/unit': { post: '{ unit }: gives such an opinion its unit. Administrators only.' },
  '/api/opinions/{id}/agree': {
    post: '{ id, language, proof }: one more who met the same → { key, code, link, due, agrees }. Open to everyone.',
  },
  '/api/opinions/{id}/contact': {
    get: '{ contact, place, until }; each look stands in the audit. Planners and volunteers of its unit.',
  },
  '/api/opinions/track': {
    post: '{ code }: what became of an opinion; 404 for every wrong code, 429 after ten a minute. Open to everyone.',
  },
  '/api/opinions/track/confirm': { post: '{ code, satisfied }: its author says that it is done. Open to everyone.' },
  '/api/opinions/track/reopen': { post: '{ code, reason }: its author says that it is not. Open to everyone.' },
  '/api/opinions/track/withdraw': {
    post: '{ code }: its author takes it back, before it is assigned and while nobody else has met the same. Open to everyone.',
  },
  '/api/opinions/track/forget': { post: '{ code }: deletes the author’s contact at once. Open to everyone.' },
}
