/** The same town in English and in Traditional Chinese, chosen in one tap and kept in the link. */
import { journey, must } from './driver.ts'

for (const link of ['', '?key=unit:fangzhuang', '?key=alley:u13-02', '?page=about', '?show=table']) {
  journey(`in English «${link}» leaves no Chinese behind`, async ({ visitor }) => {
    await visitor.opens(link)
    await visitor.presses('English')
    await visitor.isAt('lang=en')
    await visitor.reads(/District|Alley/)
    must(await visitor.wordsIn('en')).not.toMatch(/\p{Script=Han}/u)
  })
}

journey('in Traditional the names and sentences are Traditional', async ({ visitor }) => {
  await visitor.opens('?key=unit:fangzhuang')
  await visitor.presses('繁體中文')
  await visitor.isAt('lang=zh-Hant')
  await visitor.reads('方莊')
  await visitor.reads(/責任規劃師/)
  must(await visitor.wordsIn('zh-Hant')).not.toMatch(/[规责区单庄级动务长阶]/)
})
