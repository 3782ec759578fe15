/** Nobody is kept out: axe finds nothing on any page, in both themes, at three widths. */
import { journey, must } from './driver.ts'

const pages = [
  '',
  '?key=unit:fangzhuang',
  '?key=unit:fangzhuang&tab=alleys',
  '?key=alley:u13-02',
  '?key=person:planner-13',
  '?show=table',
  '?show=both',
  '?page=about',
  '?page=keys',
  '?page=settings',
]
const themes = ['light', 'dark'] as const
const widths = [390, 820, 1440] as const

for (const theme of themes) {
  for (const width of widths) {
    journey(`no barriers, ${theme}, ${width} pixels wide`, async ({ visitor }) => {
      journey.setTimeout(120_000)
      await visitor.looksThrough(width)
      const found: string[] = []
      for (const page of pages) {
        await visitor.opens(`${page}${page ? '&' : '?'}theme=${theme}`)
        await visitor.reads(/方庄|小蜜丰|丰台/)
        await visitor.settles()
        found.push(...(await visitor.barriers()).map((barrier) => `${page || 'first page'}: ${barrier}`))
      }
      must(found).toEqual([])
    })
  }
}
