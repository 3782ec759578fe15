/** A resident on a phone, whose network is gone for a while, reports a dark lamp; a second one at the same lamp is offered it and says 我也遇到; tracking shows both. */
import { randomUUID } from 'node:crypto'
import { must } from './driver.ts'
import { journey } from './phone.ts'
import { signsIn } from './signing.ts'
import type { Visitor } from './visitor.ts'

const alley = 'alley:u13-02'
const text = '北口第二盏路灯坏了一个多星期，晚上放学的孩子从这儿走很黑。'

/** A volunteer of the unit has read it and lets it be seen. */
async function screens(volunteer: Visitor): Promise<void> {
  await signsIn(volunteer, 'volunteer-13-1')
  const opinions = await volunteer.records('opinion/fangzhuang')
  const opinion = opinions.find(({ properties }) => properties?.text === text)
  must(opinion?.properties).toMatchObject({ stage: 'submitted', unit: 'unit:fangzhuang', alley })
  const changes = [
    {
      action: 'update',
      key: opinion?.id,
      version: opinion?.properties?.version,
      was: { stage: 'submitted', screenedOn: null },
      set: { stage: 'screened', screenedOn: opinion?.properties?.submittedOn },
    },
  ]
  const { origin } = new URL(volunteer.home)
  const answer = await volunteer.page.request.post(`${origin}/api/changes`, {
    headers: { origin },
    data: { id: randomUUID(), author: 'volunteer-13-1', at: new Date().toISOString(), comment: '', changes },
  })
  must(await answer.text()).toContain('seq')
}

journey('one lamp, two residents, one opinion', async ({ phone, visitor, neighbour }) => {
  journey.setTimeout(120_000)
  await phone.opens(`?page=speak&key=${alley}`)
  await phone.sees('heading', '问题在哪里？')
  await phone.reads('紫芳园中胡同')
  await phone.reads(/小蜜丰 13 号（示例）负责/)
  await phone.presses('就在这里，下一步')
  await phone.picks('radio', '路灯照明')
  await phone.types('具体情况', text)

  const later = await phone.comesBack(`?page=speak&key=${alley}`)
  await later.reads('上次没写完的还在，接着写就行。')
  await later.presses('就在这里，下一步')
  must(await later.finds('textbox', '具体情况').inputValue()).toBe(text)
  await later.presses('下一步')
  await later.reads(/送到 小蜜丰 13 号/)
  await later.losesNetwork()
  await later.presses('提交意见')
  await later.reads('会在有网络时发出')
  await later.losesNetwork(false)
  await later.reads('您的意见发出去了。')
  await later.follows('看进度')
  await later.sees('heading', '您提的意见：路灯照明')
  await later.reads('收到您的意见')
  must(await later.barriers()).toEqual([])

  await visitor.opens(`?page=speak&key=${alley}`)
  await visitor.reads('紫芳园中胡同')
  await must(visitor.page.getByText(text)).toHaveCount(0)
  await screens(neighbour)
  await visitor.picks('radio', '路灯照明')
  await visitor.reads(text)
  await visitor.presses('我也遇到')
  await visitor.sees('heading', '记下了，您也遇到')
  await visitor.follows('看进度')
  await visitor.reads('2 人遇到')
  await visitor.reads('初审看过了')
})
