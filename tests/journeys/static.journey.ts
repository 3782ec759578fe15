/** The built folder on a plain file server, in a sub-folder: read-only, with everything there is to read. */
import { journey } from './driver.ts'

journey.use({ place: 'files' })

journey('the town can be searched and read from files alone', async ({ visitor }) => {
  await visitor.opens()
  await visitor.searches('搜索单元、街巷、规划师', 'fangzhuang')
  await visitor.chooses(/方庄/)
  await visitor.isAt('key=unit:fangzhuang')
  await visitor.reads('三方协同')
  await visitor.misses('link', /^登录$/)
  await visitor.opens('?key=alley:u13-02')
  await visitor.reads('月检「十无」')
  await visitor.reads('经过')
  await visitor.opens('?show=table')
  await visitor.reads(/全区 \d+ 条/)
  await visitor.opens('?date=2022-06-30')
  await visitor.reads(/这份地图是离线发布的，只有 .* 的样子，看不到 2022-06-30/)
})
