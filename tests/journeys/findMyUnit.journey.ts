/** A newcomer asks whose street theirs is: by typing, by standing there, by touching the map. */
import { journey, must } from './driver.ts'

const box = '搜索单元、街巷、规划师'
const planner = '小蜜丰 13 号（示例）'

journey('方庄 and its planner are found in whatever way the name is typed', async ({ visitor }) => {
  await visitor.opens()
  for (const typed of ['fangzhuang', 'fz', '方庄', '方莊', 'Fangzhuang']) {
    await visitor.goesOn('')
    await visitor.reads('我家归哪位规划师管？')
    await visitor.searches(box, typed)
    await visitor.chooses(/方庄/)
    await visitor.isAt('key=unit:fangzhuang')
    await visitor.reads(planner)
  }
})

journey('an alley is found by its name, a planner by their number', async ({ visitor }) => {
  const [alley] = await visitor.records('alley')
  await visitor.opens()
  await visitor.searches(box, String(alley?.properties?.name))
  await visitor.chooses(String(alley?.properties?.name))
  await visitor.isAt(`key=${alley?.id}`)
  await visitor.searches(box, '13 号')
  await visitor.chooses(planner)
  await visitor.reads(planner)
})

journey('what is not there is said so, with a way on', async ({ visitor }) => {
  await visitor.opens()
  await visitor.types(box, '没有这个地方')
  await visitor.reads('没找到「没有这个地方」')
  await visitor.reads('也可以在地图上直接点您住的地方。')
})

journey('without permission the page says what else to do', async ({ visitor }) => {
  await visitor.opens()
  await visitor.presses('定位')
  await visitor.reads('没有定位权限')
  must(visitor.link()).not.toContain('key=')
})

journey('locating finds the unit one stands in', async ({ visitor }) => {
  const [lon, lat] = await visitor.whereIs('unit:fangzhuang')
  await visitor.standsAt(lon, lat)
  await visitor.opens()
  await visitor.presses('定位')
  await visitor.isAt('key=unit:fangzhuang')
  await visitor.reads(planner)
})

journey('outside the district the page says so', async ({ visitor }) => {
  await visitor.standsAt(121.47, 31.23)
  await visitor.opens()
  await visitor.presses('定位')
  await visitor.reads('您现在不在丰台区')
})

journey('touching the map chooses the unit', async ({ visitor }) => {
  const [lon, lat] = await visitor.whereIs('unit:wangzuo')
  await visitor.opens(`?camera=${lon},${lat},12`)
  await visitor.touchesMiddleOfMap()
  await visitor.isAt('key=unit:wangzuo')
  await visitor.reads('三方协同')
})
