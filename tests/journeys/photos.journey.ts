/** Photos: a planner takes a before and an after, blurs and reviews them, and everyone moves the divide between the two by keyboard. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import { journey, must } from './driver.ts'
import { cutWireAfter } from './wire.ts'

journey.use({ apart: 'photos' })

/** A picture in one colour with GPS in it, written where only this journey looks. */
async function pictureOf(colour: string, folder: string): Promise<string> {
  const file = join(folder, `${colour}.jpg`)
  await mkdir(folder, { recursive: true })
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 51/1 0/1' } }
  const made = sharp({ create: { width: 1200, height: 900, channels: 3, background: colour } }).withExif(exif)
  await made.jpeg().toFile(file)
  return file
}

/** A picture that does not pack small: some 2 MB as a JPEG. */
async function noise(folder: string): Promise<string> {
  const file = join(folder, 'noise.jpg')
  await mkdir(folder, { recursive: true })
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  const made = sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'gray', noise: grain } })
  await made.jpeg({ quality: 95 }).toFile(file)
  return file
}

journey(
  'a planner takes, blurs and reviews; everyone compares before and after',
  async ({ visitor, neighbour }, info) => {
    journey.setTimeout(120_000)
    await visitor.opens('?page=signin')
    await visitor.types('账号名', 'planner-13')
    await visitor.types('密码', demoPassword)
    await visitor.presses(/^登录$/)
    await visitor.sees('link', '已登录：planner-13')
    await neighbour.opens('?key=alley:u13-01')
    await neighbour.reads('还没有照片')

    await visitor.opens('?key=alley:u13-01')
    await visitor.follows('拍照片')
    await visitor.picks('radio', '整治前')
    await visitor.picks('radio', '南口')
    await visitor.gives('选一张照片', await pictureOf('gray', info.outputDir))
    await visitor.reads('照片已备好')
    await visitor.presses('存下，等审核')
    await visitor.reads('照片已存下')
    await visitor.picks('radio', '整治后')
    await visitor.picks('radio', /南口，整治前/)
    must(await visitor.barriers()).toEqual([])
    await visitor.gives('选一张照片', await pictureOf('gold', info.outputDir))
    await visitor.reads('照片已备好')
    await visitor.presses('存下，等审核')
    await visitor.misses('button', '换一张')

    await visitor.opens('?key=unit:fangzhuang')
    await visitor.follows(/^审照片/)
    await visitor.reads('第 1 张，共 2 张')
    await visitor.presses('加一块马赛克')
    await visitor.keys('ArrowRight', 'ArrowDown', 'Shift+ArrowRight')
    must(await visitor.barriers()).toEqual([])
    await visitor.presses('打好了，公开')
    await visitor.reads('第 1 张，共 1 张')
    await visitor.presses('可以公开')
    await visitor.reads('都看完了')

    const divide = neighbour.finds('slider', /整治前后对比/)
    await divide.focus()
    await neighbour.keys('ArrowRight', 'ArrowRight', 'ArrowRight')
    must(await divide.inputValue()).toBe('56')
    await must(neighbour.finds('img', /南口，整治前/)).toHaveJSProperty('naturalWidth', 1200)
    await visitor.opens('?key=alley:u13-01')
    await visitor.sees('slider', /整治前后对比/)
    must(await visitor.barriers()).toEqual([])
  },
)

journey('a picture goes on where it stopped when the tab was killed', async ({ visitor }, info) => {
  journey.setTimeout(120_000)
  await visitor.opens('?page=signin')
  await visitor.types('账号名', 'volunteer-13-1')
  await visitor.types('密码', demoPassword)
  await visitor.presses(/^登录$/)
  await visitor.sees('link', '已登录：volunteer-13-1')
  const { pieces, mend } = await cutWireAfter(1, visitor)
  await visitor.opens('?key=alley:u13-02&page=photo')
  await visitor.picks('radio', '整治前')
  await visitor.picks('radio', '中段')
  await visitor.gives('选一张照片', await noise(info.outputDir))
  await visitor.reads('照片已备好')
  await visitor.presses('存下，等审核')
  await must.poll(() => pieces.map(({ offset }) => offset)).toEqual([0, 524_288])
  mend()
  await visitor.opens('?key=alley:u13-02')
  await must.poll(() => pieces.at(-1)?.status, { timeout: 45_000 }).toBe(204)
  must(pieces.filter(({ offset }) => offset === 0)).toHaveLength(1)
  await visitor.sees('button', /放大看：.*中段，整治前/)
})
