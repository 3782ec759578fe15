/** Pictures in an S3-compatible store: the same town, another place for its files. */
import { expect, it } from 'vitest'
import { s3Store } from '../../src/photos/s3Store.server.ts'
import { openS3 } from './s3.ts'
import { filesIn, signedIn, taken, townWithPhotos, turnsDown } from './sending.ts'

it('keeps, hands out and removes pictures, every request signed', { timeout: 60_000 }, async () => {
  const s3 = await openS3()
  const { server, folder } = await townWithPhotos(s3.place)
  const maker = await signedIn(server, 'volunteer-13-1')
  s3.busy = 1
  const ids = [await taken(maker), await taken(maker), await taken(maker)]
  expect(s3.objects.size).toBe(6)
  expect(await filesIn(folder)).toEqual([])
  const answer = await maker.asks('GET', `/photos/${ids[0]}/full`)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...s3.objects.values()].some((object) => object.equals(bytes))).toBe(true)
  s3.objects.set(`photos/${'0'.repeat(64)}`, Buffer.from('left over'))
  s3.objects.set('minutes/other.txt', Buffer.from('of somebody else'))
  await turnsDown(await signedIn(server, 'planner-13'), ids[0] ?? '')
  await server.sweepPhotos(Date.now() + 8 * 86_400_000)
  expect(s3.objects.size).toBe(5)
  expect(s3.objects.has('minutes/other.txt')).toBe(true)
  expect((await maker.asks('GET', `/photos/${ids[1]}/small`)).status).toBe(200)
  expect(s3.unsigned).toEqual([])
})

it('takes no picture with the wrong secret, and says so', async () => {
  const s3 = await openS3()
  const store = s3Store({ ...s3.place, secret: 'another' })
  await expect(store.put('a'.repeat(64), new Uint8Array([1]))).rejects.toThrow('403')
  expect(s3.objects.size).toBe(0)
  expect(s3.unsigned).not.toEqual([])
})
