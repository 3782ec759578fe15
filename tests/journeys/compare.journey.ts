/** An official compares the units: chooses an indicator, finds the last of the ranking, puts two side by side, and sends the link. */
import type { FileRow } from '../../src/indicators/indicatorFile.ts'
import { journey, must } from './driver.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

/** The numbers of an indicator as the server tells everyone, those that are known, the best (greatest) first. */
async function numbersOf(visitor: Visitor, indicator: string, date = ''): Promise<(FileRow & { name: string })[]> {
  const answer = await visitor.page.request.get(new URL(`api/indicators?date=${date}`, visitor.home).href)
  const { rows }: { rows: FileRow[] } = await answer.json()
  const units = new Map((await visitor.records('unit')).map(({ id, properties }) => [id, properties?.shortName]))
  return rows
    .filter((row) => row.indicator === indicator && row.value !== null)
    .map((row) => ({ ...row, name: units.get(row.unit) }))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0))
}

journey('an official finds the last unit, puts two side by side and sends the link', async ({ visitor, neighbour }) => {
  const numbers = await numbersOf(visitor, 'resolutionRate', '2026-11-20')
  const [best, last] = [numbers[0], numbers.at(-1)]
  if (!best || !last) throw new Error('The demo town has no resolution rates.')
  await signsIn(visitor, 'official')
  await visitor.opens()
  await visitor.follows('对比')
  await visitor.isAt('page=compare')
  await visitor.presses(/^指标/)
  await visitor.presses(/^解决率/)
  await visitor.isAt('metric=resolutionRate')
  await visitor.reads('居民确认解决的意见 ÷ 问过居民的意见')
  await visitor.reads('要和「万人意见量」一起看')
  const rows = visitor.page.locator('.ranking-row')
  await must(rows).toHaveCount(24)
  await must(rows.nth(numbers.length - 1)).toContainText(last.name)
  await visitor.presses(new RegExp(`^${last.name}，${last.value}%`))
  await visitor.presses(new RegExp(`^${best.name}，${best.value}%`))
  await visitor.isAt(`with=${last.unit},${best.unit}`)
  await visitor.follows('各档单元数相近')
  await visitor.isAt('classes=quantile')
  await visitor.seesMap()
  must(await visitor.barriers()).toEqual([])
  await neighbour.opens(visitor.link())
  await neighbour.sees('link', `看${last.name}`)
  await neighbour.sees('link', `看${best.name}`)
  await must(neighbour.page.getByText('各档单元数相近')).toHaveAttribute('aria-current', 'true')
})

journey(
  'an official finds the three units that fell most since last year, compares them, reads why, and sends the link',
  async ({ visitor, neighbour }) => {
    const then = new Map((await numbersOf(visitor, 'gradeShare', '2025-11-20')).map((row) => [row.unit, row]))
    const moved = (await numbersOf(visitor, 'gradeShare', '2026-11-20')).flatMap((row) => {
      const before = then.get(row.unit)
      if (!before) return []
      return [{ ...row, before, change: Math.round(((row.value ?? 0) - (before.value ?? 0)) * 10) / 10 }]
    })
    const fell = moved.toSorted((one, other) => one.change - other.change).slice(0, 3)
    must(fell[2]?.change).toBeLessThan(0)
    await signsIn(visitor, 'official')
    await visitor.opens('?page=compare&metric=gradeShare')
    await visitor.follows('降得最多')
    await visitor.isAt('sort=change')
    const rows = visitor.page.locator('.ranking-row')
    for (const [place, { name, change }] of fell.entries()) {
      await must(rows.nth(place)).toContainText(`${name}`)
      await must(rows.nth(place)).toContainText(`−${Math.abs(change)}`)
      await rows.nth(place).click()
    }
    await visitor.isAt(`with=${fell.map(({ unit }) => unit).join(',')}`)
    await visitor.reads('精品和优美的街巷 ÷ 评过等级的街巷')
    for (const { before, change, n } of fell) {
      const amount = `${Math.abs(change)} 个百分点（去年 ${before.value}%，${before.n} 条评过等级的街巷）`
      await visitor.reads(`${n} 条评过等级的街巷 · `)
      await visitor.reads(`较去年降 ${amount}`)
    }
    await visitor.follows('画像')
    await visitor.sees('heading', '单元画像')
    await must(visitor.page.locator('.profile thead th.numeric')).toContainText(fell.map(({ name }) => name))
    must(await visitor.barriers()).toEqual([])
    await visitor.follows('看表格')
    await must(visitor.page.locator('#table tbody tr').first()).toContainText(`−${Math.abs(fell[0]?.change ?? 0)}`)
    await must(visitor.page.locator('#table tbody tr input:checked')).toHaveCount(3)
    await visitor.goesBack()
    await visitor.sees('heading', '单元画像')
    await neighbour.opens(visitor.link())
    await neighbour.sees('heading', '单元画像')
    for (const { name } of fell) await neighbour.sees('link', `看${name}`)
    await must(neighbour.page.locator('.ranking-row').first()).toContainText(fell[0]?.name ?? '')
  },
)

journey('the keys alone: ↑ ↓ walk the ranking, space picks, a fifth unit finds no place', async ({ visitor }) => {
  await visitor.opens('?page=compare&with=unit:fangzhuang,unit:huaxiang,unit:lize')
  const rows = visitor.page.locator('.ranking-row')
  await rows.first().focus()
  await visitor.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp')
  await must(rows.nth(2)).toBeFocused()
  await visitor.keys('Space')
  await must(rows.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await visitor.reads('已经选了 4 个')
  await visitor.keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Space')
  await must(visitor.page.locator('.ranking-row[aria-pressed=true]')).toHaveCount(4)
})

journey('the table says the numbers of the server, on another day too', async ({ visitor }) => {
  const numbers = await numbersOf(visitor, 'restoreDays', '2024-06-30')
  const [most] = numbers
  if (!most) throw new Error('The demo town has no restorations up to that day.')
  await visitor.opens('?page=compare&show=table&metric=restoreDays&date=2024-06-30&sort=-restoreDays&theme=dark')
  await visitor.reads('24 个单元，15 项指标，截至 2024-06-30')
  const lines = visitor.page.locator('#table tbody tr')
  await must(lines).toHaveCount(24)
  await must(lines.first()).toContainText(most.name)
  await must(lines.first().locator('td').nth(4)).toContainText(`${most.value} n ${most.n}`)
  await must(lines.nth(numbers.length).locator('td').nth(4)).toHaveText('暂无数据')
  must(await visitor.barriers()).toEqual([])
})

journey('where the numbers do not come the page says so, and tries again', async ({ visitor }) => {
  await visitor.page.route('**/api/indicators*', (route) => route.fulfill({ status: 503 }))
  await visitor.opens('?page=compare')
  await visitor.reads('对比要连网取一次数据')
  await visitor.wasRefused(503)
  await visitor.page.unroute('**/api/indicators*')
  await visitor.presses('再试一次')
  await must(visitor.page.locator('.ranking-row')).toHaveCount(24)
})
