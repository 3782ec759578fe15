/** Reading an alley, keeping only one stage, and finding map, list, table and link in step. */
import { journey, must } from './driver.ts'

journey('an alley tells its stage, its last inspection, its grade and its past', async ({ visitor }) => {
  const alley = (await visitor.records('alley')).find(({ properties }) => properties?.stage === 'maintained')
  await visitor.opens(`?key=${alley?.properties?.unit}&tab=alleys`)
  await visitor.follows(new RegExp(alley?.properties?.name))
  await visitor.isAt(`key=${alley?.id}`)
  await visitor.reads(alley?.properties?.code)
  await visitor.sees('list', '七个阶段，现在是长效管护')
  for (const words of ['月检「十无」', '无私搭乱建', '等级', '责任公示牌', '经过']) await visitor.reads(words)
  await visitor.reads(/\d 分/)
})

journey('the legend is the filter, and the table follows it', async ({ visitor }) => {
  const alleys = await visitor.records('alley')
  const underWork = alleys.filter(({ properties }) => properties?.stage === 'constructing')
  await visitor.opens()
  await visitor.presses(/^施工中/)
  await visitor.isAt('stage=constructing')
  await visitor.follows('表格')
  await visitor.isAt('show=table')
  await visitor.reads(`跟地图一样的 ${underWork.length} 条，全区 ${alleys.length} 条`)
})

journey('a link is the view: back and another screen show the same', async ({ visitor, neighbour }) => {
  const alley = (await visitor.records('alley')).find(({ properties }) => properties?.stage === 'accepted')
  const { unit, name } = alley?.properties ?? {}
  await visitor.opens(`?key=${unit}&tab=alleys&stage=accepted`)
  await visitor.follows(new RegExp(name))
  await visitor.isAt(`key=${alley?.id}`)
  await neighbour.opens(visitor.link())
  await neighbour.reads(name)
  await visitor.goesBack()
  await visitor.isAt(`key=${unit}`)
  must(visitor.link()).toContain('stage=accepted')
})

journey('an old link says what happened and leads on', async ({ visitor }) => {
  await visitor.opens('?key=alley:gone')
  await visitor.reads('没找到这条记录')
})
