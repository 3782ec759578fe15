/** The same town in English and in Traditional Chinese, chosen in one tap and kept in the link. */
import { journey, must } from './driver.ts'

journey('in English no page leaves Chinese behind', async ({ visitor }) => {
  await visitor.opens()
  await visitor.presses('English')
  await visitor.isAt('lang=en')
  const places = [
    ['', 'Who plans my street?'],
    ['key=unit:fangzhuang', 'Three-party coordination'],
    ['key=alley:u13-02', 'Responsibility sign'],
    ['page=about', 'Talent and warmth'],
    ['show=table', 'Alley'],
    ['page=compare', 'Compare units'],
    ['page=speak', 'Speak up'],
    ['page=track', 'What became of it'],
    ['page=report&key=unit:fangzhuang', 'Three parties'],
    ['page=bulletin', 'Ranking by completion'],
    ['page=signs&key=unit:fangzhuang', 'Scan and tell'],
  ] as const
  for (const [link, words] of places) {
    await visitor.goesOn(`?lang=en&${link}`)
    await visitor.reads(words)
    await visitor.settles()
    must(await visitor.wordsIn('en'), link).not.toMatch(/\p{Script=Han}/u)
  }
})

journey('in Traditional the names and sentences are Traditional', async ({ visitor }) => {
  await visitor.opens('?key=unit:fangzhuang')
  await visitor.presses('繁體中文')
  await visitor.isAt('lang=zh-Hant')
  await visitor.reads('方莊')
  await visitor.reads(/責任規劃師/)
  must(await visitor.wordsIn('zh-Hant')).not.toMatch(/[规责区单庄级动务长阶]/)
})
