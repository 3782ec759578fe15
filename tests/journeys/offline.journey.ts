/** Without network: a planner walks three alleys, the phone kills the tab, and nothing is lost when it comes back. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { AlleyProperties } from '../../src/alleys/alley.ts'
import { nextStage } from '../../src/alleys/nextStage.ts'
import type { LoggedChangeSet } from '../../src/changes/change.ts'
import { zhHans } from '../../src/words/zhHans.ts'
import { must } from './driver.ts'
import { journey, type Phone } from './phone.ts'
import { signsIn } from './signing.ts'

const unit = 'unit:fangzhuang'

/** Three alleys of the unit whose next stage asks for nothing more than is usual. */
async function threeAlleys(phone: Phone) {
  const alleys = (await phone.records('alley')).filter(({ properties }) => properties?.unit === unit)
  const found = alleys.flatMap(({ id, geometry, properties }) => {
    const { name, stage } = properties as AlleyProperties
    const next = nextStage(stage)
    if (!next || next === 'accepted' || geometry.type !== 'LineString') return []
    return [{ key: String(id), name, next, word: zhHans[`stage.${next}`], at: geometry.coordinates[0] ?? [] }]
  })
  must(found.length).toBeGreaterThanOrEqual(3)
  return found.slice(0, 3)
}

async function picture(folder: string): Promise<string> {
  const file = join(folder, 'alley.jpg')
  await mkdir(folder, { recursive: true })
  await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#887755' } })
    .jpeg()
    .toFile(file)
  return file
}

/** Everything that was ever done, as everyone may read it. */
async function log(phone: Phone): Promise<LoggedChangeSet[]> {
  const answer = await phone.page.request.get(new URL('api/changes?after=0', phone.home).href)
  const sets: LoggedChangeSet[] = (await answer.json()).changeSets
  for (let last = sets.at(-1)?.seq; last !== undefined; ) {
    const more = await phone.page.request.get(new URL(`api/changes?after=${last}`, phone.home).href)
    const page: LoggedChangeSet[] = (await more.json()).changeSets
    sets.push(...page)
    last = page.at(-1)?.seq
  }
  return sets
}

journey(
  'three alleys without network, the tab killed, then all of it sent once',
  async ({ phone, neighbour }, info) => {
    journey.setTimeout(150_000)
    const alleys = await threeAlleys(phone)
    const photo = await picture(info.outputDir)
    await signsIn(phone, 'planner-13')
    await phone.opens(`?key=${unit}`)
    await phone.presses('下载这个单元')
    await phone.reads(/更新 · [\d.]+ MB/)
    await phone.keepsApp()
    await phone.follows('巡街')
    await phone.reads('巡到')
    await phone.losesNetwork()
    await phone.reads('没有网')

    for (const { name, word, at } of alleys) {
      await phone.walksThither(at)
      await phone.sees('link', new RegExp(`您在.*${name}`))
      const begin = Date.now()
      phone.count()
      await phone.taps('link', new RegExp(name))
      await phone.taps('button', new RegExp(word))
      await phone.shoots('拍中段', photo)
      await phone.notes('备注', `${name}走了一遍`)
      await phone.taps('button', '存到手机')
      await phone.reads(`${name}：已存到这台设备`)
      const taps = phone.count()
      info.annotations.push({ type: 'one alley', description: `${taps} taps, ${Date.now() - begin} ms` })
      must(taps).toBeLessThanOrEqual(6)
    }
    await phone.reads('3 项存在手机里')
    must(await phone.barriers()).toEqual([])

    const again = await phone.comesBack(`?page=patrol&key=${unit}`)
    await again.reads('3 项存在手机里')
    await again.presses(/没有网/)
    for (const { name } of alleys) await again.reads(name)
    await neighbour.opens(`?key=${alleys[0]?.key}`)
    await neighbour.reads('责任公示牌')
    await again.losesNetwork(false)
    await again.reads('都提交了')

    await neighbour.sees('list', `七个阶段，现在是${alleys[0]?.word}`)
    const records = await neighbour.records('alley')
    for (const { key, next } of alleys) must(records.find(({ id }) => id === key)?.properties?.stage).toBe(next)
    const sets = await log(again)
    for (const { name } of alleys) must(sets.filter(({ comment }) => comment === `${name}走了一遍`)).toHaveLength(1)
    const photos = await again.records('photo/fangzhuang')
    for (const { key } of alleys) must(photos.some(({ properties }) => properties?.alley === key)).toBe(true)
  },
)

journey('signing out leaves nothing of the unit on the phone', async ({ phone }) => {
  await signsIn(phone, 'volunteer-13-1')
  await phone.opens(`?key=${unit}`)
  await phone.presses('下载这个单元')
  await phone.reads(/更新 · [\d.]+ MB/)
  must((await phone.keeps()).filter((name) => /^area |^account$/.test(name))).toHaveLength(2)
  await phone.opens('?page=patrol&key=alley:u13-09')
  await phone.reads('现在到哪一步了')
  must(await phone.barriers()).toEqual([])
  await phone.goesOn('?page=offline')
  await phone.reads('下载后没有网也能看')
  must(await phone.barriers()).toEqual([])
  await phone.opens('?page=signin')
  await phone.presses('退出')
  await phone.reads('我家归哪位规划师管？')
  must((await phone.keeps()).filter((name) => /^area |^account$/.test(name))).toEqual([])
})
