/** A resident's opinion is screened by a volunteer, answered and forwarded by the planner, linked to what was done in the alley; the resident is not satisfied, and it stands on top again. */
import type { Key } from '../../src/changes/record.ts'
import { journey, must } from './driver.ts'
import { othersSet, residentSays } from './others.ts'
import { signsIn } from './signing.ts'

const unit = 'unit:fangzhuang'
const alley: Key = 'alley:u13-05'
const text = '公厕门口的路灯坏了，晚上看不见台阶。'

journey('an opinion is handled, and comes back until its author is content', async ({ visitor, neighbour }) => {
  journey.setTimeout(120_000)
  const planner = visitor
  const resident = neighbour
  const topmost = planner.page.locator('.inboxRow').first()

  await signsIn(planner, 'volunteer-13-1')
  await planner.opens(`?page=inbox&key=${unit}`)
  await planner.sees('link', /待处理/)
  const code = await residentSays(resident, alley, text)
  await planner.sees('heading', /^刚到/)
  await must(topmost).toContainText('公厕门口的路灯坏了')
  await topmost.click()
  await planner.types('公开的文字', '公厕门口的路灯坏了，晚上看不见台阶，请修。')
  await planner.presses(/^通过初审/)
  await planner.reads('初审通过，这条意见公开了')
  const link = planner.link()

  await signsIn(planner, 'planner-13')
  await planner.opens(link)
  await planner.presses(/^派发 Ctrl/)
  await planner.reads('经手人：小蜜丰 13 号（示例）')
  await planner.keys('r')
  await planner.writes('已报修，周三前换好。')
  await planner.keys('Control+Enter')
  await planner.reads('小蜜丰 13 号（示例）答复居民')
  await planner.keys('a')
  await planner.types('转给哪个部门', '城市照明管理中心')
  await planner.presses(/^转办 Ctrl/)
  await planner.reads('转办城市照明管理中心')
  must(await planner.barriers()).toEqual([])

  must(await othersSet(planner, alley, { widthM: 4.2 })).toBe(200)
  await planner.presses('办结')
  await planner.picks('radio', /宽度/)
  await planner.presses(/^办结 Ctrl/)
  await planner.reads('办结了，请居民看看')

  await resident.opens(`?page=track#${code}`)
  await resident.reads('已报修，周三前换好。')
  await resident.sees('heading', '做了什么')
  await resident.presses('还没解决')
  await resident.types('哪里还没好？', '换了灯，还是一闪一闪的。')
  await resident.presses('重新打开')
  await resident.reads('您说还没好，重新打开')

  await must(topmost).toContainText('公厕门口的路灯坏了')
  await planner.sees('heading', /^刚到/)
  await planner.reads('换了灯，还是一闪一闪的。')
})
