/** Everything by keyboard alone: find a unit, walk the map, read an alley, go to the table and back. */
import { journey, must } from './driver.ts'

journey('a unit is found and left without a mouse', async ({ visitor }) => {
  await visitor.opens()
  await visitor.reads('我家归哪位规划师管？')
  await visitor.keys('Control+k')
  await visitor.writes('fangzhuang')
  await visitor.reads(/\d 个结果/)
  await visitor.keys('Enter')
  await visitor.isAt('key=unit:fangzhuang')
  await visitor.keys('Escape')
  await visitor.keys('Escape')
  await visitor.reads('我家归哪位规划师管？')
})

journey('F6 comes to the map, Tab walks what is on it, Enter opens it', async ({ visitor }) => {
  await visitor.opens('?camera=116.43,39.86,13.5')
  await visitor.seesMap()
  await visitor.walksTo(
    /，规划编制单元，已完成 \d+%|，(已验收|长效管护|施工中|征求意见|已设计|已踏勘|未启动|整改返工)，/,
  )
  await visitor.keys('Enter')
  await visitor.isAt('key=')
})

journey('T shows the table and the map again', async ({ visitor }) => {
  await visitor.opens('?key=unit:fangzhuang')
  await visitor.reads('三方协同')
  await visitor.keys('t')
  await visitor.isAt('show=table')
  await visitor.keys('t')
  must(visitor.link()).not.toContain('show=')
})
