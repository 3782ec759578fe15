/** A newcomer arrives: the page says where they are, and nothing goes wrong unseen. */
import { journey, must } from './driver.ts'

journey('the first page says which map this is', async ({ visitor }) => {
  await visitor.opens()
  await visitor.reads('小蜜丰地图')
  must(await visitor.barriers()).toEqual([])
})
