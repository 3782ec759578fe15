/** The ten withouts in the form: an inspection of 88 takes the grade away, three months of 95 give it back. */
import type { Key } from '../../src/changes/record.ts'
import { journey, must } from './driver.ts'
import { othersSet } from './others.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

/** Fails an item and says where and what; the card that opened last of those above the others is the first on the page. */
async function fails(visitor: Visitor, item: string, points: number): Promise<void> {
  await visitor.presses(`${item}：没过，点开记下来`)
  await visitor.finds('radio', String(points)).check()
  await visitor.types(/^在哪里/, '40')
  await visitor.types('是什么问题', '旧沙发两件')
}

journey('an inspection of 88 takes the grade away, and three of 95 give it back', async ({ visitor, neighbour }) => {
  journey.setTimeout(120_000)
  const alleys = await visitor.records('alley')
  const alley = alleys.find(({ properties }) => {
    return properties?.unit === 'unit:fangzhuang' && properties.stage === 'notStarted'
  })
  const key = alley?.id as Key
  must(await othersSet(visitor, key, { awardedGrade: 'graceful', awardedOn: '2026-06-01' })).toBe(200)
  await signsIn(visitor, 'volunteer-13-1')
  await visitor.opens(`?key=${key}`)
  await neighbour.opens(`?key=${key}`)
  await neighbour.reads('优美')

  await visitor.follows('月检')
  await visitor.types('检查日期', '2026-07-10')
  await visitor.presses('无道路破损：没过，点开记下来')
  await visitor.presses('交上去，90 分')
  await visitor.reads('这一项还差：位置、问题')
  await visitor.types(/^在哪里/, '40')
  await visitor.types('是什么问题', '坑洼三处')
  await fails(visitor, '无乱停车', 8)
  await visitor.reads('低于 90 分，这条街巷要降档')
  must(await visitor.barriers()).toEqual([])
  await visitor.presses('交上去，88 分')
  await visitor.reads('07-10 低于 90 分，降档')
  await neighbour.reads('07-10 低于 90 分，降档')

  for (const month of ['08', '09', '10']) {
    await visitor.follows('月检')
    await visitor.types('检查日期', `2026-${month}-10`)
    await fails(visitor, '无乱停车', 5)
    await visitor.reads(month === '10' ? '连续 3 个月达标，复档为优美' : /达标第 [12] 个月/)
    await visitor.presses('交上去，95 分')
    await visitor.reads(`${month}-10 月检`)
  }
  await visitor.reads('10-10 连续 3 个月达标，复档为优美')
  await neighbour.reads('10-10 连续 3 个月达标，复档为优美')
})
