/** What can be asked about photos and who may ask, as the OpenAPI document tells it. */

/** Path → method → one sentence on what it does and one on who may. */
export const photoRoutes: Record<string, Record<string, string>> = {
  '/api/photos/upload': {
    post: 'Begins a resumable upload (tus 1.0: Upload-Length of at most 25 MB, metadata id = UUID of the photo). Planners, volunteers and administrators.',
  },
  '/api/photos/upload/{id}': {
    head: 'How far the upload is. Whoever began it.',
    patch:
      'Goes on from Upload-Offset; the last piece is answered once the picture is re-encoded and kept, 422 when it is none. Whoever began it.',
    delete: 'Gives the upload up. Whoever began it.',
  },
  '/api/opinions/photos': {
    post: 'Begins an upload of a photo for an opinion (tus 1.0, at most 8 MB), with a proof of work in X-Opinion-Proof. Open to everyone.',
  },
  '/api/opinions/photos/{id}': {
    head: 'How far the upload is. Open to everyone.',
    patch: 'Goes on with an upload, by its id. Open to everyone.',
    delete: 'Gives an upload up, by its id. Open to everyone.',
  },
  '/photos/{file}/full': {
    get: 'A picture of up to 2048 pixels. Everyone once it was reviewed; before that its unit, officials and administrators.',
  },
  '/photos/{file}/small': { get: 'The same of up to 480 pixels. Whoever may see the larger one.' },
}
