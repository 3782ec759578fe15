/** What can be asked about photos and who may ask, as the OpenAPI document tells it. */

/** Path → method → one sentence on what it does and one on who may. */
export const photoRoutes: Record<string, Record<string, string>> = {
  '/api/photos/upload': {
    post: 'Begins a resumable upload (tus 1.0: Upload-Length of at most 25 MB, metadata id = UUID of the photo). Planners, volunteers and administrators only.',
  },
  '/api/photos/upload/{id}': {
    head: 'How far the upload is. Planners, volunteers and administrators only, each their own.',
    patch:
      'Goes on from Upload-Offset; the last piece is answered once the picture is re-encoded and kept, 422 when it is none. Planners, volunteers and administrators only, each their own.',
    delete: 'Gives the upload up. Planners, volunteers and administrators only, each their own.',
  },
  '/photos/{file}/full': {
    get: 'A picture of up to 2048 pixels. Open to everyone once it was reviewed; before that to its unit, officials and administrators.',
  },
  '/photos/{file}/small': { get: 'The same of up to 480 pixels. Open to everyone who may see the larger one.' },
}
