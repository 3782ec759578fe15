/** An official prints what she compares, takes it along as a sheet, and saves it: paper, file and list stand on the same snapshot. */
import sharp from 'sharp'
import { journey, must } from './driver.ts'
import { signsIn } from './signing.ts'

journey('a comparison is saved, found again, printed under its hash and taken along', async ({ visitor }) => {
  const { page } = visitor
  const asked = async (path: string) => (await page.request.get(new URL(path, visitor.home).href)).json()
  const { hash } = await asked('api/snapshot?date=2026-10-31')
  const short = hash.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ')
  await signsIn(visitor, 'official')
  await visitor.opens('?page=compare&metric=gradeShare&date=2026-10-31&with=unit:fangzhuang')
  await visitor.reads(`快照 ${short}`)
  await visitor.types('名称', '十月的精品优美率')
  await visitor.presses('存下现在的对比')
  await visitor.reads('存好了：十月的精品优美率')
  await visitor.presses('导出')
  const coming = page.waitForEvent('download')
  await visitor.presses(/^CSV/)
  must((await coming).suggestedFilename()).toBe('单元对比 精品优美率 2026-10-31.csv')
  await visitor.goesOn('?page=compare&metric=gradeShare&face=profile&date=2026-10-31')
  await visitor.sees('heading', '单元画像')
  const rolled = await page.locator('.face *').evaluateAll((all) => Math.max(...all.map((one) => one.scrollHeight)))
  await visitor.presses('导出')
  const picture = page.waitForEvent('download')
  await visitor.presses(/^图片/)
  const { height } = await sharp(await (await picture).path()).metadata()
  must(height).toBeGreaterThan(2 * rolled)
  await visitor.goesOn('?page=compare&metric=avgInspectionScore&face=hive')
  await visitor.follows('十月的精品优美率')
  await visitor.isAt('metric=gradeShare')
  await visitor.isAt('date=2026-10-31')
  must(new URL(page.url()).searchParams.has('face')).toBe(false)
  await visitor.follows('单元简报 A')
  await visitor.isAt('page=report')
  await visitor.reads('方庄地区')
  await must(page.locator('.sheetA4-foot')).toContainText(`快照 ${short}`)
  const { rows } = await asked('api/indicators?date=2026-10-31')
  const told = rows.find(
    (row: { unit: string; indicator: string }) => `${row.unit} ${row.indicator}` === 'unit:fangzhuang gradeShare',
  )
  await must(page.locator('tr[data-indicator=gradeShare] td').first()).toHaveText(`${told.value}%`)
  await must(page.getByRole('link', { name: /date=2026-10-31&page=compare$/ })).toBeVisible()
  must(await visitor.barriers()).toEqual([])
  await visitor.goesOn('?page=report&key=unit:nowhere&date=2026-10-31')
  await visitor.sees('heading', '没有找到这个单元')
  await visitor.wasRefused(404)
})
