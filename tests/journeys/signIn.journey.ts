/** Signing in and out, what each role is told, inviting somebody and joining by the link, and no sign-in where only files are. */
import { demoPassword } from '../../src/accounts/demoAccounts.ts'
import { barriersOn } from './barriersOn.ts'
import { journey, must } from './driver.ts'
import type { Visitor } from './visitor.ts'

/** Signs in as one of the demo's accounts and waits until the name is seen at the head. */
async function signsIn(visitor: Visitor, name: string): Promise<void> {
  await visitor.opens('?page=signin')
  await visitor.types('账号名', name)
  await visitor.types('密码', demoPassword)
  await visitor.presses(/^登录$/)
  await visitor.sees('link', `已登录：${name}`)
}

journey('a planner signs in with a wrong password, then the right one, and out again', async ({ visitor }) => {
  await visitor.opens()
  await visitor.follows(/^登录$/)
  await visitor.reads(demoPassword)
  await visitor.types('账号名', 'planner-13')
  await visitor.types('密码', 'not the password')
  await visitor.presses(/^登录$/)
  await visitor.reads('账号名或密码不对')
  await visitor.wasRefused(401)
  await visitor.presses('用 planner-13 登录')
  await visitor.follows('已登录：planner-13')
  await visitor.reads('别的单元只能看')
  await visitor.sees('link', '方庄地区')
  await visitor.opens('?page=admin')
  await visitor.reads('这一页只对管理员开放')
  await visitor.opens('?page=signin')
  await visitor.presses('退出')
  await visitor.sees('link', /^登录$/)
})

journey(
  'an administrator invites, the guest joins by the link, once, and later sets a new password by another',
  async ({ visitor, neighbour }) => {
    await signsIn(visitor, 'admin')
    await visitor.opens('?page=admin&tab=invitations')
    await visitor.types('角色', '社区规划志愿者')
    await visitor.types('单元', '方庄地区')
    await visitor.presses('生成邀请链接')
    await visitor.reads('只显示这一次')
    const link = await visitor.linkWritten()
    await neighbour.opens(link)
    await neighbour.reads('加入小蜜丰')
    await neighbour.types('取一个账号名', '王大妈')
    await neighbour.types(/设一个密码/, '1234567890')
    await neighbour.presses('设好，登录')
    await neighbour.reads('这个密码太常见')
    await neighbour.types(/设一个密码/, '方庄的槐树三月里发芽')
    await neighbour.presses('设好，登录')
    await neighbour.sees('link', '已登录：王大妈')
    await neighbour.reads('街巷的改动由规划师来做')
    await neighbour.opens(link)
    await neighbour.reads('这个邀请链接不能用了')
    await neighbour.wasRefused(410)
    await visitor.opens('?page=admin&tab=everyone')
    await visitor.follows(/王大妈/)
    await visitor.reads('只在自己的单元里')
    await visitor.presses('发换密码的链接')
    await visitor.reads('24 小时内有效')
    await neighbour.opens(await visitor.linkWritten())
    await neighbour.reads('给账号 王大妈 设新密码')
    await neighbour.types(/新密码/, '方庄的槐花四月里开')
    await neighbour.presses('设好，登录')
    await neighbour.sees('link', '已登录：王大妈')
    await visitor.presses('结束 王大妈 的社区规划志愿者')
    await visitor.reads('已结束')
    await visitor.follows('操作记录')
    await visitor.reads(/结束了 王大妈 的社区规划志愿者/)
    await neighbour.opens('?page=signin')
    await neighbour.reads('没有账号？')
  },
)

journey('after too many guesses the page counts down, and the map stays open', async ({ visitor }) => {
  await visitor.comesFrom('10.9.9.9')
  await visitor.guesses('someone', 10)
  await visitor.opens('?page=signin')
  await visitor.types('账号名', 'someone')
  await visitor.types('密码', demoPassword)
  await visitor.presses(/^登录$/)
  await visitor.reads(/等 [45]\d 秒再试/)
  await visitor.wasRefused(429)
  await visitor.reads(/等 [34]\d 秒再试/)
  await visitor.follows('先看看地图，不用登录')
  await visitor.reads('我家归哪位规划师管？')
})

journey('no barriers on the pages of the accounts', async ({ visitor }) => {
  journey.setTimeout(120_000)
  const found: string[] = []
  const look = async (link: string, words: string) => {
    found.push(...(await barriersOn(visitor, link, words)))
  }
  await visitor.wishesForCalm()
  await visitor.opens('?page=signin&theme=light')
  await look('?page=signin', '示例城的账号')
  await signsIn(visitor, 'admin')
  await look('?page=signin', '换密码')
  await look('?page=admin', '要处理的排前面')
  await look('?page=admin&tab=everyone&key=person:planner-13', '在方庄地区能做什么')
  await look('?page=admin&tab=invitations', '生成邀请链接')
  await look('?page=admin&tab=audit', '登录')
  await visitor.looksThrough(390)
  await look('?page=settings', '设置')
  await look('?page=admin', '要处理的排前面')
  await look('?page=admin&key=person:planner-13', '在方庄地区能做什么')
  must(found).toEqual([])
})
