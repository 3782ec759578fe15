/** Rows of the routes' table: pictures and opinions, where strangers come and go beside those who work here. */
import { randomUUID } from 'node:crypto'

type Statuses = [nobody: number, volunteer: number, planner: number, official: number, administrator: number]
type Row = {
  route: string
  path?: string
  method?: string
  body?: unknown
  headers?: () => Record<string, string>
  statuses: Statuses
}

const all = (status: number): Statuses => [status, status, status, status, status]
const administrators = (status: number): Statuses => [401, 403, 403, 403, status]

const upload = () => ({
  'tus-resumable': '1.0.0',
  'upload-length': '10',
  'upload-metadata': `id ${Buffer.from(randomUUID()).toString('base64')}`,
})
const piece = () => ({
  'tus-resumable': '1.0.0',
  'upload-offset': '0',
  'content-type': 'application/offset+octet-stream',
})

export const pictureRows: readonly Row[] = [
  { route: 'POST /api/photos/upload', headers: upload, statuses: [401, 201, 201, 401, 201] },
  { route: 'PATCH /api/photos/upload/:id', headers: piece, statuses: [401, 404, 404, 401, 404] },
  { route: 'DELETE /api/photos/upload/:id', headers: piece, statuses: [401, 404, 404, 401, 404] },
  { route: 'GET /api/photos/upload/:id', statuses: all(404) },
  { route: 'GET /api/photos/upload/:id', method: 'HEAD', headers: piece, statuses: [401, 404, 404, 401, 404] },
  { route: 'GET /photos/:file/full', statuses: all(404) },
  { route: 'GET /photos/:file/small', statuses: all(404) },
]

export const noticeRows: readonly Row[] = [
  { route: 'GET /api/notices/ways', statuses: all(200) },
  { route: 'POST /api/notices/follow', body: {}, statuses: all(400) },
  { route: 'POST /api/notices/mine', body: { token: 'none' }, statuses: all(404) },
  { route: 'POST /api/notices/mine/confirm', body: { token: 'none' }, statuses: all(404) },
  { route: 'POST /api/notices/mine/often', body: { token: 'none', often: 'daily' }, statuses: all(404) },
  { route: 'POST /api/notices/mine/unfollow', body: { token: 'none' }, statuses: all(404) },
  { route: 'POST /api/notices/unfollow/:token', path: '/api/notices/unfollow/none', statuses: all(404) },
  { route: 'GET /feed/:kind/:file', path: '/feed/unit/fangzhuang.xml', statuses: all(200) },
  { route: 'GET /feed/:kind/:file', path: '/feed/opinion/own.xml', statuses: all(404) },
]

export const opinionRows: readonly Row[] = [
  { route: 'POST /api/opinions/photos', headers: upload, statuses: all(400) },
  { route: 'PATCH /api/opinions/photos/:id', headers: piece, statuses: all(404) },
  { route: 'DELETE /api/opinions/photos/:id', headers: piece, statuses: all(404) },
  { route: 'GET /api/opinions/photos/:id', statuses: all(404) },
  { route: 'GET /api/opinions/photos/:id', method: 'HEAD', headers: piece, statuses: all(404) },
  { route: 'GET /api/opinions/rules', statuses: all(200) },
  { route: 'GET /api/opinions/challenge', statuses: all(200) },
  { route: 'GET /api/opinions/near', path: '/api/opinions/near?lon=116.43&lat=39.86', statuses: all(200) },
  { route: 'POST /api/opinions', body: {}, statuses: all(400) },
  { route: 'POST /api/opinions/:id/agree', body: {}, statuses: all(400) },
  { route: 'GET /api/opinions/:id/contact', path: '/api/opinions/own/contact', statuses: [401, 200, 200, 403, 403] },
  { route: 'GET /api/opinions/:id/contact', path: '/api/opinions/other/contact', statuses: [401, 403, 403, 403, 403] },
  { route: 'GET /api/opinions/unplaced', statuses: administrators(200) },
  { route: 'POST /api/opinions/:id/unit', body: { unit: 'unit:wangzuo' }, statuses: administrators(404) },
  { route: 'POST /api/opinions/track', body: { code: 'none' }, statuses: all(404) },
  { route: 'POST /api/opinions/track/confirm', body: {}, statuses: all(400) },
  { route: 'POST /api/opinions/track/reopen', body: {}, statuses: all(400) },
  { route: 'POST /api/opinions/track/withdraw', body: {}, statuses: all(400) },
  { route: 'POST /api/opinions/track/forget', body: {}, statuses: all(400) },
]
