/** An official remarks on an alley: the unit's planner sees it at once, the public does not; a planner who opens another unit's alley is told kindly. */
import { journey, must } from './driver.ts'
import { signsIn } from './signing.ts'

const unit = 'unit:fangzhuang'

journey('an official remarks, the planner sees it at once, the public never', async ({ visitor, neighbour }) => {
  journey.setTimeout(120_000)
  const alleys = await visitor.records('alley')
  const alley = alleys.find(({ properties }) => properties?.unit === unit)
  await signsIn(neighbour, 'planner-13')
  await neighbour.opens(`?key=${unit}`)
  await neighbour.sees('heading', '批注')
  await signsIn(visitor, 'official')
  await visitor.opens(`?key=${alley?.id}`)
  await visitor.types('写一条批注', '门口的积水请看一下')
  await visitor.presses('写下')
  await neighbour.reads('门口的积水请看一下')
  await neighbour.sees('link', String(alley?.properties?.name))
  must(await visitor.barriers()).toEqual([])
  await visitor.presses('删掉 official 的批注')
  await must(neighbour.page.getByText('门口的积水请看一下')).toHaveCount(0)
  await visitor.presses('撤销')
  await neighbour.reads('门口的积水请看一下')
  await visitor.page.context().clearCookies()
  await visitor.page.evaluate(() => localStorage.clear())
  await visitor.opens(`?key=${alley?.id}`)
  await visitor.sees('heading', String(alley?.properties?.name))
  await visitor.misses('heading', '批注')
  await must(visitor.page.getByText('门口的积水请看一下')).toHaveCount(0)

  const stranger = alleys.find(({ properties }) => properties?.unit === 'unit:wangzuo')
  await signsIn(visitor, 'planner-13')
  await visitor.opens(`?key=${stranger?.id}&page=edit`)
  await visitor.sees('heading', '这个单元不归您改')
  await visitor.reads(/小蜜丰 .*（示例）/)
  must(await visitor.barriers()).toEqual([])
  await visitor.follows('看这条街巷')
  await visitor.sees('heading', String(stranger?.properties?.name))
})
