/** Nobody is kept out: axe finds nothing on any page, in both themes, at three widths. */
import { barriersOn } from './barriersOn.ts'
import { journey, must } from './driver.ts'

/** Each page by its link, and words that are there once it is. */
const pages = {
  'of the map': [
    { link: '?', words: '我家归哪位规划师管？' },
    { link: '?key=unit:fangzhuang', words: '三方协同' },
    { link: '?key=unit:fangzhuang&tab=alleys', words: '芳' },
    { link: '?key=alley:u13-02', words: '责任公示牌' },
    { link: '?key=alley:u13-02&page=history', words: '历史' },
    { link: '?key=person:planner-13', words: '小蜜丰 13 号（示例）' },
    { link: '?show=table', words: '跟地图一样的' },
    { link: '?show=both', words: '跟地图一样的' },
    { link: '?date=2024-06-30', words: '您看到的是' },
  ],
  'beside the map': [
    { link: '?page=about', words: '有才华有热情' },
    { link: '?page=keys', words: 'F6' },
    { link: '?page=settings', words: '大字' },
    { link: '?page=speak', words: '找不到位置' },
    { link: '?page=track', words: '查意见进度' },
    { link: '?page=notices', words: '我的关注' },
    { link: '?page=compare', words: '算法' },
    { link: '?page=compare&face=profile&with=unit:fangzhuang', words: '单元画像' },
    { link: '?page=compare&face=change', words: '这中间变了什么' },
    { link: '?page=report&key=unit:fangzhuang', words: '数据截至' },
  ],
}
const widths = [390, 820, 1440] as const

for (const [which, some] of Object.entries(pages)) {
  for (const width of widths) {
    journey(`no barriers on the pages ${which}, ${width} pixels wide`, async ({ visitor }) => {
      journey.setTimeout(120_000)
      await visitor.wishesForCalm()
      await visitor.looksThrough(width)
      await visitor.opens('?theme=light')
      const found: string[] = []
      for (const { link, words } of some) found.push(...(await barriersOn(visitor, link, words)))
      must(found).toEqual([])
    })
  }
}
