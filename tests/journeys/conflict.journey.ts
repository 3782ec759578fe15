/** Two people and one alley: different fields merge by themselves, the same field is settled by choosing, and neither value is lost. */
import type { Key } from '../../src/changes/record.ts'
import { must } from './driver.ts'
import { othersSet } from './others.ts'
import { journey, type Phone } from './phone.ts'
import { signsIn } from './signing.ts'

const alley: Key = 'alley:u13-07'

/** Changes the alley's width in the editor, on hold or not, without network. */
async function editsOffline(phone: Phone, width: string, isOnHold: boolean): Promise<void> {
  await phone.opens(`?key=${alley}&page=edit`)
  await phone.keepsApp()
  await phone.reads('这次改了什么')
  await phone.losesNetwork()
  await phone.page.getByText('街巷资料').click()
  if (width) await phone.types(/^宽度/, width)
  if (isOnHold) await phone.picks('checkbox', '拆迁滞留')
  await phone.presses(/^保存/)
  await phone.reads(/1 项存在手机里/)
}

journey('two people change one alley, merged, then a real conflict solved', async ({ phone, neighbour }) => {
  journey.setTimeout(120_000)
  await signsIn(phone, 'planner-13')
  await editsOffline(phone, '', true)
  must(await othersSet(phone, alley, { widthM: 7.5 })).toBe(200)
  await phone.losesNetwork(false)
  await neighbour.opens(`?key=${alley}`)
  await neighbour.reads('宽 7.5 米')
  await neighbour.reads('等拆迁完成后再动工')

  await editsOffline(phone, '4', false)
  must(await othersSet(phone, alley, { widthM: 6 })).toBe(200)
  await phone.losesNetwork(false)
  await phone.sees('heading', /也改过/)
  await phone.wasRefused(409)
  must(await phone.barriers()).toEqual([])
  await phone.picks('radio', /我的.*4 米/)
  await phone.presses('按所选合并')
  await neighbour.reads('宽 4 米')
  await neighbour.opens(`?key=${alley}&page=history`)
  await neighbour.reads(/6 米/)
})
