/** Nobody is kept out: axe finds nothing on any page, in both themes, at three widths. */
import { journey, must } from './driver.ts'

/** Each page by its link, and words that are there once it is. */
const pages = [
  { link: '', words: '我家归哪位规划师管？' },
  { link: '?key=unit:fangzhuang', words: '三方协同' },
  { link: '?key=unit:fangzhuang&tab=alleys', words: '芳' },
  { link: '?key=alley:u13-02', words: '责任公示牌' },
  { link: '?key=person:planner-13', words: '小蜜丰 13 号（示例）' },
  { link: '?show=table', words: '跟地图一样的' },
  { link: '?show=both', words: '跟地图一样的' },
  { link: '?page=about', words: '有才华有热情' },
  { link: '?page=keys', words: 'F6' },
  { link: '?page=settings', words: '大字' },
]
const themes = ['light', 'dark'] as const
const widths = [390, 820, 1440] as const

for (const theme of themes) {
  for (const width of widths) {
    journey(`no barriers, ${theme}, ${width} pixels wide`, async ({ visitor }) => {
      journey.setTimeout(120_000)
      await visitor.wishesForCalm()
      await visitor.looksThrough(width)
      await visitor.opens(`?theme=${theme}`)
      const found: string[] = []
      for (const { link, words } of pages) {
        await visitor.goesOn(`${link}${link ? '&' : '?'}theme=${theme}`)
        await visitor.reads(words)
        await visitor.settles()
        found.push(...(await visitor.barriers()).map((barrier) => `${link || 'first page'}: ${barrier}`))
      }
      must(found).toEqual([])
    })
  }
}
