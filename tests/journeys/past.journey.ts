/** A link with a day shows the town as it was, on the map and in every panel; the timeline goes on from there, and one comes back to today. */
import { journey, must } from './driver.ts'
import type { Visitor } from './visitor.ts'

const day = '2022-06-30'

/** Alleys of a day and those of them in long-term care, as the server tells everyone. */
async function countsOn(visitor: Visitor, at: string): Promise<{ all: number; maintained: number }> {
  const answer = await visitor.page.request.get(new URL(`data/alley.geojson${at && `?at=${at}`}`, visitor.home).href)
  const { features } = (await answer.json()) as GeoJSON.FeatureCollection
  return {
    all: features.length,
    maintained: features.filter(({ properties }) => properties?.stage === 'maintained').length,
  }
}

journey('a link with a day shows the town as it was, and leads back to today', async ({ visitor }) => {
  const [then, next, now] = await Promise.all([day, '2022-09-30', ''].map((at) => countsOn(visitor, at)))
  if (!then || !next || !now) throw new Error('The server tells no counts.')
  must(then.all).toBeLessThan(now.all)
  const asked: string[] = []
  visitor.page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.endsWith('/town.json')) asked.push(search)
  })
  await visitor.opens(`?date=${day}`)
  await visitor.reads(`您看到的是 ${day} 的丰台区`)
  await visitor.reads(new RegExp(`^${then.all} 条`))
  await visitor.sees('button', new RegExp(`长效管护 ?${then.maintained}$`))
  must(await visitor.barriers()).toEqual([])
  await visitor.finds('slider', '每一步完成整治的街巷条数').press('ArrowRight')
  await visitor.isAt('date=2022-09-30')
  await visitor.reads('您看到的是 2022-09-30 的丰台区')
  await visitor.reads(new RegExp(`^${next.all} 条`))
  must(asked).toEqual([`?at=${day}`, '?at=2022-09-30'])
  await visitor.goesOn('?date=2022-09-30&page=speak')
  await visitor.reads('过去的一天不能改')
  await visitor.goesOn('?date=2022-09-30')
  await visitor.follows('回到今天')
  await must(visitor.page.getByText('您看到的是')).toHaveCount(0)
  await visitor.reads(new RegExp(`^${now.all} 条`))
  must(asked).toHaveLength(2)
})
